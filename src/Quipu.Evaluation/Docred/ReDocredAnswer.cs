using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Evaluation.Edges;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Docred;

/// <summary>
/// The relations of a passage compared with the gold's. With given entities an end is the gold entity whose mention
/// stands there, and relations to other ends are passed over; end to end an entity of ours is the gold entity with
/// which it shares most mentions, and a relation with an end that is none is wrong.
/// </summary>
internal sealed class ReDocredAnswer
{
    private readonly DocredPassage gold;
    private readonly HashSet<(string Head, string Property, string Tail)> truth;
    private readonly HashSet<(string Head, string Property, string Tail)> given = [];
    private readonly HashSet<(string Head, string Property, string Tail)> whole = [];

    /// <summary>Compares.</summary>
    /// <param name="gold">The passage.</param>
    /// <param name="facts">What was found in it.</param>
    /// <param name="properties">The properties that are annotated; relations of others are passed over.</param>
    public ReDocredAnswer(DocredPassage gold, DocumentFacts facts, ImmutableHashSet<string> properties)
    {
        this.gold = gold;
        truth = [.. gold.Relations.Select(relation => (Id(relation.Head), relation.Property, Id(relation.Tail)))];
        var ends = new GoldEnds([.. gold.Entities.SelectMany((entity, i) => entity.Select(name => new EdgesMention(name.Span.Start, name.Span.End, Id(i))))], facts);
        foreach (Relation relation in facts.Relations.Where(relation => relation is { Factuality: Factuality.Asserted, Polarity: Polarity.Positive }))
        {
            if (relation.Wikidata is not { } property || !properties.Contains(property))
                continue;
            if (ends.Of(relation.Subject) is { } head && ends.Of(relation.Object) is { } tail)
                given.Add((head, property, tail));
            whole.Add((ends.OfEntity(relation.Subject) ?? "no " + relation.Subject.EntityId, property, ends.OfEntity(relation.Object) ?? "no " + (relation.Object.EntityId ?? relation.Object.Text)));
        }
    }

    /// <summary>The counts with given entities.</summary>
    public Counts GivenEntities => Counts.Of(given, truth);

    /// <summary>The counts end to end.</summary>
    public Counts EndToEnd => Counts.Of(whole, truth);

    /// <summary>What was missed and what was wrong with given entities.</summary>
    public IEnumerable<Finding> Findings =>
    [
        .. truth.Except(given).Select(fact => FindingOf("missed", fact)),
        .. given.Except(truth).Select(fact => FindingOf("wrong", fact)),
    ];

    private static string Id(int entity) => entity.ToString(CultureInfo.InvariantCulture);

    private Finding FindingOf(string kind, (string Head, string Property, string Tail) fact) =>
        new(gold.Title, gold.Text, kind, $"{NameOf(fact.Head)} | {fact.Property} | {NameOf(fact.Tail)}");

    private string NameOf(string entity)
    {
        Core.Text.Span span = gold.Entities[int.Parse(entity, CultureInfo.InvariantCulture)][0].Span;
        return span.Of(gold.Text);
    }
}
