using System.Collections.Immutable;
using Quipu.Graph.Content;
using Quipu.Export.Exchange;
using Quipu.Export.Files;
using Quipu.Export.Values;

namespace Quipu.Export.Gexf;

/// <summary>
/// The format <c>gexf</c>: GEXF 1.3, the file for Gephi, with colours, sizes, places, kinds of edges and, where an edge
/// has a time, a time line.
/// </summary>
internal sealed class GexfWriter : IGraphWriter
{
    // Gephi goes by the version and does not look at the namespace; networkx before 3 knows no namespace after 1.2.
    private const string Version = "1.3";
    private const string Space = "http://www.gexf.net/1.2draft";
    private const string VizSpace = "http://www.gexf.net/1.2draft/viz";

    private static readonly ImmutableArray<Column<ExchangeNode>> NodeAttributes =
        [.. Columns.OfNodes, new("aliases", ColumnType.TextList, node => GexfList.Of(node.Aliases))];

    private static readonly ImmutableArray<Column<ExchangeEdge>> EdgeAttributes =
        [new("type", ColumnType.Text, edge => edge.Type), .. Columns.OfEdges];

    /// <inheritdoc/>
    public string Format => "gexf";

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public ImmutableArray<ExportedFile> Write(GraphContent graph, string outPath, OutputFiles files, ExportOptions options)
    {
        ExchangeGraph rows = ExchangeGraph.Of(graph, options.WithLayout);
        using var xml = new XmlFile(files.Create(outPath));
        xml.Open("gexf", Space).Prefix("viz", VizSpace).Attribute("version", Version);
        xml.Open("meta").Open("creator").Text("Quipu").Close();
        xml.Open("description").Text("A knowledge graph read from texts").Close();
        xml.Close();
        OpenGraph(xml, isDynamic: rows.HasTimes);
        WriteAttributes(xml, "node", NodeAttributes);
        WriteAttributes(xml, "edge", EdgeAttributes);
        xml.Open("nodes");
        foreach (ExchangeNode node in rows.Nodes)
            WriteNode(xml, node);
        xml.Close();
        xml.Open("edges");
        var edges = 0;
        foreach (ExchangeEdge edge in rows.Edges)
        {
            WriteEdge(xml, edge, Period.Of(edge.Times));
            edges++;
        }

        xml.Close();
        xml.Close();
        xml.End();
        return [new ExportedFile(outPath, rows.Nodes.Length + edges, xml.Replaced)];
    }

    private static void OpenGraph(XmlFile xml, bool isDynamic)
    {
        xml.Open("graph").Attribute("defaultedgetype", "directed").Attribute("idtype", "string");
        xml.Attribute("mode", isDynamic ? "dynamic" : "static").Attribute("timeformat", isDynamic ? "date" : null);
    }

    private static void WriteAttributes<T>(XmlFile xml, string owner, ImmutableArray<Column<T>> attributes)
    {
        xml.Open("attributes").Attribute("class", owner).Attribute("mode", "static");
        foreach (Column<T> attribute in attributes)
        {
            xml.Open("attribute").Attribute("id", attribute.Id).Attribute("title", attribute.Title)
                .Attribute("type", attribute.TypeName("integer")).Close();
        }

        xml.Close();
    }

    private static void WriteNode(XmlFile xml, ExchangeNode node)
    {
        xml.Open("node").Attribute("id", node.Id).Attribute("label", node.Label);
        WriteValues(xml, NodeAttributes, node);
        xml.Open("viz", "color", VizSpace).Attribute("r", Numbers.Text(node.Color.Red))
            .Attribute("g", Numbers.Text(node.Color.Green)).Attribute("b", Numbers.Text(node.Color.Blue)).Close();
        if (node.Place is { } place)
        {
            xml.Open("viz", "position", VizSpace).Attribute("x", Numbers.Text(place.X)).Attribute("y", Numbers.Text(place.Y))
                .Attribute("z", "0").Close();
        }

        xml.Open("viz", "size", VizSpace).Attribute("value", Numbers.Text(node.Size)).Close();
        xml.Close();
    }

    private static void WriteEdge(XmlFile xml, ExchangeEdge edge, ImmutableArray<Period> periods)
    {
        xml.Open("edge").Attribute("id", edge.Id).Attribute("source", edge.Source).Attribute("target", edge.Target)
            .Attribute("kind", edge.Kind).Attribute("label", edge.Label).Attribute("weight", Numbers.Text(edge.Weight));
        if (periods is [Period only])
            WriteEnds(xml, only);
        WriteValues(xml, EdgeAttributes, edge);
        if (periods.Length > 1)
        {
            xml.Open("spells");
            foreach (Period period in periods)
                WriteEnds(xml.Open("spell"), period).Close();
            xml.Close();
        }

        xml.Close();
    }

    private static XmlFile WriteEnds(XmlFile xml, Period period) =>
        xml.Attribute("start", period.Start).Attribute("end", period.End);

    private static void WriteValues<T>(XmlFile xml, ImmutableArray<Column<T>> attributes, T row)
    {
        xml.Open("attvalues");
        foreach (Column<T> attribute in attributes)
        {
            if (attribute.Value(row) is { Length: > 0 } value)
                xml.Open("attvalue").Attribute("for", attribute.Id).Attribute("value", value).Close();
        }

        xml.Close();
    }
}
