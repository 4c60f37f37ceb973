using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>Writes statements, and each sentence that supports some of them once.</summary>
/// <param name="connection">The store.</param>
/// <param name="documents">The row of each document.</param>
/// <param name="entities">The row of each entity.</param>
internal sealed class StatementWriter(
    SqliteConnection connection, IReadOnlyDictionary<string, int> documents, IReadOnlyDictionary<string, int> entities)
{
    private readonly Dictionary<(int Document, Span Span), int> evidence = [];

    /// <summary>Writes the statements of all edges; an edge's row is its position, counted from 1.</summary>
    public void Write(ImmutableArray<Relationship> relationships)
    {
        using var insertStatement = new InsertCommand(connection, "statements", 20);
        using var insertEvidence = new InsertCommand(connection, "evidence", 6);
        var n = 0;
        for (var i = 0; i < relationships.Length; i++)
        {
            foreach (Statement statement in relationships[i].Statements)
                Write(insertStatement, ++n, i + 1, EvidenceRow(insertEvidence, statement.Evidence), statement);
        }
    }

    private void Write(InsertCommand insert, int n, int relationship, int evidenceRow, Statement statement)
    {
        RelationTime? time = statement.Time;
        insert.Run(
            n, relationship, evidenceRow, statement.Predicate,
            statement.Subject.Start, statement.Subject.End, statement.Object.Start, statement.Object.End,
            RowReading.Format(statement.PredicateSpans),
            statement.SpeakerId is { } speaker ? entities[speaker] : null, statement.SpeakerText,
            time?.Text, time?.Span?.Start, time?.Span?.End, time?.Normal, time?.From, time?.To, time?.Ended,
            statement.Confidence, statement.Extractor);
    }

    private int EvidenceRow(InsertCommand insert, Evidence found)
    {
        int document = documents[found.DocumentId];
        if (!evidence.TryGetValue((document, found.Span), out int n))
        {
            n = evidence.Count + 1;
            evidence.Add((document, found.Span), n);
            insert.Run(n, document, found.Span.Start, found.Span.End, found.Quote, found.Seal);
        }

        return n;
    }
}
