using System.Globalization;
using Quipu.Cli.Rendering;
using Quipu.Core.Errors;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Cli.Commands;

/// <summary>One run of <c>quipu eval</c>: measures set after set, prints the table and writes what else was asked for.</summary>
internal sealed class EvalRun(EvalPlan plan, Terminal terminal, TimeProvider time)
{
    private readonly List<string> speeds = [];

    /// <summary>Runs. A set that fails is named and the others are measured; what was measured before a stop is printed.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="bench">Where they are measured.</param>
    /// <param name="asked">The command, for the report.</param>
    /// <param name="engine">The engine's version, for the report.</param>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<IEvaluationSet> sets, Workbench bench, string asked, string engine)
    {
        // What cannot be read is better known before an hour's work than after it.
        IReadOnlyDictionary<(string Set, string Measure), double> former = Former();
        (SetResult[] results, int code) = MeasureAll(sets, bench);
        if (results.Length > 0)
            new ScorecardTable().Write(results, former, terminal.Plain);
        // A table with holes is no baseline for the next one.
        if (plan.Report is { } report && code == ExitCode.Fine)
            Write(report, output => WriteReport(results, former, output, asked, engine));
        if (plan.Errors is "-")
            WriteErrors(results, terminal.Plain);
        else if (plan.Errors is { } errors)
            Write(errors, output => WriteErrors(results, output));
        return code;
    }

    private (SetResult[] Results, int Code) MeasureAll(IReadOnlyList<IEvaluationSet> sets, Workbench bench)
    {
        var results = new List<SetResult>();
        int code = ExitCode.Fine;
        foreach (IEvaluationSet set in sets)
        {
            try
            {
                results.Add(Measure(set, bench));
            }
            catch (QuipuException error) when (sets.Count > 1)
            {
                ErrorView.Write(error, terminal);
                code = ExitCode.SomeFailed;
            }
            catch (OperationCanceledException)
            {
                code = ExitCode.Stopped;
                break;
            }
        }

        return ([.. results], code);
    }

    private SetResult Measure(IEvaluationSet set, Workbench bench)
    {
        long started = time.GetTimestamp();
        SetResult result = bench.ResultOf(set);
        TimeSpan taken = time.GetElapsedTime(started);
        string speed = string.Create(CultureInfo.InvariantCulture, $"{set.Name}: {result.Words:#,0} words in {taken.TotalSeconds:0.0} s, {result.Words / taken.TotalSeconds:#,0} words/s");
        terminal.Error.Profile.Out.Writer.WriteLine(speed);
        speeds.Add(speed);
        return result;
    }

    private IReadOnlyDictionary<(string Set, string Measure), double> Former()
    {
        if (plan.Against is { } against && !File.Exists(against))
            throw new QuipuException(ErrorCodes.InputNotFound, $"There is no file '{against}'.", "Name a table that --report wrote with --against.");
        return (plan.Against ?? plan.Report) is { } path && File.Exists(path)
            ? ScorecardTable.Read(File.ReadLines(path))
            : new Dictionary<(string, string), double>();
    }

    private void WriteReport(SetResult[] results, IReadOnlyDictionary<(string Set, string Measure), double> former, TextWriter output, string asked, string engine)
    {
        output.WriteLine("# Scorecard");
        output.WriteLine();
        output.WriteLine($"    {asked}{(plan.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $" --limit {limit}") : "")}");
        output.WriteLine();
        output.WriteLine($"Engine {engine}. Development parts only; what each measure counts is in docs/evaluation.md.");
        output.WriteLine();
        new ScorecardTable().Write(results, former, output);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"With {plan.Threads} threads, loading of the data included:"));
        output.WriteLine();
        foreach (string speed in speeds)
            output.WriteLine("- " + speed);
    }

    private static void WriteErrors(SetResult[] results, TextWriter output)
    {
        foreach (SetResult result in results.Where(result => !result.Findings.IsEmpty))
            FindingList.Write(result, output);
    }

    private static void Write(string path, Action<TextWriter> write)
    {
        try
        {
            // Under its name stands the whole table or the former one, never a half.
            string part = path + ".part";
            using (var output = new StreamWriter(part))
                write(output);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new QuipuException(ErrorCodes.OutputUnwritable, $"'{path}' cannot be written: {error.Message}", "Choose a place that can be written.", error);
        }
    }
}
