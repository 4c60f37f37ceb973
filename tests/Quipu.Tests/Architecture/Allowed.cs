namespace Quipu.Tests.Architecture;

/// <summary>
/// The exceptions from the rules, from <c>allowed.tsv</c>: rule, what it is about, reason. An exception that is no longer
/// needed fails too, so that the list only holds what is true.
/// </summary>
internal static class Allowed
{
    /// <summary>All lines of the list.</summary>
    public static IReadOnlyList<(string Rule, string Place, string Reason)> All { get; } = [.. Read()];

    /// <summary>Asserts that what breaks a rule is exactly what the list allows for it.</summary>
    /// <param name="rule">The rule's name in the list.</param>
    /// <param name="found">What breaks it; a place, or a place, a colon and what is wrong with it.</param>
    public static void Only(string rule, IEnumerable<string> found)
    {
        List<string> all = [.. found];
        HashSet<string> allowed = [.. All.Where(line => line.Rule == rule).Select(line => line.Place)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Where(item => !allowed.Contains(PlaceOf(item))), Is.Empty, $"breaks the rule '{rule}'");
            Assert.That(allowed.Except(all.Select(PlaceOf)), Is.Empty, $"no longer needs its exception from '{rule}' in allowed.tsv");
        }
    }

    private static string PlaceOf(string item) => item.Split(": ")[0];

    private static IEnumerable<(string Rule, string Place, string Reason)> Read() =>
        from line in Repository.Text("tests/Quipu.Tests/Architecture/allowed.tsv").Split('\n')
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('\t')
        select (cells[0], cells.ElementAtOrDefault(1) ?? "", cells.ElementAtOrDefault(2) ?? "");
}
