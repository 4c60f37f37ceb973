using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quipu.Bench;

/// <summary>An article of WikiExtractor's output.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text, the title as its first line.</param>
internal sealed partial record Article(string Id, string Title, string Text)
{
    /// <summary>The articles of all files of a folder in ordinal order; those without text besides the title are left out.</summary>
    public static IEnumerable<Article> In(string folder) =>
        Directory.EnumerateFiles(folder, "wiki_*").Order(StringComparer.Ordinal).SelectMany(InFile);

    /// <summary>Writes articles as JSON lines with <c>id</c>, <c>title</c> and <c>text</c>.</summary>
    public static void Write(IEnumerable<Article> articles, string path) => File.WriteAllLines(
        path,
        articles.Select(article => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = article.Id, ["title"] = article.Title, ["text"] = article.Text })));

    private static IEnumerable<Article> InFile(string path)
    {
        Match? start = null;
        var lines = new List<string>();
        foreach (string line in File.ReadLines(path))
        {
            if (Opening().Match(line) is { Success: true } opening)
            {
                start = opening;
                lines.Clear();
            }
            else if (line != "</doc>")
            {
                lines.Add(line);
            }
            else if (start is not null && lines.Count(text => !string.IsNullOrWhiteSpace(text)) > 1)
            {
                yield return new Article(start.Groups["id"].Value, start.Groups["title"].Value, string.Join('\n', lines).Trim());
            }
        }
    }

    [GeneratedRegex("""^<doc id="(?<id>[^"]*)" url="[^"]*" title="(?<title>.*)">$""")]
    private static partial Regex Opening();
}
