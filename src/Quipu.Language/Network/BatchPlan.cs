using Quipu.Language.Windows;

namespace Quipu.Language.Network;

/// <summary>Cuts windows into batches of similar rows: little padding, and small enough to stay in the processor's cache.</summary>
internal static class BatchPlan
{
    // Measured on one core: 256 to 512 pieces are fastest, 1,024 is 7 % slower.
    private const int Budget = 512;

    // Rows that differ by less stand beside each other by their longest sentence, which pads the words.
    private const int Alike = 16;

    /// <summary>The batches; each window is in exactly one. Depends on nothing but the windows' lengths and order.</summary>
    /// <param name="windows">Windows of a document, in order.</param>
    /// <param name="rowPieces">The most pieces of a row of several windows.</param>
    public static IEnumerable<PieceRow[]> Cut(IEnumerable<Window> windows, int rowPieces)
    {
        PieceRow[] sorted = [.. PieceRow.Lay(windows, rowPieces).OrderBy(row => row.Pieces / Alike).ThenBy(row => row.Words).ThenBy(row => row.Pieces)];
        int first = 0, longest = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            longest = Math.Max(longest, sorted[i].Pieces);
            if (i == first || longest * (i + 1 - first) <= Budget)
                continue;
            yield return sorted[first..i];
            (first, longest) = (i, sorted[i].Pieces);
        }

        if (first < sorted.Length)
            yield return sorted[first..];
    }
}
