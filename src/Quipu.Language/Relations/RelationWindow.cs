using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Language.Relations;

/// <summary>A word of a window as the relation network sees it, beside its state.</summary>
/// <param name="Sentence">The number of its sentence in the window.</param>
/// <param name="Type">The type of the entity or value that is mentioned there, or null.</param>
/// <param name="Kind">How it is mentioned; without meaning where <paramref name="Type"/> is null.</param>
public readonly record struct WindowWord(int Sentence, EntityType? Type, MentionKind Kind);

/// <summary>A mention in a window; positions count from the window's first word.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Entity">The number of what it refers to; mentions of one entity share it.</param>
/// <param name="Type">The type of that.</param>
public readonly record struct WindowMention(int First, int Last, int Head, int Entity, EntityType Type);

/// <summary>Two mentions about which the network is asked, by their numbers in the window.</summary>
/// <param name="Subject">The mention at the start.</param>
/// <param name="Object">The mention at the end.</param>
/// <param name="Path">Words of the tree between the two, at most <see cref="LongestPath"/>.</param>
public readonly record struct MentionPair(int Subject, int Object, ImmutableArray<int> Path)
{
    /// <summary>The most words of a path.</summary>
    public const int LongestPath = 8;
}

/// <summary>A run of whole sentences with its mentions and the pairs of them that are asked about.</summary>
/// <param name="States">The states of the words, a row each.</param>
/// <param name="Words">The words.</param>
/// <param name="Mentions">The mentions.</param>
/// <param name="Pairs">The pairs; at least one.</param>
public sealed record RelationWindow(ReadOnlyMemory<float> States, ImmutableArray<WindowWord> Words, ImmutableArray<WindowMention> Mentions, ImmutableArray<MentionPair> Pairs);
