using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Core.Graph;

/// <summary>
/// An edge of the graph with all that supports it. Two statements support the same edge when subject, type (or, for an
/// open one, lemma), object, role, polarity and factuality are equal: a plan and a fact are two edges. Its object is a
/// node or a value, never both.
/// </summary>
public sealed record Relationship
{
    /// <summary>Makes an edge.</summary>
    /// <exception cref="ArgumentException">There is no evidence, or not exactly one of object and value.</exception>
    public Relationship(string id, string subjectId, string? objectId, LiteralValue? value, ImmutableArray<Statement> statements)
    {
        if (statements.IsDefaultOrEmpty)
            throw new ArgumentException("A relationship has at least one piece of evidence.", nameof(statements));
        if (objectId is null == value is null)
            throw new ArgumentException("The object is a node or a value.", nameof(objectId));
        Id = id;
        SubjectId = subjectId;
        ObjectId = objectId;
        Value = value;
        Statements = statements;
    }

    /// <summary>From content.</summary>
    public string Id { get; }

    /// <summary>The node it starts at.</summary>
    public string SubjectId { get; }

    /// <summary>The node it ends at, or null.</summary>
    public string? ObjectId { get; }

    /// <summary>The value it ends at, or null.</summary>
    public LiteralValue? Value { get; }

    /// <summary>What supports it, the most confident first; at least one.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>A type of the vocabulary, or null for an open relation.</summary>
    public string? Type { get; init; }

    /// <summary>The Wikidata property of <see cref="Type"/>.</summary>
    public string? Wikidata { get; init; }

    /// <summary>The predicate in base form; see <see cref="Relation.Lemma"/>.</summary>
    public required string Lemma { get; init; }

    /// <summary>The office, for a relation that holds one.</summary>
    public string? Role { get; init; }

    /// <summary>How far the texts commit themselves.</summary>
    public Factuality Factuality { get; init; }

    /// <summary>Whether they affirm or deny.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>Whether another edge gives its subject a different value, of a type of which there can be only one.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>
    /// The name of the edge's kind: upper case with underscores, from the type or the lemma, with its status where it
    /// is no plain fact (<c>VISIT</c>, <c>POSITION_HELD</c>, <c>POSSIBLE_LAUNCH</c>, <c>NOT_FACE</c>).
    /// </summary>
    public string Kind => EdgeKind.Of(Type ?? Lemma, Factuality, Polarity);

    /// <summary>How many statements support it.</summary>
    public int Support => Statements.Length;

    /// <summary>How many documents support it.</summary>
    public int Sources => Statements.Select(statement => statement.Evidence.DocumentId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The confidence that at least one statement is right, taking them as independent.</summary>
    public double Confidence => 1 - Statements.Aggregate(1.0, (miss, statement) => miss * (1 - statement.Confidence));

    /// <summary>Whether every statement is reported rather than a document's own claim.</summary>
    public bool IsReported => Statements.All(statement => statement.SpeakerText is not null);

    /// <summary>The time of the most confident statement that gives one.</summary>
    public RelationTime? Time => Statements.Select(statement => statement.Time).FirstOrDefault(time => time is not null);
}
