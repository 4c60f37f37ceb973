using Quipu.Core.Text;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>A sentence as its node holds it.</summary>
/// <param name="Id">Its id in the graph.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Span">Where it stands there.</param>
/// <param name="Text">Its words.</param>
internal sealed record SentenceRow(string Id, string DocumentId, Span Span, string Text)
{
    private const string Query =
        """
        UNWIND $keys AS key
        MATCH (s:__Sentence__ {__key__: key})
        RETURN s.id AS id, s.document AS document, s.start AS start, s.end AS end, s.text AS text
        """;

    /// <summary>The sentences of these ids, by id.</summary>
    public static Dictionary<string, SentenceRow> Of(GraphRows rows, IEnumerable<string> ids)
    {
        string[] keys = [.. ids.Distinct(StringComparer.Ordinal).Select(rows.Key)];
        return rows.Read(Query, One, ("keys", keys)).ToDictionary(sentence => sentence.Id, StringComparer.Ordinal);
    }

    private static SentenceRow One(CypherRow row) => new(
        row.Text("id"),
        row.Text("document"),
        new Span(checked((int)row.Number("start")), checked((int)row.Number("end"))),
        row.Text("text"));
}
