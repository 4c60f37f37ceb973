using Quipu.Core.Graph;

namespace Quipu.Export.Values;

/// <summary>
/// What the graph says of its nodes by values, which are no nodes (<c>inception: 2018</c>): by node, sorted, each once.
/// </summary>
internal sealed class ValueFacts
{
    private readonly ILookup<string, ValueFact> bySubject;

    /// <summary>Collects them.</summary>
    public ValueFacts(KnowledgeGraph graph) =>
        bySubject = graph.Relationships
            .Where(relationship => relationship.Value is not null)
            .Select(relationship => (relationship.SubjectId, Fact: ValueFact.Of(relationship)))
            .Distinct()
            .OrderBy(pair => pair.Fact.Kind, StringComparer.Ordinal)
            .ThenBy(pair => pair.Fact.Value, StringComparer.Ordinal)
            .ToLookup(pair => pair.SubjectId, pair => pair.Fact, StringComparer.Ordinal);

    /// <summary>The facts of a node, by kind and then by value.</summary>
    public IEnumerable<ValueFact> Of(string entityId) => bySubject[entityId];
}
