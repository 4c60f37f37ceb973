using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Evaluation.Edges;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Docred;

/// <summary>
/// The relations of a passage compared with the gold's. With given entities an end is the gold entity whose mention
/// stands there, and relations to other ends are passed over; end to end an entity of ours is the gold entity with
/// which it shares most mentions, and a relation with an end that is none is wrong. A relation says its inverse too: the
/// set writes both, a graph one.
/// </summary>
internal sealed class ReDocredAnswer
{
    private readonly DocredPassage gold;
    private readonly HashSet<(string Head, string Property, string Tail)> truth;
    private readonly HashSet<(string Head, string Property, string Tail)> given;
    private readonly HashSet<(string Head, string Property, string Tail)> whole;

    /// <summary>Compares.</summary>
    /// <param name="gold">The passage.</param>
    /// <param name="given">What was found between its entities.</param>
    /// <param name="whole">What was found in its text.</param>
    /// <param name="properties">The properties that are annotated, each with its inverse if that is; relations of others are passed over.</param>
    public ReDocredAnswer(DocredPassage gold, DocumentFacts given, DocumentFacts whole, ImmutableDictionary<string, string?> properties)
    {
        this.gold = gold;
        truth = [.. gold.Relations.Select(relation => (Id(relation.Head), relation.Property, Id(relation.Tail)))];
        this.given = Said(given, properties, (ends, argument) => ends.Of(argument));
        this.whole = Said(whole, properties, (ends, argument) => ends.OfEntity(argument) ?? "no " + (argument.EntityId ?? argument.Text));
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

    private HashSet<(string Head, string Property, string Tail)> Said(DocumentFacts facts, ImmutableDictionary<string, string?> properties, Func<GoldEnds, Argument, string?> endOf)
    {
        var ends = new GoldEnds([.. gold.Entities.SelectMany((entity, i) => entity.Select(name => new EdgesMention(name.Span.Start, name.Span.End, Id(i))))], facts);
        var said = new HashSet<(string, string, string)>();
        foreach (Relation relation in facts.Relations.Where(relation => relation is { Factuality: Factuality.Asserted, Polarity: Polarity.Positive }))
        {
            if (relation.Wikidata is not { } property || !properties.TryGetValue(property, out string? inverse) || endOf(ends, relation.Subject) is not { } head || endOf(ends, relation.Object) is not { } tail)
                continue;
            said.Add((head, property, tail));
            if (inverse is not null)
                said.Add((tail, inverse, head));
        }

        return said;
    }

    private static string Id(int entity) => entity.ToString(CultureInfo.InvariantCulture);

    private Finding FindingOf(string kind, (string Head, string Property, string Tail) fact) =>
        new(gold.Title, gold.Text, kind, $"{NameOf(fact.Head)} | {fact.Property} | {NameOf(fact.Tail)}");

    private string NameOf(string entity)
    {
        Core.Text.Span span = gold.Entities[int.Parse(entity, CultureInfo.InvariantCulture)][0].Span;
        return span.Of(gold.Text);
    }
}
