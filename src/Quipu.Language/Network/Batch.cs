using System.Buffers;
using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Quipu.Language.Windows;
using Quipu.Language.Words;

namespace Quipu.Language.Network;

/// <summary>
/// Rows as the network's input tensors, in borrowed memory: pieces row by row, padded to the longest row, and words window by
/// window, padded to the longest window. Where a word's pieces stand is counted over all rows.
/// </summary>
internal sealed class Batch : IDisposable
{
    /// <summary>The inputs' names in the order of <see cref="Tensors"/>.</summary>
    public static readonly ImmutableArray<string> Names = ["ids", "features", "mask", "first", "last", "word_mask"];

    private readonly long[] memory;
    private readonly int pieces;
    private readonly int cells;
    private readonly int places;

    /// <summary>Fills the tensors.</summary>
    public Batch(IReadOnlyList<PieceRow> rows, WordPiece wordPiece)
    {
        pieces = rows.Max(row => row.Pieces);
        Positions = rows.Max(row => row.Words) + 1;
        int windows = rows.Sum(row => row.Windows.Length);
        (cells, places) = (rows.Count * pieces, windows * Positions);
        int total = 5 * cells + 3 * places;
        memory = ArrayPool<long>.Shared.Rent(total);
        memory.AsSpan(0, total).Clear();
        Tensors =
        [
            Tensor(0, cells, rows.Count, pieces),
            Tensor(cells, 3 * cells, rows.Count, pieces, 3),
            Tensor(4 * cells, cells, rows.Count, pieces),
            Tensor(5 * cells, places, windows, Positions),
            Tensor(5 * cells + places, places, windows, Positions),
            Tensor(5 * cells + 2 * places, places, windows, Positions),
        ];
        int number = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            int origin = row * pieces, before = 1;
            memory[origin] = wordPiece.Start;
            foreach (Window window in rows[row].Windows)
            {
                Fill(number, window, origin, before, wordPiece);
                number++;
                before += window.Pieces - 1;
            }

            memory.AsSpan(4 * cells + origin, before).Fill(1);
        }
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

    /// <summary>Fills in the pieces and words of one window.</summary>
    /// <param name="number">Its number in the batch.</param>
    /// <param name="window">The window.</param>
    /// <param name="origin">Where its row begins.</param>
    /// <param name="before">The pieces before it in its row.</param>
    /// <param name="wordPiece">The vocabulary.</param>
    private void Fill(int number, Window window, int origin, int before, WordPiece wordPiece)
    {
        EncodedSentence sentence = window.Sentence;
        Span<long> ids = memory.AsSpan(0, cells), features = memory.AsSpan(cells, 3 * cells);
        Span<long> first = memory.AsSpan(5 * cells + number * Positions, Positions);
        Span<long> last = memory.AsSpan(5 * cells + places + number * Positions, Positions);
        memory.AsSpan(5 * cells + 2 * places + number * Positions, window.Words + 1).Fill(1);
        (first[0], last[0]) = (origin, origin);
        int shift = origin + before - sentence.Starts[window.First];
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

        ids[origin + before + window.Pieces - 2] = wordPiece.End;
    }
}
