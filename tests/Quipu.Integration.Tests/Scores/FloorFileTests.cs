using System.Globalization;
using System.Text.RegularExpressions;
using Quipu.Integration.Tests.Cli;

namespace Quipu.Integration.Tests.Scores;

/// <summary>The file of floors holds every set, and floors that mean something.</summary>
public sealed class FloorFileTests
{
    private const double Margin = 0.005;

    private static IEnumerable<TestCaseData> Floors => FloorFile.Cases;

    [Test]
    public void Every_set_that_can_be_measured_is_held_or_left_out_for_a_reason()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FloorFile.Unread, Is.Empty, "lines with neither two columns nor five");
            Assert.That(FloorFile.LeftOut.Where(set => string.IsNullOrWhiteSpace(set.Reason)), Is.Empty, "sets without a reason");
            Assert.That(
                FloorFile.Floors.Select(floor => floor.Set).Distinct().Concat(FloorFile.LeftOut.Select(set => set.Set)),
                Is.EquivalentTo(ScoreBoard.Sets),
                $"sets in {FloorFile.Place} and sets of `quipu eval`");
        }
    }

    [TestCaseSource(nameof(Floors))]
    public void A_floor_lies_just_under_the_record_it_names(object row)
    {
        var floor = (Floor)row;
        string record = Regex.Replace(File.ReadAllText(Path.Combine(QuipuProcess.Repository, "bench", "record", floor.Record)), " +", " ");
        Assert.That(record, Does.Contain($"| {floor.Set} | {floor.Measure} | {floor.Score} |").Or.Contain($"{floor.Measure} {floor.Score} of "));
        double under = double.Parse(floor.Score, CultureInfo.InvariantCulture) - floor.Value;
        Assert.That(floor.IsCeiling ? -under : under, Is.InRange(0, Margin + 1e-9));
    }

    [TestCase(false, 0.7, true)]
    [TestCase(false, 0.69996, true)]
    [TestCase(false, 0.6999, false)]
    [TestCase(true, 0.7, true)]
    [TestCase(true, 0.7001, false)]
    public void A_floor_is_kept_by_what_the_scorecard_shows_as_its_value_and_by_what_is_better(bool isCeiling, double value, bool isKept) =>
        Assert.That(new Floor("carb", "F1", 0.7, isCeiling, "0.7", "").IsKept(value), Is.EqualTo(isKept));

    [Test]
    public void A_broken_floor_names_set_measure_value_floor_record_and_what_to_do() => Assert.That(
        new Floor("carb", "F1", 0.3582, false, "0.3632", "2026-11-30-scorecard.md").Broken(0.35),
        Is.EqualTo("carb, F1: 0.35 is under the floor 0.3582 (0.3632 in bench/record/2026-11-30-scorecard.md). `quipu eval carb --data ../shared/data --errors FILE` lists what is wrong; floors stand in tests/Quipu.Integration.Tests/Scores/floors.tsv."));
}
