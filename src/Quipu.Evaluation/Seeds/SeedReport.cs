using System.Collections.Immutable;
using System.Globalization;

namespace Quipu.Evaluation.Seeds;

/// <summary>A score as text: what is found, missed and wrong.</summary>
public static class SeedReport
{
    /// <summary>Writes the report: first the counts, then everything missed with what came nearest, then everything wrong.</summary>
    /// <param name="score">The score.</param>
    /// <param name="output">Where to.</param>
    /// <param name="showFound">Whether to list what was found as well.</param>
    public static void Write(SeedScore score, TextWriter output, bool showFound = false)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(output);
        WriteCounts(score, output);
        foreach (string document in score.MissingDocuments)
            output.WriteLine($"not in the graph: {document}");
        if (showFound)
        {
            WriteFindings("nodes found", score.Nodes.Where(node => node.IsFound), output);
            WriteFindings("edges found", score.Edges.Where(edge => edge.IsFound), output);
        }

        WriteFindings("nodes missed", score.Nodes.Where(node => !node.IsFound), output);
        WriteFindings("edges missed", score.Edges.Where(edge => !edge.IsFound), output);
        WriteViolations("wrong", score.Wrong, output);
        WriteViolations("wrong names", score.WrongNames, output);
        WriteViolations("wrong joins", score.WrongJoins, output);
    }

    private static void WriteCounts(SeedScore score, TextWriter output)
    {
        WriteTally("nodes that must be found", score.MustNodes, output);
        WriteTally("all nodes", score.AllNodes, output);
        WriteTally("edges that must be found", score.MustEdges, output);
        WriteTally("all edges", score.AllEdges, output);
        WriteTally("exact types of found nodes", score.ExactTypes, output);
        WriteTally("subtypes of found nodes", score.Subtypes, output);
        WriteTally("aliases of found nodes", score.Aliases, output);
        output.WriteLine(Invariant($"{"wrong readings",-28}{score.Wrong.Length,5} of {score.Traps,4}"));
        output.WriteLine(Invariant($"{"wrong names, wrong joins",-28}{score.WrongNames.Length,5}, {score.WrongJoins.Length}"));
    }

    private static void WriteTally(string what, Tally tally, TextWriter output) =>
        output.WriteLine(Invariant($"{what,-28}{tally.Found,5} of {tally.Total,4}  {tally.Share * 100,5:F1} %"));

    private static void WriteFindings(string heading, IEnumerable<SeedFinding> findings, TextWriter output)
    {
        foreach (var document in findings.GroupBy(finding => finding.Document))
        {
            output.WriteLine();
            output.WriteLine($"{heading}: {document.Key}");
            foreach (SeedFinding finding in document)
            {
                output.WriteLine($"  {(finding.Must ? "must  " : "should")} {finding.What}");
                if (finding.Nearest is { } nearest)
                    output.WriteLine($"         nearest: {nearest}");
            }
        }
    }

    private static void WriteViolations(string heading, ImmutableArray<SeedViolation> violations, TextWriter output)
    {
        if (violations.IsEmpty)
            return;
        output.WriteLine();
        output.WriteLine($"{heading}:");
        foreach (SeedViolation violation in violations)
        {
            output.WriteLine($"  {violation.What} [{violation.Document}]");
            output.WriteLine($"         found: {violation.Found}");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
