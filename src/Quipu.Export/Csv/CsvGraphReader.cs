using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Export.Csv;

/// <summary>
/// Reads a folder of the format <c>csv</c> back. The graph is the one that was written, but for what the tables do not
/// tell apart: confidences are rounded, and an empty optional text is none.
/// </summary>
public static class CsvGraphReader
{
    private static readonly CsvReaderOptions ReaderOptions = new()
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        TrackLineNumbers = true,
    };

    /// <summary>Reads a graph.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">The options with which it was written.</param>
    /// <exception cref="QuipuException"><see cref="ErrorCodes.InputNotFound"/> or <see cref="ErrorCodes.GraphFileInvalid"/>.</exception>
    public static KnowledgeGraph Read(string folder, ExportOptions options)
    {
        ImmutableArray<T> Rows<T>(string name, Func<TableRow, T> rowOf) => ReadTable(Path.Combine(folder, name), options, rowOf);

        var statements = Rows(CsvColumns.EvidenceFile, row => (Id: row.Text("relationship"), Statement: row.Statement()))
            .ToLookup(pair => pair.Id, pair => pair.Statement, StringComparer.Ordinal);
        return new KnowledgeGraph(
            Rows(CsvColumns.DocumentsFile, DocumentOf),
            Rows(CsvColumns.EntitiesFile, EntityOf),
            Rows(CsvColumns.RelationshipsFile, row => RelationshipOf(row, statements)),
            Rows(CsvColumns.MentionsFile, MentionOf));
    }

    private static ImmutableArray<T> ReadTable<T>(string path, ExportOptions options, Func<TableRow, T> rowOf)
    {
        if (!File.Exists(path))
            throw new QuipuException(ErrorCodes.InputNotFound, $"There is no file '{path}'.", "Give a folder that `quipu export --format csv` wrote.");
        using CsvReader csv = CsvReader.Create(File.OpenRead(path), ReaderOptions, leaveOpen: false);
        try
        {
            var rows = ImmutableArray.CreateBuilder<T>();
            while (csv.Read())
                rows.Add(rowOf(new TableRow(csv, options.ExcelSafe)));
            return rows.ToImmutable();
        }
        catch (Exception e) when (e is CsvFormatException or FormatException or ArgumentException or OverflowException)
        {
            throw new QuipuException(
                ErrorCodes.GraphFileInvalid,
                $"'{path}', line {csv.LineNumber.ToString(CultureInfo.InvariantCulture)}: {e.Message.Split('\n')[0].TrimEnd('\r')}",
                "Export the graph again.",
                e);
        }
    }

    private static GraphDocument DocumentOf(TableRow row) => new(
        row.Text("id"), row.Text("source"), row.OptionalText("title"), row.OptionalDay("date"), row.Number("words"), row.Number("sentences"));

    private static Entity EntityOf(TableRow row) => new(row.Text("id"), row.Text("name"), row.Word<EntityType>("type"))
    {
        Subtype = row.OptionalText("subtype"),
        Aliases = [.. row.List("aliases")],
        IsNamed = row.Flag("named"),
        MentionCount = row.Number("mentions"),
        DocumentCount = row.Number("documents"),
    };

    private static Relationship RelationshipOf(TableRow row, ILookup<string, Statement> statements)
    {
        string id = row.Text("id");
        LiteralValue? value = row.OptionalText("value_kind") is null
            ? null
            : new LiteralValue(row.Word<EntityType>("value_kind"), row.Text("value_text"), row.Text("value_normal"));
        return new Relationship(id, row.Text("source"), row.OptionalText("target"), value, [.. statements[id]])
        {
            Type = row.OptionalText("type"),
            Wikidata = row.OptionalText("wikidata"),
            Lemma = row.Text("lemma"),
            Role = row.OptionalText("role"),
            Factuality = row.Word<Factuality>("factuality"),
            Polarity = row.Word<Polarity>("polarity"),
            IsDisputed = row.Flag("disputed"),
        };
    }

    private static GraphMention MentionOf(TableRow row) =>
        new(row.Text("document"), row.Span("start", "end"), row.Text("text"), row.Word<MentionKind>("kind"), row.Text("entity"));
}
