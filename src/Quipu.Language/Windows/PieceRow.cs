using System.Collections.Immutable;

namespace Quipu.Language.Windows;

/// <summary>
/// What the network's encoder reads at once: sentences of a document that follow each other, so that each is read with
/// the text around it, or one window alone.
/// </summary>
/// <param name="Windows">The windows, in the document's order.</param>
internal sealed record PieceRow(ImmutableArray<Window> Windows)
{
    /// <summary>The number of pieces: one at the beginning, and one after each window.</summary>
    public int Pieces { get; } = 1 + Windows.Sum(window => window.Pieces - 1);

    /// <summary>The words of the longest window.</summary>
    public int Words { get; } = Windows.Max(window => window.Words);

    /// <summary>Lays windows into rows, as many in each as fit. A part of a long sentence has a row of its own.</summary>
    /// <param name="windows">Windows of a document, in order.</param>
    /// <param name="longest">The most pieces of a row of several windows.</param>
    public static IEnumerable<PieceRow> Lay(IEnumerable<Window> windows, int longest)
    {
        ImmutableArray<Window>.Builder row = ImmutableArray.CreateBuilder<Window>();
        int pieces = 0;
        foreach (Window window in windows)
        {
            bool fits = row.Count > 0 && row[^1].IsSentence && window.IsSentence && pieces + window.Pieces - 1 <= longest;
            if (row.Count > 0 && !fits)
                yield return new PieceRow(row.DrainToImmutable());
            pieces = (fits ? pieces : 1) + window.Pieces - 1;
            row.Add(window);
        }

        if (row.Count > 0)
            yield return new PieceRow(row.DrainToImmutable());
    }
}
