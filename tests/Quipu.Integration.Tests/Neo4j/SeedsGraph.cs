using Quipu.Graph.PropertyGraph;
using Quipu.Integration.Tests.Cli;
using Quipu.Integration.Tests.Neo4j.Reading;
using Quipu.Neo4j.Sessions;
using Quipu.Store;

namespace Quipu.Integration.Tests.Neo4j;

/// <summary>The graph of <c>seeds/</c>, built and loaded into the server once for all tests that ask it.</summary>
internal static class SeedsGraph
{
    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>The graph's name in the database.</summary>
    public const string Name = "seeds";

    /// <summary>The store that it was loaded from. Skips the test, visibly, without model or server.</summary>
    public static string Store
    {
        get
        {
            _ = SeedsStore.FilePath;
            _ = Neo4jServer.Connection;
            return Loaded.Value;
        }
    }

    private static string Load()
    {
        using GraphStore store = GraphStore.Open(SeedsStore.FilePath);
        ICypherSession session = Neo4jServer.Session();
        RowLoader.Load(session, store.ReadGraph(), new Neo4jOptions { GraphName = Name, WithEvidence = true });
        return SeedsStore.FilePath;
    }
}
