using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Store.Sql;

namespace Quipu.Store.Tables;

/// <summary>Reads statements; the seal of each quote is checked.</summary>
internal static class StatementTable
{
    private const string Query =
        """
        SELECT t.relationship, d.id, v.start, v.end, v.quote, v.seal,
               t.predicate, t.subject_start, t.subject_end, t.object_start, t.object_end, t.predicate_spans,
               p.id, t.speaker_text, t.time_text, t.time_start, t.time_end, t.time_normal, t.time_from, t.time_to, t.time_ended,
               t.confidence, t.extractor
        FROM relationships r JOIN statements t ON t.relationship = r.n
             JOIN evidence v ON v.n = t.evidence JOIN documents d ON d.n = v.document
             LEFT JOIN entities p ON p.n = t.speaker
        """;

    /// <summary>The statements of edges by the edges' rows, in order.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="where">Which edges <c>r</c>, or empty for all.</param>
    /// <param name="ids">The parameter <c>$ids</c> of <paramref name="where"/>.</param>
    public static Dictionary<long, ImmutableArray<Statement>> Read(SqliteConnection connection, string where, string? ids) =>
        connection
            .Rows($"{Query} {where} ORDER BY t.n", row => (Edge: row.GetInt64(0), Statement: One(row)), ("$ids", ids))
            .GroupBy(pair => pair.Edge, pair => pair.Statement)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The statements of edges with the edges' rows, in order of these.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="where">Which edges <c>r</c>, or empty for all.</param>
    public static IEnumerable<(long Edge, Statement Statement)> Stream(SqliteConnection connection, string where) =>
        connection.Stream($"{Query} {where} ORDER BY t.relationship, t.n", row => (row.GetInt64(0), One(row)));

    private static Statement One(SqliteDataReader row) =>
        new(Quote(row), row.GetString(6), row.Span(7), row.Span(9))
        {
            PredicateSpans = row.Spans(11),
            SpeakerId = row.Text(12),
            SpeakerText = row.Text(13),
            Time = row.IsDBNull(14) ? null : Time(row),
            Confidence = row.GetDouble(21),
            Extractor = row.GetString(22),
        };

    private static Evidence Quote(SqliteDataReader row)
    {
        string documentId = row.GetString(1);
        Span span = row.Span(2);
        try
        {
            return Evidence.Restore(documentId, span, row.GetString(4), row.GetString(5));
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"the quote at {span} of '{documentId}' is not what was written.", error);
        }
    }

    private static RelationTime Time(SqliteDataReader row)
    {
        Span? span = row.IsDBNull(15) ? null : row.Span(15);
        return new RelationTime(span, row.GetString(14), row.Text(17), row.Text(18), row.Text(19), row.GetBoolean(20));
    }
}
