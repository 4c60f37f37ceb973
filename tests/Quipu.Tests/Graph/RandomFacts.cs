using System.Collections.Immutable;
using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Tests.Graph;

/// <summary>Facts of a few documents with every field used and odd characters everywhere, drawn at random.</summary>
internal sealed class RandomFacts
{
    private static readonly string[] Words = ["Ann", "ann", "Élan", "the party", "O'Brien", "U.S.", "北京", "😀 x", "a\0b", "\"q\"", "!!!", "The Who"];
    private static readonly string?[] Types = [null, null, "spouse", "position_held", "shares_border"];
    private static readonly string?[] Roles = [null, null, "Chair", "chair", "general secretary"];
    private static readonly string[] Lemmas = ["visit", "be in", "launch"];
    private static readonly string?[] Times = [null, "2018", "2018-05", "P2Y"];

    private readonly int[] draws;
    private int position;

    private RandomFacts(int[] draws) => this.draws = draws;

    public static Gen<ImmutableArray<DocumentFacts>> Documents { get; } =
        Gen.Int[0, 1 << 20].Array[40, 400].Select(draws => new RandomFacts(draws).Make());

    private ImmutableArray<DocumentFacts> Make() => [.. Enumerable.Range(0, 1 + Next(3)).Select(number => Document($"d{number}/é"))];

    private DocumentFacts Document(string id)
    {
        string text = string.Join(' ', Enumerable.Range(0, 5 + Next(10)).Select(_ => Pick(Words)));
        var document = new Document(id, text, []);
        ImmutableArray<DocumentEntity> entities = [.. Enumerable.Range(1, 1 + Next(5)).Select(number => Entity($"e{number}"))];
        return new DocumentFacts(id)
        {
            Source = Pick(Words),
            Title = Next(2) == 0 ? null : Pick(Words),
            Date = Next(2) == 0 ? null : new DateOnly(1 + Next(9998), 1 + Next(12), 1 + Next(28)),
            Words = Next(1000),
            Sentences = [Span(document), Span(document)],
            Mentions = [.. Enumerable.Range(0, Next(6)).Select(_ => Mention(document, entities)).OrderBy(mention => mention.Span)],
            Entities = entities,
            Relations = [.. Enumerable.Range(0, Next(9)).Select(_ => Relation(document, entities))],
            Dropped = ImmutableSortedDictionary<string, int>.Empty.Add("too-long", Next(9)),
        };
    }

    private DocumentEntity Entity(string id) => new(id, Pick(Words), Next(2) == 0 ? EntityType.Person : EntityType.Place)
    {
        Subtype = Next(3) == 0 ? "town" : null,
        Aliases = Next(2) == 0 ? [] : [Pick(Words) + " alias", Pick(Words)],
        IsNamed = Next(4) != 0,
    };

    private Mention Mention(Document document, ImmutableArray<DocumentEntity> entities)
    {
        Span span = Span(document);
        bool isValue = Next(5) == 0;
        return new Mention(span, document[span], isValue ? MentionKind.Value : (MentionKind)Next(3), EntityType.Person, span, Next(9))
        {
            EntityId = isValue || Next(6) == 0 ? null : entities[Next(entities.Length)].Id,
            Value = isValue ? Value() : null,
        };
    }

    private Relation Relation(Document document, ImmutableArray<DocumentEntity> entities) => new()
    {
        Type = Pick(Types),
        Wikidata = Next(2) == 0 ? null : "P26",
        Predicate = Pick(Words),
        Lemma = Pick(Lemmas),
        PredicateSpans = Next(2) == 0 ? [] : [Span(document), Span(document)],
        Subject = Argument(document, entities),
        Object = Next(3) == 0 ? new Argument(Span(document), Pick(Words), null, Value()) : Argument(document, entities),
        Evidence = Evidence.From(document, Span(document)),
        Factuality = (Factuality)Next(5),
        Polarity = (Polarity)Next(2),
        Speaker = Next(3) == 0 ? Argument(document, entities) : null,
        Time = Next(2) == 0 ? null : new RelationTime(Next(2) == 0 ? null : Span(document), Pick(Words), Pick(Times), Pick(Times), Pick(Times), Next(2) == 0),
        Role = Pick(Roles),
        Confidence = Next(1001) / 1000.0,
        Extractor = Next(2) == 0 ? "open" : "typed",
    };

    private Argument Argument(Document document, ImmutableArray<DocumentEntity> entities) =>
        new(Span(document), Pick(Words), Next(20) == 0 ? "unresolved" : entities[Next(entities.Length)].Id, null);

    private LiteralValue Value() => new(Next(2) == 0 ? EntityType.Date : EntityType.Money, Pick(Words), Next(2) == 0 ? "2018" : "5 USD");

    // Between whole words only: a span that cuts a surrogate pair is no text.
    private Span Span(Document document)
    {
        int start = Boundary(document.Text, Next(document.Text.Length));
        return new Span(start, Boundary(document.Text, start + Next(document.Text.Length + 1 - start)));
    }

    private static int Boundary(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    private T Pick<T>(T[] choices) => choices[Next(choices.Length)];

    private int Next(int below) => draws[position++ % draws.Length] % below;
}
