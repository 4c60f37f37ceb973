using Quipu.Integration.Tests.Cli;

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
        QuipuProcess.Answer loaded = QuipuProcess.Run(
            ".", "load", "neo4j", "--with-evidence", "--graph", SeedsStore.FilePath, "--url", Neo4jServer.Connection.Address.Url, "--graph-name", Name);
        Assert.That(loaded.Code, Is.Zero, loaded.Errors);
        return SeedsStore.FilePath;
    }
}
