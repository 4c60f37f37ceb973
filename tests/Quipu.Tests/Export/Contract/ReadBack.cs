using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using Quipu.Core.Graph;
using Quipu.Export;
using Quipu.Export.Csv;

namespace Quipu.Tests.Export.Contract;

/// <summary>What every format tells of a graph, read from its files: sorted lines, one a node and one an edge.</summary>
internal static class ReadBack
{
    public static IReadOnlyList<string> Of(string format, string path) => format switch
    {
        "csv" => Of(CsvGraphReader.Read(path, new ExportOptions())),
        "jsonl" => OfJsonLines(path),
        "graphml" => OfGraphMl(XDocument.Load(path)),
        "gexf" => OfGexf(XDocument.Load(path)),
        "neo4j-csv" => OfNeo4j(path),
        "cypher" => OfCypher(path),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The same of a graph.</summary>
    public static IReadOnlyList<string> Of(KnowledgeGraph graph) => Lines(
        graph.Entities.Select(entity => (entity.Id, entity.Name, entity.Type.ToString(), string.Join("; ", entity.Aliases))),
        graph.Relationships.Where(edge => edge.ObjectId is not null)
            .Select(edge => (edge.SubjectId, edge.Kind, edge.ObjectId!, edge.Support, edge.Statements[0].Evidence.Quote)));

    private static string[] OfJsonLines(string path)
    {
        JsonElement[] records = [.. File.ReadAllText(path, Encoding.UTF8).Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement)];
        JsonElement[] Of(string record) => [.. records.Where(item => item.GetProperty("record").GetString() == record)];
        string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
        return Lines(
            Of("entity").Select(item => (Text(item, "id"), Text(item, "name"), Text(item, "type"), string.Join("; ", item.GetProperty("aliases").EnumerateArray()))),
            Of("relationship").Where(item => item.GetProperty("target").ValueKind == JsonValueKind.String)
                .Select(item => (Text(item, "source"), Text(item, "kind"), Text(item, "target"), item.GetProperty("support").GetInt32(), Text(item.GetProperty("evidence")[0], "quote"))));
    }

    private static string[] OfGraphMl(XDocument file)
    {
        XNamespace space = "http://graphml.graphdrawing.org/xmlns";
        string Data(XElement owner, string key) => owner.Elements(space + "data").FirstOrDefault(data => data.Attribute("key")!.Value == key)?.Value ?? "";
        return Lines(
            file.Descendants(space + "node").Select(node => (node.Attribute("id")!.Value[1..], Data(node, "label"), Data(node, "type"), Data(node, "aliases"))),
            file.Descendants(space + "edge").Select(edge => (edge.Attribute("source")!.Value[1..], edge.Attribute("label")!.Value, edge.Attribute("target")!.Value[1..], Number(Data(edge, "weight")), Data(edge, "quote"))));
    }

    private static string[] OfGexf(XDocument file)
    {
        XNamespace space = "http://www.gexf.net/1.2draft";
        string Value(XElement owner, string name) => owner.Descendants(space + "attvalue").FirstOrDefault(value => value.Attribute("for")!.Value == name)?.Attribute("value")!.Value ?? "";
        return Lines(
            file.Descendants(space + "node").Select(node => (node.Attribute("id")!.Value[1..], node.Attribute("label")!.Value, Value(node, "type"), Items(Value(node, "aliases")))),
            file.Descendants(space + "edge").Select(edge => (edge.Attribute("source")!.Value[1..], edge.Attribute("kind")!.Value, edge.Attribute("target")!.Value[1..], Number(edge.Attribute("weight")!.Value), Value(edge, "quote"))));
    }

    private static string[] OfNeo4j(string folder)
    {
        IEnumerable<Func<string, string>> Rows(string table)
        {
            string text = File.ReadAllText(Path.Combine(folder, table + "-header.csv")) + File.ReadAllText(Path.Combine(folder, table + ".csv"));
            using CsvReader csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
            while (csv.Read())
                yield return csv.GetString;
        }

        char delimiter = Delimiter(Path.Combine(folder, "import.args"));
        string Type(Func<string, string> row) => row(":LABEL").Split(delimiter)[^1];
        return Lines(
            Rows("entity").Select(row => (row("id:string"), row("name:string"), Type(row), row("aliases:string[]").Replace($"{delimiter}", "; ", StringComparison.Ordinal))).ToList(),
            Rows("entity-entity").Select(row => (IdOf(row(":START_ID(__Entity__)")), row(":TYPE"), IdOf(row(":END_ID(__Entity__)")), Number(row("support:long")), row("quote:string"))).ToList());
    }

    private static string[] OfCypher(string path)
    {
        CypherScriptText script = CypherScriptText.Read(path);
        return Lines(
            script.Nodes("__Entity__").Select(row => ((string)row["id"], (string)row["name"], (string)row["type"], string.Join("; ", (string[]?)row.GetValueOrDefault("aliases") ?? []))),
            script.Edges("__Entity__").Select(row => (IdOf(row.Start), row.Type, IdOf(row.End), (int)(double)row.Properties["support"], (string)row.Properties["quote"])));
    }

    private static string IdOf(string key) => key["quipu/".Length..];

    private static char Delimiter(string arguments) => (char)int.Parse(
        File.ReadLines(arguments).Single(line => line.StartsWith("--array-delimiter=U+", StringComparison.Ordinal))[^4..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Items(string list) => list.Length == 0 ? "" : string.Join("; ", JsonSerializer.Deserialize<string[]>(Escaped(list))!);

    // The list notation of GEXF is JSON but for raw control characters.
    private static string Escaped(string list) => string.Concat(list.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Lines(
        IEnumerable<(string Id, string Name, string Type, string Aliases)> nodes,
        IEnumerable<(string Source, string Kind, string Target, int Support, string Quote)> edges) =>
        [.. nodes.Select(node => $"node {node}").Concat(edges.Select(edge => $"edge {edge}")).Order(StringComparer.Ordinal)];
}
