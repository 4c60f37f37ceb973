using Quipu.Evaluation.Scorecard;

namespace Quipu.Tests.Evaluation.Scorecard;

public sealed class ScorecardTableTests
{
    private static readonly SetResult[] Results =
    [
        new("ud-ewt", [new("raw: LAS", 0.85, "85 of 100"), new("raw: words", 0.99, "99 of 100")], []),
        new("uner", [new("names", 0.4321, "")], []),
    ];

    [Test]
    public void A_figure_stands_beside_its_counts_its_floor_and_its_goal() =>
        Assert.That(Written(), Does.Contain("| ud-ewt | raw: LAS   | 0.8500 | 0.8400 ✓ | 0.8800 |        | 85 of 100 |").And.Contain("| uner   | names      | 0.4321 | 0.7800 ✗ | 0.8500 |"));

    [Test]
    public void A_table_that_was_written_is_read_back_and_compared_with()
    {
        string[] former = Written().Replace("0.8500 |", "0.8600 |", StringComparison.Ordinal).Split('\n');
        Assert.That(Written(ScorecardTable.Read(former)), Does.Contain("| -0.0100 | 85 of 100").And.Contain("| =       | 99 of 100"));
    }

    [Test]
    public void Lines_that_are_no_figures_are_passed_over() =>
        Assert.That(ScorecardTable.Read(["# Scorecard", "| a | b |", "| set | measure | score | floor | goal | change | counts |"]), Is.Empty);

    [Test]
    public void Every_target_is_of_a_set_that_can_be_measured() =>
        Assert.That(Targets.Load().Figures.Select(figure => figure.Set).Distinct(), Is.SubsetOf(EvaluationSets.All.Select(set => set.Name)));

    private static string Written(IReadOnlyDictionary<(string Set, string Measure), double> former)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new ScorecardTable().Write(Results, former, output);
        return output.ToString();
    }

    private static string Written() => Written(new Dictionary<(string, string), double>());
}
