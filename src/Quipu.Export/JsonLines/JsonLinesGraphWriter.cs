using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Graph;
using Quipu.Graph.Content;
using Quipu.Export.Files;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.JsonLines;

/// <summary>
/// The format <c>jsonl</c>: the whole graph in one file, one object a line, whose member <c>record</c> says what it is:
/// first every <c>entity</c>, then every <c>relationship</c> with its evidence, every <c>document</c>, every <c>mention</c>.
/// </summary>
internal sealed class JsonLinesGraphWriter : IGraphWriter
{
    /// <inheritdoc/>
    public string Format => "jsonl";

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public ImmutableArray<ExportedFile> Write(GraphContent graph, string outPath, OutputFiles files, ExportOptions options)
    {
        TextCleaner cleaner = TextCleaner.ForUtf8();
        using var file = new JsonLinesFile(files.Create(outPath), cleaner);
        foreach (Entity entity in graph.Entities)
            file.Line(() => WriteEntity(file, entity));
        foreach (Relationship relationship in graph.Relationships)
            file.Line(() => WriteRelationship(file, relationship));
        foreach (GraphDocument document in graph.Documents)
            file.Line(() => WriteDocument(file, document));
        foreach (GraphMention mention in graph.Mentions)
            file.Line(() => WriteMention(file, mention));
        return [new ExportedFile(outPath, file.Lines, cleaner.Replaced)];
    }

    private static void WriteEntity(JsonLinesFile file, Entity entity)
    {
        file.Text("record", "entity");
        file.Text("id", entity.Id);
        file.Text("name", entity.Name);
        file.Text("type", entity.Type.ToString());
        file.Text("subtype", entity.Subtype);
        file.Flag("named", entity.IsNamed);
        file.Texts("aliases", entity.Aliases);
        file.Number("mentions", entity.MentionCount);
        file.Number("documents", entity.DocumentCount);
    }

    private static void WriteRelationship(JsonLinesFile file, Relationship relationship)
    {
        file.Text("record", "relationship");
        file.Text("id", relationship.Id);
        file.Text("kind", relationship.Kind);
        file.Text("source", relationship.SubjectId);
        file.Text("target", relationship.ObjectId);
        file.Object("value", relationship.Value, value =>
        {
            file.Text("kind", Words.OfValue(value.Kind));
            file.Text("text", value.Text);
            file.Text("normal", value.Normal);
        });
        file.Text("type", relationship.Type);
        file.Text("wikidata", relationship.Wikidata);
        file.Text("lemma", relationship.Lemma);
        file.Text("role", relationship.Role);
        file.Text("factuality", Words.Of(relationship.Factuality));
        file.Text("polarity", Words.Of(relationship.Polarity));
        file.Flag("reported", relationship.IsReported);
        file.Flag("disputed", relationship.IsDisputed);
        file.Confidence("confidence", relationship.Confidence);
        file.Number("support", relationship.Support);
        file.Number("sources", relationship.Sources);
        file.Objects("evidence", relationship.Statements, statement => WriteStatement(file, statement));
    }

    private static void WriteStatement(JsonLinesFile file, Statement statement)
    {
        file.Text("document", statement.Evidence.DocumentId);
        file.Number("start", statement.Evidence.Span.Start);
        file.Number("end", statement.Evidence.Span.End);
        file.Text("quote", statement.Evidence.Quote);
        file.Text("seal", statement.Evidence.Seal);
        file.Text("predicate", statement.Predicate);
        file.Spans("predicateSpans", statement.PredicateSpans);
        file.Span("subject", statement.Subject);
        file.Span("object", statement.Object);
        file.Text("speaker", statement.SpeakerId);
        file.Text("speakerText", statement.SpeakerText);
        file.Time(statement.Time, statement.Time?.Span);
        file.Confidence("confidence", statement.Confidence);
        file.Text("extractor", statement.Extractor);
    }

    private static void WriteDocument(JsonLinesFile file, GraphDocument document)
    {
        file.Text("record", "document");
        file.Text("id", document.Id);
        file.Text("source", document.Source);
        file.Text("title", document.Title);
        file.Text("date", document.Date?.ToString("O", CultureInfo.InvariantCulture));
        file.Number("words", document.Words);
        file.Number("sentences", document.Sentences);
    }

    private static void WriteMention(JsonLinesFile file, GraphMention mention)
    {
        file.Text("record", "mention");
        file.Text("document", mention.DocumentId);
        file.Number("start", mention.Span.Start);
        file.Number("end", mention.Span.End);
        file.Text("text", mention.Text);
        file.Text("kind", Words.Of(mention.Kind));
        file.Text("entity", mention.EntityId);
    }
}
