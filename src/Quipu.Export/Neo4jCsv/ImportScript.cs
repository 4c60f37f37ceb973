namespace Quipu.Export.Neo4jCsv;

/// <summary>The files beside the tables: how they are imported and which constraints the database then needs.</summary>
internal static class ImportScript
{
    /// <summary>The arguments of <c>neo4j-admin database import full</c>, one a line. Paths are relative to the folder.</summary>
    public const string Arguments =
        "--overwrite-destination\n"
        + "--multiline-fields=true\n"
        + "--array-delimiter=U+001F\n"
        + "--nodes=nodes-header.csv,nodes.csv\n"
        + "--relationships=relationships-header.csv,relationships.csv\n";

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

    /// <summary>Constraints and indexes; the import makes none. All work in the Community edition.</summary>
    public const string Constraints =
        "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"
        + "CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);\n"
        + "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases];\n";
}
