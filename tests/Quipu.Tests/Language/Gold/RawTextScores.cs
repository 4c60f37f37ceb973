using Quipu.Core.Text;

namespace Quipu.Tests.Language.Gold;

/// <summary>
/// How well raw text is read, counted as in the CoNLL 2018 shared task: a word counts where its place is right, its
/// tag or head where that is right too.
/// </summary>
internal sealed record RawTextScores(F1 Tokens, F1 Words, F1 Sentences, F1 Upos, F1 Xpos, F1 Lemmas, F1 Uas, F1 Las)
{
    public static RawTextScores operator +(RawTextScores a, RawTextScores b) => new(
        a.Tokens + b.Tokens, a.Words + b.Words, a.Sentences + b.Sentences, a.Upos + b.Upos, a.Xpos + b.Xpos, a.Lemmas + b.Lemmas, a.Uas + b.Uas, a.Las + b.Las);

    public static RawTextScores Of(GoldDocument gold, AnnotatedDocument said)
    {
        Row[] truth = [.. gold.Sentences.SelectMany(sentence => sentence.Words.Select(word => new Row(
            word.Span, word.Upos, word.Xpos, word.Lemma, word.Head < 0 ? default : sentence.Words[word.Head].Span, word.Relation)))];
        Row[] found = [.. said.Sentences.SelectMany(sentence => sentence.Tokens.Select(token => new Row(
            token.Span, token.Upos, token.Xpos, token.Lemma, token.Head < 0 ? default : sentence.Tokens[token.Head].Span, token.Relation)))];
        return new RawTextScores(
            F1.Of(said.Sentences.SelectMany(Surface), gold.Sentences.SelectMany(sentence => sentence.Tokens)),
            Compare(row => row.Span),
            F1.Of(said.Sentences.Select(sentence => sentence.Span), gold.Sentences.Select(sentence => sentence.Span)),
            Compare(row => (row.Span, row.Upos)),
            Compare(row => (row.Span, row.Xpos)),
            Compare(row => (row.Span, row.Lemma)),
            Compare(row => (row.Span, row.Head)),
            Compare(row => (row.Span, row.Head, row.Relation.Split(':')[0])));

        F1 Compare<T>(Func<Row, T> key) => F1.Of(found.Select(key), truth.Select(key));
    }

    /// <summary>Surface tokens: the words of a multiword token are one.</summary>
    private static IEnumerable<Span> Surface(Sentence sentence)
    {
        for (int i = 0; i < sentence.Tokens.Length; i += sentence.Tokens[i].MultiwordLength)
            yield return sentence.Tokens[i].Span.Union(sentence.Tokens[i + sentence.Tokens[i].MultiwordLength - 1].Span);
    }

    private sealed record Row(Span Span, string Upos, string Xpos, string Lemma, Span Head, string Relation);
}
