using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Treebanks;

/// <summary>
/// How well raw text is read, counted as in the CoNLL 2018 shared task (Zeman et al. 2018): a word counts where its
/// place in the text is right, its tag or head where that is right too; subtypes of relations are left out. Words of a
/// contraction whose letters are not its own are told apart by their order, where the task aligns their forms.
/// </summary>
internal sealed record RawTextScores(Counts Tokens, Counts Words, Counts Sentences, Counts Upos, Counts Xpos, Counts Lemmas, Counts Uas, Counts Las)
{
    public static RawTextScores operator +(RawTextScores a, RawTextScores b) => new(
        a.Tokens + b.Tokens, a.Words + b.Words, a.Sentences + b.Sentences, a.Upos + b.Upos, a.Xpos + b.Xpos, a.Lemmas + b.Lemmas, a.Uas + b.Uas, a.Las + b.Las);

    /// <summary>Scores one document.</summary>
    public static RawTextScores Of(GoldDocument gold, AnnotatedDocument said)
    {
        Row[] truth = [.. gold.Sentences.SelectMany(RowsOf)];
        Row[] found = [.. said.Sentences.SelectMany(RowsOf)];
        return new RawTextScores(
            Counts.Of(said.Sentences.SelectMany(Surface), gold.Sentences.SelectMany(sentence => sentence.Tokens)),
            Compare(row => row.Place),
            Counts.Of(said.Sentences.Select(sentence => sentence.Span), gold.Sentences.Select(sentence => sentence.Span)),
            Compare(row => (row.Place, row.Upos)),
            Compare(row => (row.Place, row.Xpos)),
            Compare(row => (row.Place, row.Lemma)),
            Compare(row => (row.Place, row.Head)),
            Compare(row => (row.Place, row.Head, row.Relation.Split(':')[0])));

        Counts Compare<T>(Func<Row, T> key) => Counts.Of(found.Select(key), truth.Select(key));
    }

    private static IEnumerable<Row> RowsOf(GoldSentence sentence)
    {
        Place[] places = PlacesOf(sentence.Words.Select(word => word.Span));
        return sentence.Words.Select((word, i) => new Row(places[i], word.Upos, word.Xpos, word.Lemma, word.Head < 0 ? Place.Root : places[word.Head], word.Relation));
    }

    private static IEnumerable<Row> RowsOf(Sentence sentence)
    {
        Place[] places = PlacesOf(sentence.Tokens.Select(token => token.Span));
        return sentence.Tokens.Select((token, i) => new Row(places[i], token.Upos, token.Xpos, token.Lemma, token.Head < 0 ? Place.Root : places[token.Head], token.Relation));
    }

    private static Place[] PlacesOf(IEnumerable<Span> spans)
    {
        var places = new List<Place>();
        foreach (Span span in spans)
            places.Add(new Place(span, places.Count > 0 && places[^1].Span == span ? places[^1].Order + 1 : 0));
        return [.. places];
    }

    /// <summary>Surface tokens: the words of a multiword token are one.</summary>
    private static IEnumerable<Span> Surface(Sentence sentence)
    {
        for (int i = 0; i < sentence.Tokens.Length; i += sentence.Tokens[i].MultiwordLength)
            yield return sentence.Tokens[i].Span.Union(sentence.Tokens[i + sentence.Tokens[i].MultiwordLength - 1].Span);
    }

    private sealed record Row(Place Place, string Upos, string Xpos, string Lemma, Place Head, string Relation);

    private readonly record struct Place(Span Span, int Order)
    {
        public static Place Root => new(default, -1);
    }
}
