using System.Collections.Immutable;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Neo4j.Loading;

/// <summary>
/// The statements of a load. A row is a list, and which property each of its items is stands in the text: so the text of
/// a table stays the same for all its batches, and names do not travel with every row.
/// </summary>
internal static class LoadStatements
{
    /// <summary>Where the values begin in the row of a node; before them stand key, hash and labels.</summary>
    public const int NodeValues = 3;

    /// <summary>Where the values begin in the row of a relationship; before them stand key, hash, the keys of both ends and the type.</summary>
    public const int EdgeValues = 5;

    private static readonly string Key = Neo4jNames.Quoted(Neo4jNames.Key);
    private static readonly string Hash = Neo4jNames.Quoted(Neo4jNames.Hash);
    private static readonly string Load = Neo4jNames.Quoted(GraphState.LoadProperty);
    private static readonly string Beat = Neo4jNames.Quoted(GraphState.BeatProperty);

    /// <summary>
    /// What every writing statement begins with: it locks the graph's node, and goes on only if this load still has the
    /// graph, in which case it sets a second property. See <see cref="GraphClaim"/>.
    /// </summary>
    public static string Guard { get; } =
        $"MATCH {GraphState.Pattern} SET g.{Beat} = coalesce(g.{Beat}, 0) + 1 WITH g WHERE g.{Load} = $load SET g.{Load} = $load WITH g ";

    /// <summary>Writes what the graph's node says.</summary>
    public static string FinishGraph(NodeTable table) => $"WITH g, $row AS row SET g += {Values(table.Columns, NodeValues)}";

    /// <summary>Gives the graph free if this load has it. It has no guard.</summary>
    public static string Release { get; } = $"MATCH {GraphState.Pattern} WHERE g.{Load} = $load REMOVE g.{Load}, g.{Beat}";

    /// <summary>Adds nodes.</summary>
    public static string AddNodes(NodeTable table) =>
        $"UNWIND $rows AS row {Merge(table)} SET n:$(row[2]), n += {Values(table.Columns, NodeValues)}";

    /// <summary>
    /// Brings nodes up to date. Takes from them the labels and properties that Quipu gave them earlier and leaves those of others.
    /// </summary>
    /// <param name="table">Their table.</param>
    /// <param name="others">Properties that only other options give.</param>
    public static string UpdateNodes(NodeTable table, ImmutableArray<string> others) =>
        $"UNWIND $rows AS row {Merge(table)} {(HasFacts(table) ? Forget : "")}SET n:$(row[2]), n += {Values(table.Columns, NodeValues, others)}";

    /// <summary>Adds relationships or brings them up to date.</summary>
    /// <param name="table">Their table.</param>
    /// <param name="type">Their type, or null where each row has its own.</param>
    /// <param name="others">Properties that only other options give.</param>
    public static string MergeEdges(EdgeTable table, string? type, ImmutableArray<string> others) =>
        $"UNWIND $rows AS row MATCH (a:{Neo4jNames.Quoted(table.StartLabel)} {{{Key}: row[2]}}) MATCH (b:{Neo4jNames.Quoted(table.EndLabel)} {{{Key}: row[3]}}) "
        + $"MERGE (a)-[r:{(type is null ? "$(row[4])" : Neo4jNames.Quoted(type))} {{{Key}: row[0]}}]->(b) SET r += {Values(table.Columns, EdgeValues, others)}";

    /// <summary>
    /// Removes relationships: a row is an element id and a key. The id finds one at once, also at a node with very many; the
    /// key makes sure that it is still the same.
    /// </summary>
    public static string RemoveEdges { get; } = $"UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row[0] AND r.{Key} = row[1] DELETE r";

    /// <summary>Removes nodes on which no relationship hangs; a row is a key.</summary>
    public static string RemoveNodes(string label) =>
        $"UNWIND $rows AS row MATCH (n:{Neo4jNames.Quoted(label)} {{{Key}: row}}) WHERE NOT EXISTS {{ (n)--() }} DELETE n";

    /// <summary>Gives up nodes on which relationships of others hang: what remains is the label of former nodes, id and name.</summary>
    /// <param name="table">Their table.</param>
    /// <param name="others">Properties that only other options give.</param>
    public static string GiveUpNodes(NodeTable table, ImmutableArray<string> others)
    {
        IEnumerable<string> gone = table.Columns.Select(column => column.Name).Concat(others).Where(name => name is not ("id" or "name")).Append(Neo4jNames.Hash).Append(Neo4jNames.Key);
        string label = Neo4jNames.Quoted(table.Label);
        return $"UNWIND $rows AS row MATCH (n:{label} {{{Key}: row}}) SET n:{Neo4jNames.Quoted(Neo4jNames.FormerLabel)} REMOVE n:{label} "
            + (HasFacts(table) ? $"{Forget}REMOVE n:{Neo4jNames.Quoted(Neo4jNames.Entity)} " : "")
            + $"SET n += {{{string.Join(", ", gone.Select(name => $"{Neo4jNames.Quoted(name)}: null"))}}}";
    }

    // Facts that end at values are properties, and only the list of facts tells which ones a node was given: those that still
    // have the fact's value, so that a property which somebody else gave it stays. One whose name was taken has an underscore
    // behind it.
    private static string Forget { get; } =
        "FOREACH (fact IN coalesce(n.facts, []) | "
        + "FOREACH (name IN [name IN [split(fact, ': ')[0]] WHERE NOT name IN ['id', 'name', 'type'] AND n[name] = substring(fact, size(name) + 2)] | SET n[name] = null) "
        + "FOREACH (name IN [name IN [split(fact, ': ')[0] + '_'] WHERE n[name] = substring(fact, size(name) + 1)] | SET n[name] = null)) "
        + "REMOVE n:$(CASE WHEN n.type IS NULL THEN [] ELSE [n.type] END) ";

    private static string Merge(NodeTable table) => $"MERGE (n:{Neo4jNames.Quoted(table.Label)} {{{Key}: row[0]}})";

    private static bool HasFacts(NodeTable table) => table.Label == Neo4jNames.EntityLabel;

    private static string Values(ImmutableArray<PropertyColumn> columns, int first, ImmutableArray<string> others = default)
    {
        IEnumerable<string> own = columns.Select((column, i) => $", {Neo4jNames.Quoted(column.Name)}: row[{first + i}]");
        IEnumerable<string> gone = others.IsDefault ? [] : others.Select(name => $", {Neo4jNames.Quoted(name)}: null");
        return $"{{{Hash}: row[1]{string.Concat(own.Concat(gone))}}}";
    }
}
