using Quipu.Core.Text;
using Quipu.Reading;

namespace Quipu.Tests.Reading;

/// <summary>Short words for tests of readers.</summary>
internal static class Parsed
{
    /// <summary>The ids of the documents, in order.</summary>
    public static string[] Ids(this IEnumerable<ReadResult> results) =>
        [.. results.Where(result => result.Document is not null).Select(result => result.Document!.Id)];

    /// <summary>The codes of the errors with their paths, in order.</summary>
    public static string[] Errors(this IEnumerable<ReadResult> results) =>
        [.. results.Where(result => result.Failure is not null).Select(result => $"{result.Failure!.Code} {result.Path}{(result.Line is { } line ? ":" + line : "")}")];

    /// <summary>A plain text as a document.</summary>
    public static Document Text(string text) => DocumentOf(text, DocumentParts.OfPlainText(text));

    /// <summary>A Markdown text as a document.</summary>
    public static Document Markdown(string text) => DocumentOf(text, Quipu.Reading.Markdown.MarkdownReader.Read(text));

    /// <summary>The blocks as kind and visible text.</summary>
    public static string[] Shown(this Document document) =>
        [.. document.Blocks.Select(block => $"{block.Kind}: {VisibleText.Of(document.Text, block)}")];

    private static Document DocumentOf(string text, DocumentParts parts) =>
        new("d", text, parts.Blocks) { Title = parts.Title, Date = parts.Date };
}
