using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Export.Values;

namespace Quipu.Export.Neo4jCsv;

/// <summary>
/// Facts that end at values as properties of nodes: one property a relation type of the vocabulary
/// (<c>inception: "2018"</c>), for the nodes of which texts give one value. Open relations have no property of their
/// own, since there are as many of them as there are verbs; all facts stand in the list <c>facts</c>.
/// </summary>
internal sealed class FactProperties
{
    private readonly ValueFacts facts;

    /// <summary>Collects them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="reserved">Names of properties that are taken.</param>
    public FactProperties(KnowledgeGraph graph, IReadOnlyCollection<string> reserved)
    {
        facts = new ValueFacts(graph);
        Kinds = [.. graph.Entities.SelectMany(entity => facts.Of(entity.Id)).Where(fact => fact.IsPlain)
            .Select(fact => fact.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Names = [.. Kinds.Select(kind => reserved.Contains(kind) ? kind + "_" : kind)];
    }

    /// <summary>The kinds that are properties, sorted.</summary>
    public ImmutableArray<string> Kinds { get; }

    /// <summary>The names of the properties, in the order of <see cref="Kinds"/>.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The values of a node, in the order of <see cref="Kinds"/>; null where it has none or several.</summary>
    public IEnumerable<string?> ValuesOf(Entity entity)
    {
        var values = facts.Of(entity.Id).Where(fact => fact.IsPlain)
            .ToLookup(fact => fact.Kind, fact => fact.Value, StringComparer.Ordinal);
        return Kinds.Select(kind => values[kind].Distinct(StringComparer.Ordinal).Count() == 1 ? values[kind].First() : null);
    }

    /// <summary>All facts of a node, as <c>inception: 2018</c>.</summary>
    public IEnumerable<string> ListOf(Entity entity) => facts.Of(entity.Id).Select(fact => fact.ToString());
}
