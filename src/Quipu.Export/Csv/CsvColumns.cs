namespace Quipu.Export.Csv;

/// <summary>The files of the format <c>csv</c> and their columns, in order.</summary>
internal static class CsvColumns
{
    public const string EntitiesFile = "entities.csv";
    public const string RelationshipsFile = "relationships.csv";
    public const string EvidenceFile = "evidence.csv";
    public const string MentionsFile = "mentions.csv";
    public const string DocumentsFile = "documents.csv";

    public static ReadOnlySpan<string> Entities =>
        new[] { "id", "name", "type", "subtype", "named", "aliases", "mentions", "documents" };

    public static ReadOnlySpan<string> Relationships => new[]
    {
        "id", "kind", "source", "target", "source_name", "target_name", "value_kind", "value_text", "value_normal", "type",
        "wikidata", "predicate", "lemma", "role", "factuality", "polarity", "reported", "disputed", "confidence", "support", "sources",
        "from", "to", "quote",
    };

    public static ReadOnlySpan<string> Evidence => new[]
    {
        "relationship", "document", "start", "end", "quote", "seal", "predicate", "predicate_spans", "subject_start",
        "subject_end", "object_start", "object_end", "speaker", "speaker_text", "time_start", "time_end", "time_text",
        "time_normal", "time_from", "time_to", "time_ended", "confidence", "extractor",
    };

    public static ReadOnlySpan<string> Mentions => new[] { "document", "start", "end", "text", "kind", "entity" };

    public static ReadOnlySpan<string> Documents => new[] { "id", "source", "title", "date", "words", "sentences" };
}
