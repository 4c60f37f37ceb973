using System.Globalization;
using System.Text.RegularExpressions;

namespace Quipu.Reading.Markdown;

/// <summary>The title and date of a YAML front matter: only these two, each a plain or quoted value on one line.</summary>
/// <param name="Title">The title, or null.</param>
/// <param name="Date">The day, or null.</param>
internal sealed partial record FrontMatter(string? Title, DateOnly? Date)
{
    /// <summary>Reads the lines between the fences.</summary>
    public static FrontMatter Read(string yaml)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in FieldPattern().Matches(yaml))
            values.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value.Trim('"', '\'').Trim());
        return new FrontMatter(values.GetValueOrDefault("title"), Day(values.GetValueOrDefault("date")));
    }

    private static DateOnly? Day(string? date) =>
        date?.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    [GeneratedRegex(@"^(?<name>title|date):[ \t]+(?<value>[^\r\n]*[^\s])", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FieldPattern();
}
