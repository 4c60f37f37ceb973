using Quipu.Testing;

namespace Quipu.Integration.Tests.Cli;

/// <summary>The graph of <c>seeds/</c>, built once for all tests that look at it.</summary>
internal static class SeedsStore
{
    private static readonly Lazy<string> Built = new(Build);

    /// <summary>The store. Skips the test, visibly, without model.</summary>
    public static string FilePath
    {
        get
        {
            QuipuProcess.NeedModel();
            return Built.Value;
        }
    }

    private static string Build()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        string path = folder["seeds.db"];
        QuipuProcess.Run(folder["."], "build", Path.Combine(QuipuProcess.Repository, "seeds"), "--graph", path);
        return path;
    }
}
