using Quipu.Evaluation.Scorecard;
using Quipu.Evaluation.Seeds;
using Quipu.Integration.Tests.Cli;
using Quipu.Language;
using Quipu.Pipeline;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Scores;

/// <summary>What the sets beside the repository measure: one engine, each set read once, when the first of its figures is asked for.</summary>
internal sealed class ScoreBoard : IDisposable
{
    /// <summary>The name of the set that compares a build with its gold file.</summary>
    public const string Seeds = "seeds";

    private static readonly string Model = Path.Combine(QuipuProcess.Repository, "models", ModelFolders.DefaultName);
    private readonly LanguageEngine engine = LanguageEngine.Load(Model);
    private readonly Workbench bench;
    private readonly Lazy<SetResult> seeds = new(ReadSeeds);

    private ScoreBoard(string data) => bench = new Workbench(engine, data) { Threads = Environment.ProcessorCount, OwnSets = Path.Combine(QuipuProcess.Repository, "tests", "sets") };

    /// <summary>The names of all sets that can be measured.</summary>
    public static IEnumerable<string> Sets => EvaluationSets.All.Select(set => set.Name).Append(Seeds);

    /// <summary>Loads the engine. Skips the test, visibly, where model or sets are missing.</summary>
    public static ScoreBoard Open()
    {
        QuipuProcess.NeedModel();
        return new ScoreBoard(ExternalTool.SharedFolder("data"));
    }

    /// <summary>The figures of a set. Skips the test, visibly, where its files are missing.</summary>
    public SetResult Of(string name)
    {
        if (name == Seeds)
            return seeds.Value;
        IEvaluationSet set = EvaluationSets.Named(name);
        if (!bench.Has(set))
            Assert.Ignore($"The files of {name} ({string.Join(", ", set.Files)}) are not in ../shared/data.");
        return bench.ResultOf(set);
    }

    /// <inheritdoc/>
    public void Dispose() => engine.Dispose();

    private static SetResult ReadSeeds()
    {
        string gold = ExternalTool.Shared("seeds", "gold.json");
        using var folder = new TemporaryFolder();
        var options = new BuildOptions([Path.Combine(Path.GetDirectoryName(gold)!, "*.txt")], folder["seeds.db"], Model);
        BuildReport report = new BuildPipeline(TimeProvider.System).Run(options, new Progress<BuildProgress>(), CancellationToken.None);
        SeedScore score = SeedEvaluator.Evaluate(report.Graph!, GoldFile.Read(gold));
        return new SetResult(
            Seeds,
            [
                new Figure("nodes that must be found", score.MustNodes.Found, ""),
                new Figure("edges that must be found", score.MustEdges.Found, ""),
                new Figure("wrong readings", score.Wrong.Length, ""),
            ],
            []);
    }
}
