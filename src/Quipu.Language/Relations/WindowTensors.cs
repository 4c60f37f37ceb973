using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Quipu.Core.Facts;

namespace Quipu.Language.Relations;

/// <summary>Windows as the relation network's input tensors.</summary>
internal sealed class WindowTensors
{
    private const int LastSentence = 31;
    private static readonly ImmutableArray<int> WordGaps = [1, 2, 4, 8, 16], SentenceGaps = [1, 3];
    private readonly int width;
    private readonly ImmutableArray<long> typeNumbers, kindNumbers;

    /// <summary>Makes tensors with the numbers that a network knows types by.</summary>
    public WindowTensors(RelationLabels labels)
    {
        width = labels.Width;
        typeNumbers = [.. Enum.GetNames<EntityType>().Select(name => (long)Math.Max(labels.EntityTypes.IndexOf(name), 0))];
        kindNumbers = [.. Enum.GetNames<MentionKind>().Select(name => (long)Math.Max(labels.Kinds.IndexOf(name), 0))];
    }

    /// <summary>The tensors of a window, for the caller to dispose of.</summary>
    public OrtValue[] Of(RelationWindow window) =>
    [
        OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, System.Runtime.InteropServices.MemoryMarshal.AsMemory(window.States), [window.Words.Length, width]),
        Tensor([.. window.Words.SelectMany(Row)], 4),
        Tensor([.. window.Mentions.SelectMany(mention => new long[] { mention.First, mention.Last, mention.Head, mention.Entity })], 4),
        Tensor([.. window.Pairs.SelectMany(pair => Row(window, pair))], 7 + MentionPair.LongestPath),
    ];

    private static OrtValue Tensor(long[] values, int columns) =>
        OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values.AsMemory(), [values.Length / columns, columns]);

    private long[] Row(WindowWord word) =>
        word.Type is { } type ? [Math.Min(word.Sentence, LastSentence), typeNumbers[(int)type], kindNumbers[(int)word.Kind], 1] : [Math.Min(word.Sentence, LastSentence), 0, 0, 0];

    private long[] Row(RelationWindow window, MentionPair pair)
    {
        WindowMention subject = window.Mentions[pair.Subject], @object = window.Mentions[pair.Object];
        int low = Math.Min(subject.Last, @object.Last) + 1;
        int high = Math.Max(Math.Max(subject.First, @object.First), low);
        int sentences = Math.Abs(window.Words[subject.First].Sentence - window.Words[@object.First].Sentence);
        int distance = sentences == 0 ? Bucket(WordGaps, high - low) : WordGaps.Length + 1 + Bucket(SentenceGaps, sentences);
        int forward = subject.First < @object.First ? WordGaps.Length + SentenceGaps.Length + 2 : 0;
        IEnumerable<long> path = pair.Path.Select(word => word + 1L).Concat(Enumerable.Repeat(0L, MentionPair.LongestPath)).Take(MentionPair.LongestPath);
        return [pair.Subject, pair.Object, distance + forward, typeNumbers[(int)subject.Type], typeNumbers[(int)@object.Type], low, high, .. path];
    }

    private static int Bucket(ImmutableArray<int> ends, int value)
    {
        int bucket = 0;
        while (bucket < ends.Length && ends[bucket] < value)
            bucket++;
        return bucket;
    }
}
