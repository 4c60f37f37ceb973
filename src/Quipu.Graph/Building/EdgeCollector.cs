using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Building;

/// <summary>Gathers relations of all documents into edges.</summary>
internal sealed class EdgeCollector(EntityResolution resolution, EdgeRules rules, DropCounts dropped)
{
    private readonly Dictionary<EdgeKey, List<EdgeSupport>> supports = [];

    public void Add(string documentId, Relation relation)
    {
        string? subject = NodeOf(documentId, relation.Subject);
        string? target = NodeOf(documentId, relation.Object);
        if (subject is null || (target is null && relation.Object.Value is null))
            dropped.Add(DropReasons.EndWithoutNode);
        else if (subject == target)
            dropped.Add(DropReasons.SelfLoop);
        else
            Add(relation, subject, target, StatementOf(documentId, relation));
    }

    /// <summary>The edges in order of their ids.</summary>
    public ImmutableArray<Relationship> Edges() =>
        [.. supports.Select(edge => EdgeOf(edge.Key, edge.Value)).OrderBy(edge => edge.Id, StringComparer.Ordinal)];

    private void Add(Relation relation, string subject, string? target, Statement statement)
    {
        bool turn = target is not null && relation.Type is not null && rules.Symmetric.Contains(relation.Type)
            && string.CompareOrdinal(target, subject) < 0;
        EdgeKey key = turn ? EdgeKey.Of(relation, target!, subject) : EdgeKey.Of(relation, subject, target);
        if (!supports.TryGetValue(key, out List<EdgeSupport>? list))
            supports.Add(key, list = []);
        list.Add(new EdgeSupport(turn ? Turned(statement) : statement, relation));
    }

    private static Statement Turned(Statement statement) =>
        statement with { Subject = statement.Object, Object = statement.Subject };

    private Statement StatementOf(string documentId, Relation relation) =>
        new(relation.Evidence, relation.Predicate, relation.Subject.Span, relation.Object.Span)
        {
            PredicateSpans = relation.PredicateSpans,
            SpeakerId = relation.Speaker is { } speaker ? NodeOf(documentId, speaker) : null,
            SpeakerText = relation.Speaker?.Text,
            Time = relation.Time,
            Confidence = relation.Confidence,
            Extractor = relation.Extractor,
        };

    private Relationship EdgeOf(EdgeKey key, List<EdgeSupport> edge)
    {
        edge.Sort();
        Relation best = edge[0].Relation;
        LiteralValue? value = key.ObjectId.Length == 0 ? best.Object.Value : null;
        return new Relationship(key.Id, key.SubjectId, value is null ? key.ObjectId : null, value, Distinct(edge))
        {
            Type = best.Type,
            Wikidata = edge.Select(support => support.Relation.Wikidata).FirstOrDefault(wikidata => wikidata is not null),
            Lemma = best.Lemma,
            Role = best.Role,
            Factuality = key.Factuality,
            Polarity = key.Polarity,
        };
    }

    private ImmutableArray<Statement> Distinct(List<EdgeSupport> sorted)
    {
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>(sorted.Count);
        foreach (EdgeSupport support in sorted)
        {
            if (statements.Count > 0 && StatementOrder.Compare(statements[^1], support.Statement) == 0)
                dropped.Add(DropReasons.DuplicateStatement);
            else
                statements.Add(support.Statement);
        }

        return statements.DrainToImmutable();
    }

    private string? NodeOf(string documentId, Argument argument) =>
        argument.EntityId is { } entityId ? resolution.NodeOf.GetValueOrDefault(new DocumentEntityKey(documentId, entityId)) : null;
}
