using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Quipu.Tests.Export.Contract;

/// <summary>Reads the rows of a script of the format <c>cypher</c>, as the server would take its literals.</summary>
internal sealed partial class CypherScriptText
{
    private readonly List<(string Label, Dictionary<string, object> Properties)> nodes = [];
    private readonly List<(string Label, EdgeText Edge)> edges = [];

    public static CypherScriptText Read(string path)
    {
        var script = new CypherScriptText();
        foreach (Match statement in Statement().Matches(File.ReadAllText(path, Encoding.ASCII)))
        {
            foreach (string line in statement.Groups["rows"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                script.Add(new CypherLiteral(line).Map(), statement.Groups["tail"].Value);
        }

        return script;
    }

    public IEnumerable<Dictionary<string, object>> Nodes(string label) =>
        nodes.Where(node => node.Label == label).Select(node => node.Properties);

    public IEnumerable<EdgeText> Edges(string startLabel) => edges.Where(edge => edge.Label == startLabel).Select(edge => edge.Edge);

    private void Add(Dictionary<string, object> row, string tail)
    {
        string[] names = [.. Name().Matches(tail).Select(match => match.Groups[1].Value)];
        if (row.TryGetValue("p", out object? properties))
            edges.Add((names[0], new EdgeText((string)row["s"], Type().Match(tail).Groups[1].Value, (string)row["e"], (Dictionary<string, object>)properties)));
        else
            nodes.Add((names[0], row));
    }

    [GeneratedRegex(@"^UNWIND \[\n(?<rows>(?:\{.*\},?\n)+)\] AS r\n(?<tail>(?:.+\n)*?.+);$", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(":`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\[x:`([^`]+)`")]
    private static partial Regex Type();

    internal sealed record EdgeText(string Start, string Type, string End, Dictionary<string, object> Properties);

    /// <summary>A literal being read.</summary>
    private sealed class CypherLiteral(string text)
    {
        private int at;

        public Dictionary<string, object> Map()
        {
            var map = new Dictionary<string, object>(StringComparer.Ordinal);
            Take('{');
            while (text[at] != '}')
            {
                string name = text[at] == '`' ? Until('`') : Plain();
                Take(':');
                Take(' ');
                map[name] = Value();
                if (text[at] == ',')
                    at += 2;
            }

            Take('}');
            return map;
        }

        private object Value() => text[at] switch
        {
            '{' => Map(),
            '[' => List(),
            '\'' => String(),
            't' or 'f' => Word() == "true",
            _ => double.Parse(Word(), CultureInfo.InvariantCulture),
        };

        private string[] List()
        {
            var items = new List<string>();
            Take('[');
            while (text[at] != ']')
            {
                items.Add(String());
                if (text[at] == ',')
                    at += 2;
            }

            Take(']');
            return [.. items];
        }

        private string String()
        {
            var value = new StringBuilder();
            Take('\'');
            for (; text[at] != '\''; at++)
            {
                if (text[at] != '\\')
                    value.Append(text[at]);
                else
                    value.Append(Escaped(text[++at]));
            }

            Take('\'');
            return value.ToString();
        }

        private char Escaped(char c)
        {
            if (c != 'u')
                return c == 'n' ? '\n' : c;
            at += 4;
            return (char)int.Parse(text.AsSpan(at - 3, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        private string Word()
        {
            int start = at;
            while (text[at] is not (',' or '}'))
                at++;
            return text[start..at];
        }

        private string Plain()
        {
            int start = at;
            at = text.IndexOf(':', start);
            return text[start..at];
        }

        private string Until(char end)
        {
            int start = at + 1;
            at = text.IndexOf(end, start) + 1;
            return text[start..(at - 1)];
        }

        private void Take(char c)
        {
            Assert.That(text[at], Is.EqualTo(c), $"at {at} of {text}");
            at++;
        }
    }
}
