using System.Buffers;
using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Quipu.Language.Windows;
using Quipu.Language.Words;

namespace Quipu.Language.Network;

/// <summary>Windows as the network's input tensors, padded to the longest, in borrowed memory.</summary>
internal sealed class Batch : IDisposable
{
    /// <summary>The inputs' names in the order of <see cref="Tensors"/>.</summary>
    public static readonly ImmutableArray<string> Names = ["ids", "features", "mask", "first", "last", "word_mask"];

    private readonly long[] memory;
    private readonly IReadOnlyList<Window> windows;
    private readonly int pieces;

    /// <summary>Fills the tensors.</summary>
    public Batch(IReadOnlyList<Window> windows, WordPiece wordPiece)
    {
        this.windows = windows;
        pieces = windows.Max(window => window.Pieces);
        Positions = windows.Max(window => window.Words) + 1;
        int cells = windows.Count * pieces, places = windows.Count * Positions;
        int total = 5 * cells + 3 * places;
        memory = ArrayPool<long>.Shared.Rent(total);
        memory.AsSpan(0, total).Clear();
        Tensors =
        [
            Tensor(0, cells, windows.Count, pieces),
            Tensor(cells, 3 * cells, windows.Count, pieces, 3),
            Tensor(4 * cells, cells, windows.Count, pieces),
            Tensor(5 * cells, places, windows.Count, Positions),
            Tensor(5 * cells + places, places, windows.Count, Positions),
            Tensor(5 * cells + 2 * places, places, windows.Count, Positions),
        ];
        for (int row = 0; row < windows.Count; row++)
            Fill(row, wordPiece);
    }

    /// <summary>The length of a row of words, with the root at position 0.</summary>
    public int Positions { get; }

    /// <summary>The input tensors.</summary>
    public OrtValue[] Tensors { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (OrtValue tensor in Tensors)
            tensor.Dispose();
        ArrayPool<long>.Shared.Return(memory);
    }

    private OrtValue Tensor(int from, int length, params long[] shape) =>
        OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, memory.AsMemory(from, length), shape);

    private void Fill(int row, WordPiece wordPiece)
    {
        Window window = windows[row];
        EncodedSentence sentence = window.Sentence;
        int cells = windows.Count * pieces, places = windows.Count * Positions;
        Span<long> ids = memory.AsSpan(row * pieces, pieces);
        Span<long> features = memory.AsSpan(cells + row * pieces * 3, pieces * 3);
        Span<long> first = memory.AsSpan(5 * cells + row * Positions, Positions);
        Span<long> last = memory.AsSpan(5 * cells + places + row * Positions, Positions);
        memory.AsSpan(4 * cells + row * pieces, window.Pieces).Fill(1);
        memory.AsSpan(5 * cells + 2 * places + row * Positions, window.Words + 1).Fill(1);
        ids[0] = wordPiece.Start;
        ids[window.Pieces - 1] = wordPiece.End;
        int shift = 1 - sentence.Starts[window.First];
        for (int word = window.First; word < window.End; word++)
        {
            int start = sentence.Starts[word], end = sentence.Starts[word + 1];
            first[word - window.First + 1] = start + shift;
            last[word - window.First + 1] = end - 1 + shift;
            for (int piece = start; piece < end; piece++)
            {
                ids[piece + shift] = sentence.Pieces[piece];
                WordFeatures rows = sentence.Features[word];
                (features[3 * (piece + shift)], features[3 * (piece + shift) + 1], features[3 * (piece + shift) + 2]) = (rows.Shape, rows.Prefix, rows.Suffix);
            }
        }
    }
}
