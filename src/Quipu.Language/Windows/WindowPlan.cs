using Quipu.Language.Words;

namespace Quipu.Language.Windows;

/// <summary>Cuts a sentence that is too long for the network into windows that overlap, at good places.</summary>
internal static class WindowPlan
{
    /// <summary>The windows of a sentence, in order; each word is answered for by exactly one.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mayCutAfter">Whether a word ends a clause or an item, so that a window can well end after it.</param>
    /// <param name="longest">The most pieces of a window, with the two around it.</param>
    public static List<Window> Of(EncodedSentence sentence, Predicate<int> mayCutAfter, int longest)
    {
        int room = longest - 2;
        if (sentence.Pieces.Length <= room)
            return [new Window(sentence, 0, sentence.Words, 0, sentence.Words)];
        var windows = new List<Window>();
        int first = 0, own = 0;
        while (own < sentence.Words)
        {
            int end = Fit(sentence, first, room);
            int ownEnd = end == sentence.Words ? end : Cut(sentence, mayCutAfter, own, end, room / 6);
            windows.Add(new Window(sentence, first, end, own, ownEnd));
            own = ownEnd;
            first = Back(sentence, own, room / 6);
        }

        return windows;
    }

    /// <summary>One past the last word that fits.</summary>
    private static int Fit(EncodedSentence sentence, int first, int room)
    {
        int end = first + 1;
        while (end < sentence.Words && sentence.Starts[end + 1] - sentence.Starts[first] <= room)
            end++;
        return end;
    }

    /// <summary>
    /// Where a window stops answering: some pieces before its end, so that no word is judged without what follows it,
    /// after a good place if one is near.
    /// </summary>
    private static int Cut(EncodedSentence sentence, Predicate<int> mayCutAfter, int own, int end, int margin)
    {
        int latest = end;
        while (latest > own + 1 && sentence.Starts[end] - sentence.Starts[latest] < margin)
            latest--;
        int nearest = latest;
        while (nearest > own + 1 && sentence.Starts[latest] - sentence.Starts[nearest] < 2 * margin && !mayCutAfter(nearest - 1))
            nearest--;
        return mayCutAfter(nearest - 1) ? nearest : latest;
    }

    /// <summary>Where the next window starts: some pieces before the first word that it answers for.</summary>
    private static int Back(EncodedSentence sentence, int own, int margin)
    {
        int first = own;
        while (first > 0 && sentence.Starts[own] - sentence.Starts[first - 1] <= margin)
            first--;
        return first;
    }
}
