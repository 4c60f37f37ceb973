using System.Collections.Immutable;
using System.Text;
using Quipu.Core.Graph;
using Quipu.Export.Csv;
using Quipu.Export.Exchange;
using Quipu.Export.Files;
using Quipu.Export.Values;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Neo4jCsv;

/// <summary>
/// The format <c>neo4j-csv</c>: a folder for <c>neo4j-admin database import full</c>. Every node has the label
/// <c>Entity</c> and that of its type; the type of a relationship is its kind. Values are no nodes: see
/// <see cref="FactProperties"/>.
/// </summary>
internal sealed class Neo4jCsvWriter : IGraphWriter
{
    private static readonly ImmutableArray<string> NodeHeader =
    [
        "id:ID(Entity)", ":LABEL", "name:string", "type:string", "subtype:string", "named:boolean", "aliases:string[]",
        "mentions:int", "documents:int", "degree:int", "pagerank:double", "community:int", "facts:string[]",
    ];

    private static readonly ImmutableArray<string> RelationshipHeader =
    [
        ":START_ID(Entity)", ":END_ID(Entity)", ":TYPE", "id:string", "type:string", "wikidata:string", "predicate:string",
        "lemma:string", "role:string", "factuality:string", "polarity:string", "reported:boolean", "confidence:double",
        "support:int", "sources:int", "from:string", "to:string", "documents:string[]", "starts:int[]", "ends:int[]",
        "quotes:string[]",
    ];

    /// <inheritdoc/>
    public string Format => "neo4j-csv";

    /// <inheritdoc/>
    public bool IsFolder => true;

    /// <inheritdoc/>
    public ImmutableArray<ExportedFile> Write(KnowledgeGraph graph, string outPath, OutputFiles files, ExportOptions options)
    {
        ExportedFile Table(string name, Action<CsvTable, DelimitedList> write)
        {
            string path = Path.Combine(outPath, name);
            TextCleaner cleaner = TextCleaner.ForUtf8();
            var list = new DelimitedList();
            using var table = new CsvTable(files.Create(path), cleaner);
            write(table, list);
            return new ExportedFile(path, table.Rows, cleaner.Replaced + list.Replaced);
        }

        ExportedFile Script(string name, string text)
        {
            string path = Path.Combine(outPath, name);
            files.Create(path).Write(Encoding.UTF8.GetBytes(text));
            return new ExportedFile(path, text.Count(c => c == '\n'), 0);
        }

        var facts = new FactProperties(graph.Relationships.Where(relationship => relationship.Value is not null), [.. NodeHeader.Select(column => column.Split(':')[0])]);
        return
        [
            Table("nodes-header.csv", (table, _) => table.Header([.. NodeHeader, .. facts.Names.Select(name => name + ":string")])),
            Table("nodes.csv", (table, list) => WriteNodes(graph, facts, table, list)),
            Table("relationships-header.csv", (table, _) => table.Header([.. RelationshipHeader])),
            Table("relationships.csv", (table, list) => WriteRelationships(graph, table, list)),
            Script("import.args", ImportScript.Arguments),
            Script("import.sh", ImportScript.Shell),
            Script("constraints.cypher", ImportScript.Constraints),
        ];
    }

    private static void WriteNodes(KnowledgeGraph graph, FactProperties facts, CsvTable table, DelimitedList list)
    {
        NodeMetrics metrics = NodeMetrics.Of(graph);
        for (var index = 0; index < graph.Entities.Length; index++)
        {
            Entity entity = graph.Entities[index];
            table.Text(entity.Id).Text(list.Of(["Entity", entity.Type.ToString()])).Text(entity.Name).Text(entity.Type.ToString())
                .Text(entity.Subtype).Flag(entity.IsNamed).Text(list.Of(entity.Aliases)).Number(entity.MentionCount)
                .Number(entity.DocumentCount).Number(metrics.Degree[index]).Fraction(metrics.PageRank[index])
                .Number(metrics.Community[index]).Text(list.Of(facts.ListOf(entity.Id)));
            foreach (string? value in facts.ValuesOf(entity.Id))
                table.Text(value);
            table.EndRow();
        }
    }

    private static void WriteRelationships(KnowledgeGraph graph, CsvTable table, DelimitedList list)
    {
        foreach (Relationship relationship in graph.Relationships.Where(relationship => relationship.ObjectId is not null))
        {
            table.Text(relationship.SubjectId).Text(relationship.ObjectId).Text(relationship.Kind).Text(relationship.Id)
                .Text(relationship.Type).Text(relationship.Wikidata).Text(relationship.Statements[0].Predicate)
                .Text(relationship.Lemma).Text(relationship.Role).Text(Words.Of(relationship.Factuality))
                .Text(Words.Of(relationship.Polarity)).Flag(relationship.IsReported)
                .Fraction(Numbers.Confidence(relationship.Confidence)).Number(relationship.Support)
                .Number(relationship.Sources).Text(relationship.Time?.From).Text(relationship.Time?.To);
            var evidence = relationship.Statements.Select(statement => statement.Evidence).ToList();
            table.Text(list.Of(evidence.Select(item => item.DocumentId))).Text(list.Of(evidence.Select(item => Numbers.Text(item.Span.Start))))
                .Text(list.Of(evidence.Select(item => Numbers.Text(item.Span.End)))).Text(list.Of(evidence.Select(item => item.Quote)))
                .EndRow();
        }
    }
}
