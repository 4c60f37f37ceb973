using System.Collections.Immutable;
using Quipu.Graph.Content;
using Quipu.Export.Exchange;
using Quipu.Export.Files;
using Quipu.Export.Values;

namespace Quipu.Export.GraphMl;

/// <summary>
/// The format <c>graphml</c>: one file for Gephi, yEd, Cytoscape, networkx, igraph. Keys that nodes and edges both have
/// differ in their ids, since GraphML wants ids to be unique, and are equal in their names.
/// </summary>
internal sealed class GraphMlWriter : IGraphWriter
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly ImmutableArray<Column<ExchangeNode>> NodeKeys =
    [
        new("label", ColumnType.Text, node => node.Label),
        .. Columns.OfNodes,
        new("aliases", ColumnType.Text, node => ExchangeGraph.Joined(node.Aliases)),
        new("r", ColumnType.Whole, node => Numbers.Text(node.Color.Red)),
        new("g", ColumnType.Whole, node => Numbers.Text(node.Color.Green)),
        new("b", ColumnType.Whole, node => Numbers.Text(node.Color.Blue)),
        new("size", ColumnType.Fraction, node => Numbers.Text(node.Size)),
        new("x", ColumnType.Fraction, node => node.Place is { } place ? Numbers.Text(place.X) : null),
        new("y", ColumnType.Fraction, node => node.Place is { } place ? Numbers.Text(place.Y) : null),
    ];

    // "edgelabel" is one of the ids that Gephi takes for the label of an edge.
    private static readonly ImmutableArray<Column<ExchangeEdge>> EdgeKeys =
    [
        new("edgelabel", ColumnType.Text, edge => edge.Label) { Title = "label" },
        new("weight", ColumnType.Fraction, edge => Numbers.Text(edge.Weight)),
        new("edgetype", ColumnType.Text, edge => edge.Type) { Title = "type" },
        .. Columns.OfEdges,
    ];

    /// <inheritdoc/>
    public string Format => "graphml";

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public ImmutableArray<ExportedFile> Write(GraphContent graph, string outPath, OutputFiles files, ExportOptions options)
    {
        ExchangeGraph rows = ExchangeGraph.Of(graph, options.WithLayout);
        using var xml = new XmlFile(files.Create(outPath));
        xml.Open("graphml", Space);
        WriteKeys(xml, "node", NodeKeys);
        WriteKeys(xml, "edge", EdgeKeys);
        xml.Open("graph").Attribute("id", "quipu").Attribute("edgedefault", "directed");
        foreach (ExchangeNode node in rows.Nodes)
        {
            xml.Open("node").Attribute("id", node.Id);
            WriteData(xml, NodeKeys, node);
        }

        var edges = 0;
        foreach (ExchangeEdge edge in rows.Edges)
        {
            xml.Open("edge").Attribute("id", edge.Id).Attribute("source", edge.Source).Attribute("target", edge.Target);
            WriteData(xml.Attribute("label", edge.Kind), EdgeKeys, edge);
            edges++;
        }

        xml.Close();
        xml.End();
        return [new ExportedFile(outPath, rows.Nodes.Length + edges, xml.Replaced)];
    }

    private static void WriteKeys<T>(XmlFile xml, string owner, ImmutableArray<Column<T>> keys)
    {
        foreach (Column<T> key in keys)
        {
            xml.Open("key").Attribute("id", key.Id).Attribute("for", owner).Attribute("attr.name", key.Title)
                .Attribute("attr.type", key.TypeName("int")).Close();
        }
    }

    private static void WriteData<T>(XmlFile xml, ImmutableArray<Column<T>> keys, T row)
    {
        foreach (Column<T> key in keys)
        {
            if (key.Value(row) is { Length: > 0 } value)
                xml.Open("data").Attribute("key", key.Id).Text(value).Close();
        }

        xml.Close();
    }
}
