using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Graph;
using Quipu.Graph.Content;
using Quipu.Core.Text;
using Quipu.Export.Files;
using Quipu.Export.Values;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Csv;

/// <summary>
/// The format <c>csv</c>: a folder of five tables that hold the whole graph. <see cref="CsvGraphReader"/> reads it back.
/// </summary>
internal sealed class CsvGraphWriter : IGraphWriter
{
    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public bool IsFolder => true;

    /// <inheritdoc/>
    public ImmutableArray<ExportedFile> Write(GraphContent graph, string outPath, OutputFiles files, ExportOptions options)
    {
        ExportedFile Table(string name, Action<GraphContent, CsvTable> write)
        {
            string path = Path.Combine(outPath, name);
            TextCleaner cleaner = TextCleaner.ForUtf8();
            using var table = new CsvTable(files.Create(path), cleaner, options.ExcelSafe);
            write(graph, table);
            return new ExportedFile(path, table.Rows, cleaner.Replaced);
        }

        return
        [
            Table(CsvColumns.EntitiesFile, WriteEntities),
            Table(CsvColumns.RelationshipsFile, WriteRelationships),
            Table(CsvColumns.EvidenceFile, WriteEvidence),
            Table(CsvColumns.MentionsFile, WriteMentions),
            Table(CsvColumns.DocumentsFile, WriteDocuments),
        ];
    }

    private static void WriteEntities(GraphContent graph, CsvTable table)
    {
        table.Header(CsvColumns.Entities);
        foreach (Entity entity in graph.Entities)
        {
            table.Text(entity.Id).Text(entity.Name).Text(entity.Type.ToString()).Text(entity.Subtype).Flag(entity.IsNamed)
                .List(entity.Aliases).Number(entity.MentionCount).Number(entity.DocumentCount).EndRow();
        }
    }

    private static void WriteRelationships(GraphContent graph, CsvTable table)
    {
        table.Header(CsvColumns.Relationships);
        var names = graph.Entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        foreach (Relationship relationship in graph.Relationships)
        {
            Statement best = relationship.Statements[0];
            table.Text(relationship.Id).Text(relationship.Kind).Text(relationship.SubjectId).Text(relationship.ObjectId)
                .Text(names[relationship.SubjectId]).Text(relationship.ObjectId is { } target ? names[target] : null);
            table.Text(relationship.Value is { } value ? Words.OfValue(value.Kind) : null)
                .Text(relationship.Value?.Text).Text(relationship.Value?.Normal);
            table.Text(relationship.Type).Text(relationship.Wikidata).Text(best.Predicate).Text(relationship.Lemma)
                .Text(relationship.Role).Text(Words.Of(relationship.Factuality)).Text(Words.Of(relationship.Polarity))
                .Flag(relationship.IsReported).Flag(relationship.IsDisputed).Fraction(Numbers.Confidence(relationship.Confidence));
            table.Number(relationship.Support).Number(relationship.Sources).Text(relationship.Time?.From)
                .Text(relationship.Time?.To).Text(best.Evidence.Quote).EndRow();
        }
    }

    private static void WriteEvidence(GraphContent graph, CsvTable table)
    {
        table.Header(CsvColumns.Evidence);
        foreach (Relationship relationship in graph.Relationships)
        {
            foreach (Statement statement in relationship.Statements)
            {
                table.Text(relationship.Id).Text(statement.Evidence.DocumentId);
                WriteSpan(table, statement.Evidence.Span).Text(statement.Evidence.Quote).Text(statement.Evidence.Seal);
                table.Text(statement.Predicate).List(statement.PredicateSpans.Select(SpanText.Of));
                WriteSpan(WriteSpan(table, statement.Subject), statement.Object);
                table.Text(statement.SpeakerId).Text(statement.SpeakerText);
                WriteTime(table, statement);
                table.Fraction(Numbers.Confidence(statement.Confidence)).Text(statement.Extractor).EndRow();
            }
        }
    }

    private static void WriteTime(CsvTable table, Statement statement) =>
        WriteSpan(table, statement.Time?.Span).Text(statement.Time?.Text).Text(statement.Time?.Normal)
            .Text(statement.Time?.From).Text(statement.Time?.To).Flag(statement.Time?.Ended);

    private static void WriteMentions(GraphContent graph, CsvTable table)
    {
        table.Header(CsvColumns.Mentions);
        foreach (GraphMention mention in graph.Mentions)
        {
            WriteSpan(table.Text(mention.DocumentId), mention.Span).Text(mention.Text).Text(Words.Of(mention.Kind))
                .Text(mention.EntityId).EndRow();
        }
    }

    private static void WriteDocuments(GraphContent graph, CsvTable table)
    {
        table.Header(CsvColumns.Documents);
        foreach (GraphDocument document in graph.Documents)
        {
            table.Text(document.Id).Text(document.Source).Text(document.Title)
                .Text(document.Date?.ToString("O", CultureInfo.InvariantCulture)).Number(document.Words)
                .Number(document.Sentences).EndRow();
        }
    }

    private static CsvTable WriteSpan(CsvTable table, Span? span) => table.Number(span?.Start).Number(span?.End);
}
