using System.Collections.Immutable;
using Quipu.Extraction.Schema;
using Quipu.Extraction.Vocabulary;
using Quipu.Reading;

namespace Quipu.Pipeline;

/// <summary>What to build and how. Immutable.</summary>
/// <param name="Inputs">Files, folders, globs, or <c>-</c>.</param>
/// <param name="StorePath">The store's file; made where missing.</param>
/// <param name="ModelFolder">The language model; see <see cref="ModelFolders"/>.</param>
public sealed record BuildOptions(ImmutableArray<string> Inputs, string StorePath, string ModelFolder)
{
    /// <summary>How inputs are read.</summary>
    public ReadingOptions Reading { get; init; } = new();

    /// <summary>How many documents are read at once, at least 1. The result does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>How many documents' facts are committed together: what a build that is killed loses at most.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The ids of the only documents to read, or null for all.</summary>
    public ImmutableHashSet<string>? Only { get; init; }

    /// <summary>The relation vocabulary, or null for the one that is built in.</summary>
    public RelationVocabulary? Vocabulary { get; init; }

    /// <summary>What alone is kept, or null for all.</summary>
    public ExtractionSchema? Schema { get; init; }

    /// <summary>From which confidence on, 0 to 1, relations are kept; null for what is rather right than wrong.</summary>
    public double? MinConfidence { get; init; }
}
