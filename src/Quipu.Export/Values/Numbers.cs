using System.Globalization;

namespace Quipu.Export.Values;

/// <summary>Numbers as text: a point, no grouping, no exponent.</summary>
internal static class Numbers
{
    private const int ConfidenceDigits = 4;

    /// <summary>A whole number.</summary>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A fraction with up to ten digits after the point: enough for the PageRank of any node of a million.</summary>
    public static string Text(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>A confidence as it is written everywhere: four digits say more than any calibration can.</summary>
    public static double Confidence(double value) => Math.Round(value, ConfidenceDigits);
}
