using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>A relationship without its statements.</summary>
/// <param name="Link">What walking a graph needs.</param>
/// <param name="Name">Its type of the vocabulary, or its lemma where it has none.</param>
/// <param name="Factuality">How far the texts commit themselves.</param>
/// <param name="Polarity">Whether they affirm or deny.</param>
internal sealed record LinkRow(Link Link, string Name, Factuality Factuality, Polarity Polarity)
{
    /// <summary>
    /// The condition on a relationship <c>r</c> from a node <c>s</c>: it is an edge of the graph. Relationships of the
    /// lexical graph have no lemma.
    /// </summary>
    public const string IsEdge = "r.__key__ STARTS WITH $prefix AND r.lemma IS NOT NULL";

    /// <summary>What <see cref="Read"/> needs of a relationship <c>r</c> from <c>s</c> to <c>o</c>.</summary>
    public const string Columns =
        """
        r.id AS id, s.id AS subject, CASE WHEN o:__Entity__ THEN o.id END AS object, size(r.sources) AS sources, r.support AS support,
        r.__confidence__ AS confidence, coalesce(r.type, r.lemma) AS name, r.factuality AS factuality, r.polarity AS polarity
        """;

    /// <summary>The kind of the edge; see <see cref="Relationship.Kind"/>.</summary>
    public string Kind => EdgeKind.Of(Name, Factuality, Polarity);

    /// <summary>The relationship of a row with <see cref="Columns"/>.</summary>
    public static LinkRow Read(CypherRow row)
    {
        var link = new Link(
            row.Text("id"),
            row.Text("subject"),
            row.TextOrNull("object"),
            checked((int)row.Number("sources")),
            checked((int)row.Number("support")),
            Convert.ToDouble(row["confidence"], System.Globalization.CultureInfo.InvariantCulture));
        return new LinkRow(
            link,
            row.Text("name"),
            Enum.Parse<Factuality>(row.Text("factuality"), ignoreCase: true),
            Enum.Parse<Polarity>(row.Text("polarity"), ignoreCase: true));
    }
}
