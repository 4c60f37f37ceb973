using System.Reflection;
using Quipu.Core.Text;
using Quipu.Testing;

namespace Quipu.Tests.Extraction;

/// <summary>
/// One sentence of a <c>.conllu</c> file beside the tests, with what a careful reader expects of it in <c># expect = …</c> lines.
/// </summary>
public sealed record Fixture(string Text, IReadOnlyList<string> Expected, Sentence Sentence)
{
    public static IEnumerable<Fixture> Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Quipu.Tests.Extraction.{resource}.conllu")!;
        using var reader = new StreamReader(stream);
        foreach (string block in reader.ReadToEnd().Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = block.Split('\n');
            yield return new Fixture(Values(lines, "# text = ").Single(), [.. Values(lines, "# expect = ")], Trees.Sentence(block));
        }
    }

    /// <summary>One test case for each expectation.</summary>
    public static IEnumerable<TestCaseData> Cases(string resource) =>
        from fixture in Read(resource)
        from expected in fixture.Expected
        select new TestCaseData(fixture, expected).SetArgDisplayNames($"{fixture.Text} → {expected}");

    public int TokenOf(string form) => Sentence.Tokens.First(token => token.Text == form).Index;

    private static IEnumerable<string> Values(string[] lines, string key) =>
        lines.Where(line => line.StartsWith(key, StringComparison.Ordinal)).Select(line => line[key.Length..]);
}
