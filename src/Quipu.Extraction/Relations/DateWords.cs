using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Extraction.Relations;

/// <summary>Words that head dates.</summary>
internal static class DateWords
{
    private static readonly ImmutableHashSet<string> Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Whether a token heads a date: a year in figures, a month, a weekday.</summary>
    public static bool IsDate(Token token) => IsYear(token) || (token.Upos == "PROPN" && (Months.Contains(token.Text) || IsDay(token)));

    /// <summary>Whether a token names a day: <c>Monday</c>, <c>yesterday</c>.</summary>
    public static bool IsDay(Token token) => token.Text.EndsWith("day", StringComparison.Ordinal);

    private static bool IsYear(Token token) => token.Upos == "NUM" && token.Text.Length == 4 && token.Text[0] is '1' or '2' && token.Text.All(char.IsAsciiDigit);
}
