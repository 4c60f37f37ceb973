using System.Globalization;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>Edges in lines, with the sentences that say them.</summary>
internal static class EdgeView
{
    /// <summary>The edge from subject to object, with its notes.</summary>
    public static void Write(Relationship relationship, Func<string, string> nameOf, IAnsiConsole output)
    {
        string end = relationship.ObjectId is { } id ? nameOf(id) : relationship.Value!.Text;
        output.MarkupLineInterpolated(
            $"  [bold]{nameOf(relationship.SubjectId)}[/] → [green]{EdgeWords.Name(relationship)}[/] → [bold]{end}[/]  [dim]{EdgeWords.Notes(relationship)}[/]");
    }

    /// <summary>The sentence of a statement and its document.</summary>
    public static void WriteSentence(Statement statement, IAnsiConsole output) =>
        WriteIndented(6, $"“{EdgeWords.Sentence(statement)}” [dim]{statement.Evidence.DocumentId}[/]", output);

    /// <summary>The best sentence, or all of them with their places.</summary>
    public static void WriteEvidence(Relationship relationship, bool all, IAnsiConsole output)
    {
        if (!all)
        {
            WriteSentence(relationship.Statements[0], output);
            return;
        }

        foreach (Statement statement in relationship.Statements)
            WriteStatement(statement, output);
    }

    private static void WriteStatement(Statement statement, IAnsiConsole output)
    {
        Span span = statement.Evidence.Span;
        string confidence = statement.Confidence.ToString("F2", CultureInfo.InvariantCulture);
        string speaker = statement.SpeakerText is { } text ? $" · says {text}" : "";
        string time = statement.Time is { } at ? $" · {EdgeWords.Time(at)}" : "";
        WriteIndented(6, $"“{EdgeWords.Sentence(statement)}”", output);
        WriteIndented(
            8,
            $"[dim]{statement.Evidence.DocumentId} {span.Start}–{span.End} · “{statement.Predicate}” · {statement.Extractor} · {confidence}{speaker}{time}[/]",
            output);
    }

    // Every line of a sentence that the terminal breaks is indented.
    private static void WriteIndented(int indent, FormattableString markup, IAnsiConsole output) =>
        output.Write(new Padder(Markup.FromInterpolated(CultureInfo.InvariantCulture, markup), new Padding(indent, 0, 0, 0)));
}
