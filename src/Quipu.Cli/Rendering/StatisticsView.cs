using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>The size of a graph, its most connected entities and a few of its edges.</summary>
internal static class StatisticsView
{
    /// <summary>Writes everything.</summary>
    public static void Write(GraphStatistics statistics, Func<string, string> nameOf, IAnsiConsole output)
    {
        output.WriteLine($"{Count.Of(statistics.Documents, "document")}, {Count.Of(statistics.Words, "word")}, {Count.Of(statistics.Sentences, "sentence")}");
        output.WriteLine($"{Count.Of(statistics.Entities, "entity", "entities")} ({Count.Of(statistics.NamedEntities)} with a name), {Count.Of(statistics.Mentions, "mention")}");
        output.WriteLine($"{Count.Of(statistics.Relationships, "relationship")} of {Count.Of(statistics.Kinds, "kind")}, {Count.Of(statistics.Statements, "statement")}");
        WriteCounts("Entities by type", statistics.EntitiesByType.Select(type => (type.Type.ToString(), type.Count)), output);
        WriteCounts("Relationships by kind", statistics.RelationshipsByKind.Select(kind => (kind.Kind, kind.Count)), output);
        WriteBest(statistics, nameOf, output);
    }

    /// <summary>Writes the most connected entities and the best supported edges, each with its sentence.</summary>
    public static void WriteBest(GraphStatistics statistics, Func<string, string> nameOf, IAnsiConsole output)
    {
        WriteCounts(
            "Most connected",
            statistics.MostConnected.Select(ranked => ($"{ranked.Entity.Name} ({EdgeWords.Type(ranked.Entity)})", ranked.Degree)),
            output);
        if (statistics.BestSupported.IsEmpty)
            return;
        WriteTitle("What the texts say", output);
        foreach (Relationship relationship in statistics.BestSupported)
        {
            EdgeView.Write(relationship, nameOf, output);
            EdgeView.WriteSentence(relationship.Statements[0], output);
        }
    }

    private static void WriteCounts(string title, IEnumerable<(string Name, int Count)> rows, IAnsiConsole output)
    {
        (string Name, int Count)[] lines = [.. rows];
        if (lines.Length == 0)
            return;
        WriteTitle(title, output);
        int width = lines.Max(line => Count.Of(line.Count).Length);
        foreach ((string name, int count) in lines)
            output.MarkupLineInterpolated($"  {Count.Of(count).PadLeft(width)}  {name}");
    }

    private static void WriteTitle(string title, IAnsiConsole output)
    {
        output.WriteLine();
        output.MarkupLineInterpolated($"[bold]{title}[/]");
    }
}
