using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;
using Quipu.Reading;

namespace Quipu.Evaluation.Treebanks;

/// <summary>The development part of a treebank: tokens, sentences, tags and trees from raw text, and from gold words.</summary>
/// <param name="name">The set's name.</param>
/// <param name="folder">Its folder.</param>
internal sealed class TreebankSet(string name, string folder) : IEvaluationSet
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [$"{folder}/dev.conllu"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        IReadOnlyList<GoldDocument> documents = ConlluReader.Read(bench.PathOf(Files[0]));
        IReadOnlyList<(GoldDocument Gold, RawTextScores Raw, RawTextScores Words, ImmutableArray<Finding> Findings, ImmutableArray<JudgedAnswer> Arcs)> read =
            bench.Map(documents, gold => Compare(gold, bench));
        if (read.Count == 0)
            return new SetResult(name, [], []);
        RawTextScores raw = read.Select(item => item.Raw).Aggregate((a, b) => a + b);
        RawTextScores words = read.Select(item => item.Words).Aggregate((a, b) => a + b);
        return new SetResult(name, [.. FiguresOf(raw), .. WordFigures(words)], [.. read.SelectMany(item => item.Findings)])
        {
            Words = 2 * read.Sum(item => item.Gold.Sentences.Sum(sentence => sentence.Words.Length)),
            Judged = [.. read.SelectMany(item => item.Arcs)],
        };
    }

    private static (GoldDocument, RawTextScores, RawTextScores, ImmutableArray<Finding>, ImmutableArray<JudgedAnswer>) Compare(GoldDocument gold, Workbench bench)
    {
        AnnotatedDocument raw = bench.Engine.Annotate(InputReader.OfText(gold.Document.Id, gold.Document.Text));
        GoldDocument words = gold.OfWords();
        AnnotatedDocument said = bench.Engine.Annotate(words.Document, [.. words.Sentences.Select(sentence => sentence.Tokens)]);
        return (gold, RawTextScores.Of(gold, raw), RawTextScores.Of(words, said), [.. TreeFindings.Of(words, said)], [.. ArcAnswers.Of(words, said)]);
    }

    private static IEnumerable<Figure> FiguresOf(RawTextScores raw) =>
    [
        Figure.F1("raw: tokens", raw.Tokens),
        Figure.F1("raw: sentences", raw.Sentences),
        Figure.F1("raw: words", raw.Words),
        Figure.F1("raw: UPOS", raw.Upos),
        Figure.F1("raw: XPOS", raw.Xpos),
        Figure.F1("raw: lemmas", raw.Lemmas),
        Figure.F1("raw: UAS", raw.Uas),
        Figure.F1("raw: LAS", raw.Las),
    ];

    private static IEnumerable<Figure> WordFigures(RawTextScores words) =>
    [
        Figure.F1("gold words: UPOS", words.Upos),
        Figure.F1("gold words: XPOS", words.Xpos),
        Figure.F1("gold words: lemmas", words.Lemmas),
        Figure.F1("gold words: UAS", words.Uas),
        Figure.F1("gold words: LAS", words.Las),
    ];
}
