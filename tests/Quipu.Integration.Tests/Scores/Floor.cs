using System.Globalization;

namespace Quipu.Integration.Tests.Scores;

/// <summary>Below what one measure of one set must not fall.</summary>
/// <param name="Set">The set's name, as <c>quipu eval</c> takes it.</param>
/// <param name="Measure">The measure, as the scorecard calls it.</param>
/// <param name="Value">The least value.</param>
/// <param name="IsCeiling">Whether less is better and <paramref name="Value"/> is the most.</param>
/// <param name="Score">What was measured last, in the words of the record.</param>
/// <param name="Record">The file of <c>bench/record</c> that holds it.</param>
internal sealed record Floor(string Set, string Measure, double Value, bool IsCeiling, string Score, string Record)
{
    /// <summary>Whether a value keeps it, as rounded as the scorecard shows it.</summary>
    public bool IsKept(double value) => IsCeiling ? Math.Round(value, 4) <= Value : Math.Round(value, 4) >= Value;

    /// <summary>What to say to whoever broke it.</summary>
    public string Broken(double value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Set}, {Measure}: {value:0.####} is {(IsCeiling ? "above the ceiling" : "under the floor")} {Value:0.####} ({Score} in bench/record/{Record}). `quipu eval {Where} lists what is wrong; floors stand in {FloorFile.Place}.");

    private string Where => Set == ScoreBoard.Seeds ? "seeds ../shared/seeds`" : $"{Set} --data ../shared/data --errors FILE`";
}
