using System.Collections.Immutable;
using System.Text;
using Quipu.Export.Csv;
using Quipu.Export.Files;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Neo4jCsv;

/// <summary>The files of one attempt with one delimiter of lists.</summary>
internal sealed class ImportFolder
{
    private readonly string folder;
    private readonly OutputFiles files;
    private readonly ListDelimiter lists;
    private readonly char delimiter;
    private readonly SortedSet<string> types = new(StringComparer.Ordinal);

    /// <summary>An attempt.</summary>
    /// <param name="folder">Where the files will stand.</param>
    /// <param name="files">Where files are made.</param>
    /// <param name="lists">Says what stands between the items of lists, and sees whether an item has it.</param>
    public ImportFolder(string folder, OutputFiles files, ListDelimiter lists)
    {
        this.folder = folder;
        this.files = files;
        this.lists = lists;
        delimiter = lists.Free;
    }

    /// <summary>Writes all files.</summary>
    public ImmutableArray<ExportedFile> Write(Neo4jRows rows)
    {
        var written = new List<ExportedFile>();
        var tables = new List<(bool IsOfNodes, string Name)>();
        foreach (NodeTable table in rows.NodeTables)
        {
            tables.Add((true, NameOf(table.Label)));
            written.AddRange(WriteNodes(tables[^1].Name, table));
        }

        foreach (EdgeTable table in rows.EdgeTables)
        {
            tables.Add((false, $"{NameOf(table.StartLabel)}-{NameOf(table.EndLabel)}"));
            written.AddRange(WriteEdges(tables[^1].Name, table));
        }

        written.Add(Script("import.args", ImportScript.Arguments(delimiter, tables)));
        written.Add(Script("import.sh", ImportScript.Shell));
        written.Add(Script("constraints.cypher", ImportScript.Constraints(types)));
        return [.. written];
    }

    private static string NameOf(string label) => label.Trim('_').ToLowerInvariant();

    private IEnumerable<ExportedFile> WriteNodes(string name, NodeTable nodes)
    {
        string[] header = [$"{Neo4jNames.Key}:ID({nodes.Label})", ":LABEL", .. Columns(nodes.Columns)];
        yield return Table(name + "-header", table => table.Header(header), isHeader: true);
        yield return Table(name, table =>
        {
            foreach (NodeRow row in nodes.Rows)
            {
                table.Text(row.Key).Text(string.Join(delimiter, row.Labels)).Text(row.Hash);
                WriteValues(table, row.Values);
            }
        });
    }

    private IEnumerable<ExportedFile> WriteEdges(string name, EdgeTable edges)
    {
        string[] header =
            [$":START_ID({edges.StartLabel})", $":END_ID({edges.EndLabel})", ":TYPE", Neo4jNames.Key + ":string", .. Columns(edges.Columns)];
        yield return Table(name + "-header", table => table.Header(header), isHeader: true);
        yield return Table(name, table =>
        {
            foreach (EdgeRow row in edges.Rows)
            {
                types.Add(row.Type);
                table.Text(row.StartKey).Text(row.EndKey).Text(row.Type).Text(row.Key).Text(row.Hash);
                WriteValues(table, row.Values);
            }
        });
    }

    private static IEnumerable<string> Columns(ImmutableArray<PropertyColumn> columns) =>
        columns.Select(column => $"{column.Name}:{TypeName(column.Type)}").Prepend(Neo4jNames.Hash + ":string");

    private static string TypeName(PropertyType type) => type switch
    {
        PropertyType.Whole => "long",
        PropertyType.Fraction => "double",
        PropertyType.Flag => "boolean",
        PropertyType.TextList => "string[]",
        _ => "string",
    };

    private void WriteValues(CsvTable table, ImmutableArray<object?> values)
    {
        foreach (object? value in values)
        {
            _ = value switch
            {
                long whole => table.Number(whole),
                double fraction => table.Text(Fractions.Exact(fraction)),
                bool flag => table.Flag(flag),
                string[] list => table.Text(lists.Join(list, delimiter)),
                _ => table.Text((string?)value),
            };
        }

        table.EndRow();
    }

    private ExportedFile Table(string name, Action<CsvTable> write, bool isHeader = false)
    {
        string path = Path.Combine(folder, name + ".csv");
        TextCleaner cleaner = TextCleaner.ForUtf8();
        using var table = new CsvTable(files.Create(path), cleaner);
        write(table);
        return new ExportedFile(path, isHeader ? 0 : table.Rows, cleaner.Replaced);
    }

    private ExportedFile Script(string name, string text)
    {
        string path = Path.Combine(folder, name);
        files.Create(path).Write(Encoding.UTF8.GetBytes(text));
        return new ExportedFile(path, text.Count(c => c == '\n'), 0);
    }
}
