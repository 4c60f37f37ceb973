using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Neo4jCsv;

/// <summary>The files beside the tables: how they are imported and which constraints the database then needs.</summary>
internal static class ImportScript
{
    /// <summary>The script that imports into a database whose server is stopped.</summary>
    public const string Shell =
        "#!/bin/sh\n"
        + "# Imports this folder into a Neo4j database (5.x or later) and REPLACES what is in it. The server must be stopped.\n"
        + "#   ./import.sh [DATABASE]      the database, by default neo4j\n"
        + "#   NEO4J_ADMIN=/path/to/neo4j-admin ./import.sh\n"
        + "# Afterwards start the server and run constraints.cypher:  cypher-shell -f constraints.cypher\n"
        + "set -eu\n"
        + "cd \"$(dirname \"$0\")\"\n"
        + "exec ${NEO4J_ADMIN:-neo4j-admin} database import full \"${1:-neo4j}\" @import.args\n";

    /// <summary>The arguments of <c>neo4j-admin database import full</c>, one a line. Paths are relative to the folder.</summary>
    /// <param name="delimiter">What stands between the items of lists.</param>
    /// <param name="tables">The tables: whether it is one of nodes, and its name.</param>
    public static string Arguments(char delimiter, IEnumerable<(bool IsOfNodes, string Name)> tables) => Lines(
    [
        "--overwrite-destination",
        "--multiline-fields=true",
        $"--array-delimiter=U+{(int)delimiter:X4}",
        .. tables.Select(table => $"--{(table.IsOfNodes ? "nodes" : "relationships")}={table.Name}-header.csv,{table.Name}.csv"),
    ]);

    /// <summary>Constraints and indexes; the import makes none.</summary>
    /// <param name="types">The types of relationships, sorted.</param>
    public static string Constraints(IEnumerable<string> types) =>
        Lines([.. Neo4jSchema.OfNodes, .. types.Select(Neo4jSchema.OfType)], ";");

    private static string Lines(IEnumerable<string> lines, string end = "") => string.Concat(lines.Select(line => line + end + "\n"));
}
