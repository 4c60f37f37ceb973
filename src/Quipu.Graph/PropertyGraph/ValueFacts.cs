using Quipu.Core.Graph;

namespace Quipu.Graph.PropertyGraph;

/// <summary>
/// What the graph says of its nodes by values, which are no nodes (<c>inception: 2018</c>): by node, sorted, each once.
/// </summary>
public sealed class ValueFacts
{
    private readonly ILookup<string, ValueFact> bySubject;

    /// <summary>Collects them.</summary>
    /// <param name="facts">The relationships that end at values.</param>
    public ValueFacts(IEnumerable<Relationship> facts) =>
        bySubject = facts
            .Select(relationship => (relationship.SubjectId, Fact: ValueFact.Of(relationship)))
            .Distinct()
            .OrderBy(pair => pair.Fact.Kind, StringComparer.Ordinal)
            .ThenBy(pair => pair.Fact.Value, StringComparer.Ordinal)
            .ToLookup(pair => pair.SubjectId, pair => pair.Fact, StringComparer.Ordinal);

    /// <summary>The kinds of those that are plain facts, each once, sorted.</summary>
    public IEnumerable<string> PlainKinds => bySubject.SelectMany(facts => facts).Where(fact => fact.IsPlain)
        .Select(fact => fact.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The facts of a node, by kind and then by value.</summary>
    public IEnumerable<ValueFact> Of(string entityId) => bySubject[entityId];
}
