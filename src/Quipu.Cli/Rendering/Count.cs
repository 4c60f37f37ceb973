using System.Globalization;

namespace Quipu.Cli.Rendering;

/// <summary>Numbers and times in words, the same in every country.</summary>
internal static class Count
{
    /// <summary>As <c>1,234</c>.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As <c>1 source</c> and <c>1,234 sources</c>.</summary>
    public static string Of(long number, string one, string? many = null) => $"{Of(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>As <c>4.2 s</c>, <c>3 min 20 s</c>, <c>2 h 5 min</c>.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F1} s"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min"),
    };
}
