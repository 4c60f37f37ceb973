using Quipu.Evaluation.Scorecard;

namespace Quipu.Integration.Tests.Scores;

/// <summary>No score falls further under its last record than <c>floors.tsv</c> allows.</summary>
public sealed class FloorTests
{
    private ScoreBoard board = null!;

    private static IEnumerable<TestCaseData> Floors => FloorFile.Cases;

    [OneTimeSetUp]
    public void OpenBoard() => board = ScoreBoard.Open();

    [OneTimeTearDown]
    public void CloseBoard() => board?.Dispose();

    [TestCaseSource(nameof(Floors))]
    public void A_score_keeps_its_floor(object row)
    {
        var floor = (Floor)row;
        Figure? figure = board.Of(floor.Set).Figures.FirstOrDefault(figure => figure.Measure == floor.Measure);
        Assert.That(figure, Is.Not.Null, $"{floor.Set} has no measure '{floor.Measure}'; floors stand in {FloorFile.Place}.");
        Assert.That(floor.IsKept(figure!.Value), floor.Broken(figure.Value));
    }
}
