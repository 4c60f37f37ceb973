using Quipu.Language.Tokenization;

namespace Quipu.Language.Sentences;

/// <summary>Cuts the words of one block into sentences: at blank lines, before items of a list, and where the model says so.</summary>
internal sealed class SentenceSplitter(BoundaryModel model)
{
    /// <summary>The end (exclusive) of each sentence, in order; the last is the number of tokens.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The words of one block.</param>
    public List<int> Split(string text, IReadOnlyList<RawToken> tokens)
    {
        var ends = new List<int>();
        var features = new BoundaryFeatures(text, tokens);
        var list = new FeatureList();
        int first = 0;
        for (int at = 0; at < tokens.Count - 1; at++)
        {
            if (!IsCandidate(tokens, features, at) || !EndsHere(text, tokens, features, list, first, at))
                continue;
            ends.Add(at + 1);
            first = at + 1;
        }

        if (tokens.Count > 0)
            ends.Add(tokens.Count);
        return ends;
    }

    /// <summary>Whether a sentence may end after a token: never inside a multiword token or before what closes.</summary>
    internal static bool IsCandidate(IReadOnlyList<RawToken> tokens, BoundaryFeatures features, int at)
    {
        if (tokens[at].MultiwordLength > 1 || (at > 0 && tokens[at - 1].MultiwordLength == 3))
            return false;
        if (features.ClosesAfter(at + 1))
            return false;
        return tokens[at].SpaceAfter || features.IsEnder(at) || features.IsCloser(at);
    }

    private bool EndsHere(string text, IReadOnlyList<RawToken> tokens, BoundaryFeatures features, FeatureList list, int first, int at)
    {
        ReadOnlySpan<char> gap = text.AsSpan(tokens[at].Span.End..tokens[at + 1].Span.Start);
        if (LineBreaks(gap) is var breaks and > 0 && (breaks > 1 || StartsItem(text, tokens, at + 1)))
            return true;
        features.Fill(list, first, at);
        return model.Score(list) + features.Prior(first, at) > 0;
    }

    private static int LineBreaks(ReadOnlySpan<char> gap) => gap.Count('\n') is var feeds and > 0 ? feeds : gap.Count('\r') + gap.Count('\u2029');

    /// <summary>Whether a line starts like an item of a list: a bullet or a number with its stop.</summary>
    private static bool StartsItem(string text, IReadOnlyList<RawToken> tokens, int at)
    {
        ReadOnlySpan<char> form = text.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length);
        if (form is "•" or "◦" or "▪" or "‣" or "·")
            return true;
        if (form is "-" or "*" or "–" or "+")
            return tokens[at].SpaceAfter;
        return form.Length <= 2 && char.IsDigit(form[0]) && !tokens[at].SpaceAfter && at + 2 < tokens.Count
            && text[tokens[at + 1].Span.Start] is '.' or ')' && tokens[at + 1].SpaceAfter;
    }
}
