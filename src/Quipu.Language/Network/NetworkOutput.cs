using Microsoft.ML.OnnxRuntime;

namespace Quipu.Language.Network;

/// <summary>The output tensors of one batch, read in place. Position 0 of every row is the root.</summary>
/// <param name="tensors">The outputs in the order of the session.</param>
/// <param name="positions">The length of a row of words.</param>
internal sealed class NetworkOutput(IDisposableReadOnlyCollection<OrtValue> tensors, int positions) : IDisposable
{
    /// <summary>How many of the best heads of a word have a relation.</summary>
    public const int BestHeadsOfWord = 4;

    /// <summary>The length of a row of arcs.</summary>
    public int Positions => positions;

    /// <summary>The scores of (word, head) of one window.</summary>
    public ReadOnlySpan<float> Arcs(int window) => Row<float>(0, window, positions);

    /// <summary>The best heads of each word, <see cref="BestHeadsOfWord"/> a word, best first.</summary>
    public ReadOnlySpan<long> BestHeads(int window) => Row<long>(1, window, BestHeadsOfWord);

    /// <summary>The relation to each of the best heads.</summary>
    public ReadOnlySpan<long> Relations(int window) => Row<long>(2, window, BestHeadsOfWord);

    /// <summary>Numbers of universal tags.</summary>
    public ReadOnlySpan<long> Upos(int window) => Row<long>(3, window, 1);

    /// <summary>Numbers of Penn tags.</summary>
    public ReadOnlySpan<long> Xpos(int window) => Row<long>(4, window, 1);

    /// <summary>Numbers of lemma scripts.</summary>
    public ReadOnlySpan<long> Lemmas(int window) => Row<long>(5, window, 1);

    /// <summary>Scores of the labels of names.</summary>
    /// <param name="window">The window's number in the batch.</param>
    /// <param name="labels">The number of labels.</param>
    public ReadOnlySpan<float> Names(int window, int labels) => Row<float>(6, window, labels);

    /// <summary>Numbers of classes of nouns.</summary>
    public ReadOnlySpan<long> Nouns(int window) => Row<long>(7, window, 1);

    /// <summary>How sure the classes of nouns are, 0 to 1.</summary>
    public ReadOnlySpan<float> NounScores(int window) => Row<float>(8, window, 1);

    /// <summary>The states of a window's words, the root first; empty where the network has none.</summary>
    public ReadOnlySpan<float> States(int window) => tensors.Count > 9 ? Row<float>(9, window, StatesWidth) : [];

    /// <summary>The numbers of a word's state, 0 where the network has none.</summary>
    public int StatesWidth { get; } = tensors.Count > 9 ? (int)tensors[9].GetTensorTypeAndShape().Shape[2] : 0;

    /// <inheritdoc/>
    public void Dispose() => tensors.Dispose();

    private ReadOnlySpan<T> Row<T>(int tensor, int window, int width)
        where T : unmanaged => tensors[tensor].GetTensorDataAsSpan<T>().Slice(window * positions * width, positions * width);
}
