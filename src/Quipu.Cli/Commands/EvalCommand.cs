using System.CommandLine;
using Quipu.Core.Errors;
using Quipu.Evaluation.Scorecard;
using Quipu.Language;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu eval SET</c>: how good the answers are, measured on annotated sets.</summary>
internal static class EvalCommand
{
    private const string All = "all";

    /// <summary>The command, with a subcommand for the set that takes more than a data folder.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> set = new("SET") { Description = $"all, or one of {string.Join(", ", EvaluationSets.All.Select(known => known.Name))}." };
        var options = new EvalOptions();
        var command = new Command("eval", "Measure how good the answers are.") { set };
        options.AddTo(command);
        command.Add(EvalSeedsCommand.Create(terminal, stop));
        command.SetAction(parsed =>
        {
            IReadOnlyList<IEvaluationSet> sets = parsed.GetRequiredValue(set) is var name && name == All ? EvaluationSets.All : [EvaluationSets.Named(name)];
            EvalPlan plan = options.Plan(parsed);
            using LanguageEngine engine = LanguageEngine.Load(plan.ModelFolder);
            var bench = new Workbench(engine, plan.Folder) { Threads = plan.Threads, Limit = plan.Limit, Stop = stop };
            if (name == All)
                sets = Present(sets, bench, terminal);
            return new EvalRun(plan, terminal, TimeProvider.System).Run(sets, bench, $"quipu eval {name}", engine.Version);
        });
        return command;
    }

    // Somebody who has some of the sets can measure these.
    private static List<IEvaluationSet> Present(IReadOnlyList<IEvaluationSet> sets, Workbench bench, Terminal terminal)
    {
        foreach (IEvaluationSet missing in sets.Where(set => !bench.Has(set)))
            terminal.Error.Profile.Out.Writer.WriteLine($"{missing.Name}: left out, its data ({string.Join(", ", missing.Files)}) is not there");
        List<IEvaluationSet> present = [.. sets.Where(bench.Has)];
        if (present.Count == 0)
            throw new QuipuException(ErrorCodes.GoldInvalid, "The data folder holds no set that is known.", "Name the folder of annotated sets with --data.");
        return present;
    }
}
