using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Tests.Export.Extract;

/// <summary>A document with an emoji, a multiword token and a tab, and what could be found in it.</summary>
internal static class SampleExtract
{
    private const string Text = "😀 Xi's party\tdidn't grow in 2018. Tuju left it.";

    private static readonly Document Source = new("d1", Text, [new Block(new Span(0, Text.Length), BlockKind.Paragraph)]) { Title = "t" };

    public static AnnotatedDocument Document { get; } = new(Source,
    [
        new Sentence(0,
        [
            Word(0, "😀", "😀", "SYM", "NFP", 6, "discourse"),
            Word(1, "Xi", "Xi", "PROPN", "NNP", 3, "nmod:poss") with { MultiwordLength = 2, SpaceAfter = false },
            Word(2, "'s", "'s", "PART", "POS", 1, "case"),
            Word(3, "party", "party", "NOUN", "NN", 6, "nsubj"),
            Word(4, "did", "do", "AUX", "VBD", 6, "aux") with { MultiwordLength = 2, SpaceAfter = false },
            Word(5, "n't", "not", "PART", "RB", 6, "advmod"),
            Word(6, "grow", "grow", "VERB", "VB", -1, "root"),
            Word(7, "in", "in", "ADP", "IN", 8, "case"),
            Word(8, "2018", "2018", "NUM", "CD", 6, "obl") with { SpaceAfter = false },
            Word(9, ".", ".", "PUNCT", ".", 6, "punct"),
        ], []),
        new Sentence(1,
        [
            Word(0, "Tuju", "Tuju", "PROPN", "NNP", 1, "nsubj"),
            Word(1, "left", "leave", "VERB", "VBD", -1, "root"),
            Word(2, "it", "it", "PRON", "PRP", 1, "obj") with { SpaceAfter = false },
            Word(3, ".", ".", "PUNCT", ".", 1, "punct", Text.Length - 1),
        ], []),
    ]);

    public static System.Collections.Immutable.ImmutableArray<OpenExtraction> Open { get; } =
        [new OpenExtraction(0, "Xi's party", "didn't grow", "in 2018", 0.123456), new OpenExtraction(1, "Tuju", "left\tit", "it.", 1)];

    public static DocumentFacts Facts { get; } = new("d1")
    {
        Sentences = [Document.Sentences[0].Span, Document.Sentences[1].Span],
        Mentions =
        [
            new Mention(At("Xi's party"), "Xi's party", MentionKind.Nominal, EntityType.Organization, At("party"), 0) { EntityId = "e1" },
            new Mention(At("2018"), "2018", MentionKind.Value, EntityType.Date, At("2018"), 0) { Value = new LiteralValue(EntityType.Date, "2018", "2018") },
        ],
        Entities =
        [
            new DocumentEntity("e1", "party", EntityType.Organization) { Subtype = "political party", Aliases = ["Xi's party", "it"] },
            new DocumentEntity("e2", "Tuju", EntityType.Person) { IsNamed = true },
        ],
        Relations =
        [
            new Relation
            {
                Predicate = "didn't grow in",
                Lemma = "grow in",
                PredicateSpans = [At("didn't grow"), At("in 2018")],
                Subject = new Argument(At("Xi's party"), "Xi's party", "e1", null),
                Object = new Argument(At("2018"), "2018", null, new LiteralValue(EntityType.Date, "2018", "2018")),
                Evidence = Evidence.From(Source, Document.Sentences[0].Span),
                Polarity = Polarity.Negative,
                Time = new RelationTime(At("in 2018"), "in 2018", "2018", "2018", "2018", Ended: false),
                Confidence = 0.123456,
                Extractor = "open",
            },
            new Relation
            {
                Type = "member_of_party",
                Wikidata = "P102",
                Predicate = "left\tit",
                Lemma = "leave",
                Subject = new Argument(At("Tuju"), "Tuju", "e2", null),
                Object = new Argument(At("it."), "it.", "e1", null),
                Evidence = Evidence.From(Source, Document.Sentences[1].Span),
                Factuality = Factuality.Possible,
                Speaker = new Argument(At("Xi"), "Xi", null, null),
                Time = new RelationTime(null, "former", null, null, null, Ended: true),
                Role = "member",
                Confidence = 1,
                Extractor = "typed",
            },
        ],
    };

    public static Span At(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }

    private static Token Word(int index, string form, string lemma, string upos, string xpos, int head, string relation, int start = -1)
    {
        Span span = start < 0 ? At(form) : new Span(start, start + form.Length);
        return new Token(index, span, form, lemma, upos, xpos, head, relation);
    }
}
