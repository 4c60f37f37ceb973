using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Export.Files;
using Quipu.Export.JsonLines;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Extract;

/// <summary>One document's facts as one line of JSON: version 1 of the contract.</summary>
internal sealed class FactsJson
{
    private const int ContractVersion = 1;

    private readonly JsonLinesFile json;
    private readonly OffsetMap offsets;

    private FactsJson(JsonLinesFile json, OffsetMap offsets)
    {
        this.json = json;
        this.offsets = offsets;
    }

    /// <summary>Writes a document.</summary>
    public static void Write(Document document, DocumentFacts facts, Stream stream, OffsetUnit unit)
    {
        using var json = new JsonLinesFile(stream, TextCleaner.ForUtf8());
        var writer = new FactsJson(json, new OffsetMap(document.Text, unit));
        json.Line(() =>
        {
            json.Number("version", ContractVersion);
            json.Text("id", facts.DocumentId);
            json.Text("offsets", unit == OffsetUnit.Utf16 ? "utf16" : "codepoints");
            writer.Write(facts);
        });
    }

    private void Write(DocumentFacts facts)
    {
        json.Objects("sentences", facts.Sentences, Ends);
        json.Objects("mentions", facts.Mentions, Write);
        json.Objects("entities", facts.Entities, Write);
        json.Objects("relations", facts.Relations, Write);
    }

    private void Write(Mention mention)
    {
        Ends(mention.Span);
        json.Text("text", mention.Text);
        json.Text("kind", Words.Of(mention.Kind));
        json.Text("type", mention.Type.ToString());
        json.Text("entity", mention.EntityId);
        json.Span("head", offsets[mention.Head]);
    }

    private void Write(DocumentEntity entity)
    {
        json.Text("id", entity.Id);
        json.Text("name", entity.Name);
        json.Text("type", entity.Type.ToString());
        json.Texts("aliases", entity.Aliases);
        json.Object("attributes", entity, _ =>
        {
            if (entity.Subtype is { } subtype)
                json.Text("subtype", subtype);
        });
    }

    private void Write(Relation relation)
    {
        json.Text("type", relation.Type);
        json.Text("wikidata", relation.Wikidata);
        json.Text("predicate", relation.Predicate);
        json.Object("subject", relation.Subject, Write);
        json.Object("object", relation.Object, Write);
        json.Spans("predicateSpans", relation.PredicateSpans.Select(span => offsets[span]));
        json.Span("sentence", offsets[relation.Evidence.Span]);
        json.Text("factuality", Words.Of(relation.Factuality));
        json.Text("polarity", Words.Of(relation.Polarity));
        json.Object("speaker", relation.Speaker, Write);
        json.Time(relation.Time, offsets[relation.Time?.Span]);
        if (relation.Role is { } role)
            json.Text("role", role);
        json.Confidence("confidence", relation.Confidence);
        json.Text("extractor", relation.Extractor);
    }

    private void Write(Argument argument)
    {
        if (argument.Value is { } value)
        {
            json.Object("value", value, _ =>
            {
                json.Text("kind", Words.OfValue(value.Kind));
                json.Text("normal", value.Normal);
            });
        }
        else
        {
            json.Text("entity", argument.EntityId);
        }

        Ends(argument.Span);
        json.Text("text", argument.Text);
    }

    private void Ends(Span span)
    {
        json.Number("start", offsets[span].Start);
        json.Number("end", offsets[span].End);
    }
}
