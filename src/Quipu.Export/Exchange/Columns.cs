using System.Collections.Immutable;
using Quipu.Export.Values;

namespace Quipu.Export.Exchange;

/// <summary>The columns that GraphML and GEXF share, in order.</summary>
internal static class Columns
{
    /// <summary>Columns of nodes. Aliases are not among them, since the two formats write lists differently.</summary>
    public static ImmutableArray<Column<ExchangeNode>> OfNodes { get; } =
    [
        new("type", ColumnType.Text, node => node.Type),
        new("subtype", ColumnType.Text, node => node.Subtype),
        new("mentions", ColumnType.Whole, node => Numbers.Text(node.Mentions)),
        new("documents", ColumnType.Whole, node => Numbers.Text(node.Documents)),
        new("degree", ColumnType.Whole, node => Numbers.Text(node.Degree)),
        new("pagerank", ColumnType.Fraction, node => Numbers.Text(node.PageRank)),
        new("community", ColumnType.Whole, node => Numbers.Text(node.Community)),
        new("first", ColumnType.Text, node => node.First),
        new("last", ColumnType.Text, node => node.Last),
        new("facts", ColumnType.Text, node => node.Facts),
    ];

    /// <summary>Columns of edges. The type is not among them: see the writers.</summary>
    public static ImmutableArray<Column<ExchangeEdge>> OfEdges { get; } =
    [
        new("wikidata", ColumnType.Text, edge => edge.Wikidata),
        new("predicate", ColumnType.Text, edge => edge.Predicate),
        new("role", ColumnType.Text, edge => edge.Role),
        new("confidence", ColumnType.Fraction, edge => Numbers.Text(Numbers.Confidence(edge.Confidence))),
        new("factuality", ColumnType.Text, edge => edge.Factuality),
        new("polarity", ColumnType.Text, edge => edge.Polarity),
        new("speaker", ColumnType.Text, edge => edge.Speaker),
        new("sources", ColumnType.Whole, edge => Numbers.Text(edge.Sources)),
        new("quote", ColumnType.Text, edge => edge.Quote),
        new("from", ColumnType.Text, edge => edge.From),
        new("to", ColumnType.Text, edge => edge.To),
    ];
}
