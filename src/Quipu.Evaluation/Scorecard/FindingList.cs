namespace Quipu.Evaluation.Scorecard;

/// <summary>Errors as a text for people: each sentence once, under it what was missed and what was wrong.</summary>
public static class FindingList
{
    /// <summary>Writes the errors of a set.</summary>
    public static void Write(SetResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"# {result.Set}");
        foreach (IGrouping<(string Document, string Sentence), Finding> group in result.Findings.GroupBy(finding => (finding.Document, finding.Sentence)))
        {
            output.WriteLine();
            output.WriteLine($"{group.Key.Document}: {OneLine(group.Key.Sentence)}");
            foreach (Finding finding in group)
                output.WriteLine($"    {finding.Kind,-6}  {OneLine(finding.What)}");
        }

        output.WriteLine();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
