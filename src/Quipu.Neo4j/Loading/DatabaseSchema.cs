using Quipu.Graph.PropertyGraph;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Loading;

/// <summary>Constraints and indexes; all of them are on labels that only Quipu gives.</summary>
internal static class DatabaseSchema
{
    private const int Patience = 300;

    /// <summary>Makes the constraints that keep keys unique, where they are missing.</summary>
    public static async Task CreateConstraintsAsync(ICypherSession session, CancellationToken stop)
    {
        foreach (string statement in Neo4jSchema.Keys)
            await session.WriteAsync([new CypherStatement(statement)], stop);
    }

    /// <summary>Makes the full-text index over names and aliases, where it is missing, and waits until it answers. Done last: filling it at once is faster.</summary>
    public static async Task CreateNameIndexAsync(ICypherSession session, CancellationToken stop)
    {
        await session.WriteAsync([new CypherStatement(Neo4jSchema.Names)], stop);
        await session.WriteAsync([new CypherStatement($"CALL db.awaitIndex('{Neo4jNames.NameIndex}', {Patience})")], stop);
    }
}
