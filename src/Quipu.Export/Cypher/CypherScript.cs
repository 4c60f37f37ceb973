using System.Collections.Immutable;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Cypher;

/// <summary>The statements of a script, one after the other.</summary>
/// <param name="output">Where to.</param>
/// <param name="options">How the graph looks in the database.</param>
internal sealed class CypherScript(TextWriter output, Neo4jOptions options)
{
    private const string Stale = "`__stale__`";

    private readonly CypherText text = new();
    private readonly HashSet<string> types = new(StringComparer.Ordinal);

    /// <summary>How many rows were written.</summary>
    public int Rows { get; private set; }

    /// <summary>How many characters no database can hold.</summary>
    public int Replaced => text.Replaced;

    /// <summary>Constraints, and a mark on all that is there of this graph.</summary>
    public void Begin()
    {
        output.Write("// A graph made by Quipu. To run it:  cypher-shell -f THIS_FILE   or paste it into Neo4j Browser (multi-statement editor on).\n");
        output.Write("// It can be run again; what the graph has no longer is removed. Nodes and relationships of others stay, but what others added\n");
        output.Write("// to nodes of this graph (properties, relationships to nodes that go) does not: use 'quipu load neo4j' where that matters.\n");
        foreach (string statement in Neo4jSchema.OfNodes)
            output.Write(statement + ";\n");
        foreach (string label in Neo4jNames.KeyLabels)
            output.Write(Marked(label, $"SET x.{Stale} = true") + MarkedRelationships(label, $"SET x.{Stale} = true"));
    }

    /// <summary>Removes what still has the mark.</summary>
    public void End()
    {
        foreach (string label in Neo4jNames.KeyLabels)
            output.Write(MarkedRelationships(label, $"WITH x WHERE x.{Stale} DELETE x") + Marked(label, $"WITH x WHERE x.{Stale} DETACH DELETE x"));
    }

    /// <summary>Writes nodes.</summary>
    public void Write(NodeTable table)
    {
        var batches = new SortedDictionary<string, CypherBatch>(StringComparer.Ordinal);
        foreach (NodeRow row in table.Rows)
        {
            WriteProperties(row.Key, row.Hash, table.Columns, row.Values);
            Add(batches, string.Join(':', row.Labels.Select(Neo4jNames.Quoted)), () => TailOf(table, row.Labels));
        }

        Finish(batches);
    }

    /// <summary>Writes relationships, those of a type after its constraint.</summary>
    public void Write(EdgeTable table)
    {
        var batches = new SortedDictionary<string, CypherBatch>(StringComparer.Ordinal);
        foreach (EdgeRow row in table.Rows)
        {
            if (types.Add(row.Type))
                output.Write(Neo4jSchema.OfType(row.Type) + ";\n");
            text.Raw("{s: ").Value(row.StartKey).Raw(", e: ").Value(row.EndKey).Raw(", p: ");
            WriteProperties(row.Key, row.Hash, table.Columns, row.Values);
            text.Raw("}");
            Add(batches, row.Type, () => TailOf(table, row.Type));
        }

        Finish(batches);
    }

    private static string Key => Neo4jNames.Quoted(Neo4jNames.Key);

    private static string TailOf(NodeTable table, ImmutableArray<string> labels)
    {
        string others = Labels(table.Alternatives.Except(labels));
        return $"MERGE (n{Labels([table.Label])} {{{Key}: r.{Key}}}) SET n = r{(others.Length > 0 ? $" REMOVE n{others}" : "")} SET n{Labels(labels)}";
    }

    private static string TailOf(EdgeTable table, string type) =>
        $"MATCH (s{Labels([table.StartLabel])} {{{Key}: r.s}}) MATCH (e{Labels([table.EndLabel])} {{{Key}: r.e}})\n"
        + $"MERGE (s)-[x{Labels([type])} {{{Key}: r.p.{Key}}}]->(e) SET x = r.p";

    private static string Labels(IEnumerable<string> names) => string.Concat(names.Select(name => ":" + Neo4jNames.Quoted(name)));

    private void Add(SortedDictionary<string, CypherBatch> batches, string name, Func<string> tail)
    {
        Rows++;
        if (!batches.TryGetValue(name, out CypherBatch? batch))
            batches[name] = batch = new CypherBatch(tail());
        if (batch.Add(text.Take()))
            output.Write(batch.Take());
    }

    private void Finish(SortedDictionary<string, CypherBatch> batches)
    {
        foreach (CypherBatch batch in batches.Values.Where(batch => !batch.IsEmpty))
            output.Write(batch.Take());
    }

    private void WriteProperties(string key, string hash, ImmutableArray<PropertyColumn> columns, ImmutableArray<object?> values)
    {
        text.Raw("{").Raw(Key).Raw(": ").Value(key).Raw(", ").Name(Neo4jNames.Hash).Raw(": ").Value(hash);
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value)
                text.Raw(", ").Name(columns[index].Name).Raw(": ").Value(value);
        }

        text.Raw("}");
    }

    private string Marked(string label, string then) => text
        .Raw($"MATCH (x{Labels([label])}) WHERE x.{Key} = ").Value(options.GraphName)
        .Raw($" OR x.{Key} STARTS WITH ").Value(options.GraphName + "/").Raw($" {then};\n").Take();

    private string MarkedRelationships(string start, string then) => text
        .Raw($"MATCH (s{Labels([start])})-[x]->() WHERE x.{Key} STARTS WITH ").Value(options.GraphName + "/").Raw($" {then};\n").Take();
}
