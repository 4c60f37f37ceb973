using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Quipu.Core.Errors;
using Quipu.Extraction.Yaml;

namespace Quipu.Extraction.Schema;

/// <summary>Reads schema files and checks every entry.</summary>
internal static partial class SchemaReader
{
    private const string Advice = "docs/guide/schema.md describes the file.";

    /// <summary>A file as YAML.</summary>
    public static YamlFile Open(string path) => YamlFile.Read(path, ErrorCodes.SchemaInvalid, Advice);

    /// <summary>A text as YAML.</summary>
    public static YamlFile Open(string name, string text) => YamlFile.Of(name, text, ErrorCodes.SchemaInvalid, Advice);

    /// <summary>The schema that a file holds.</summary>
    /// <exception cref="QuipuException">Q8002: an entry has a mistake.</exception>
    public static ExtractionSchema Read(YamlFile file)
    {
        YamlEntry top = file.Entry(file.Root);
        ExtractionSchema schema = top.Has("concepts") ? Ontology(top) : Native(top);
        return schema.Relations.IsEmpty ? throw file.Wrong(file.Root, "The schema has no relations.") : schema;
    }

    private static ExtractionSchema Native(YamlEntry top)
    {
        top.CheckFields("name", "description", "entities", "relations");
        var types = new Dictionary<string, SchemaEntityType>(StringComparer.Ordinal);
        foreach (YamlEntry entry in top.Entries("entities"))
        {
            entry.CheckFields("name", "description", "synonyms", "examples");
            SchemaEntityType type = new(entry.Required("name")) { Description = entry.Text("description"), Synonyms = entry.List("synonyms"), Examples = entry.List("examples") };
            if (!types.TryAdd(type.Name, type))
                throw top.File.Wrong(entry.At("name"), $"The entity type '{type.Name}' is there twice.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var relations = ImmutableArray.CreateBuilder<SchemaRelation>();
        foreach (YamlEntry entry in top.Entries("relations"))
        {
            entry.CheckFields("name", "wikidata", "description", "domain", "range", "synonyms", "examples");
            if (!names.Add(entry.Required("name")))
                throw top.File.Wrong(entry.At("name"), $"The relation '{entry.Text("name")}' is there twice; one relation may have several types in 'domain' and 'range'.");
            relations.Add(new SchemaRelation(entry.Required("name"))
            {
                Wikidata = Property(entry, "wikidata"),
                Description = entry.Text("description"),
                Domain = Ends(entry, "domain", types),
                Range = Ends(entry, "range", types),
                Synonyms = entry.List("synonyms"),
                Examples = entry.List("examples"),
            });
        }

        return new ExtractionSchema(top.Text("name") ?? "schema", [.. types.Values], relations.DrainToImmutable(), "");
    }

    private static ImmutableArray<SchemaEntityType> Ends(YamlEntry entry, string field, Dictionary<string, SchemaEntityType> types) =>
    [
        .. entry.Located(field).Select(end => types.TryGetValue(end.Text, out SchemaEntityType? type)
            ? type
            : throw entry.File.Wrong(end.At, $"'{end.Text}' is no entity type of the schema.")),
    ];

    private static string? Property(YamlEntry entry, string field)
    {
        string? property = entry.Text(field);
        return property is null || PropertyPattern().IsMatch(property) ? property : throw entry.File.Wrong(entry.At(field), $"'{field}' is a property of Wikidata, as P112, not '{property}'.");
    }

    // Text2KGBench: concepts with qid and label, relations with pid, label, domain and range. Its files name concepts
    // at the ends that they do not list, and list relations twice with other ends: the former say nothing, the latter are joined.
    private static ExtractionSchema Ontology(YamlEntry top)
    {
        var concepts = new Dictionary<string, SchemaEntityType>(StringComparer.Ordinal);
        foreach (YamlEntry entry in top.Entries("concepts"))
            concepts[entry.Required("qid")] = new SchemaEntityType(entry.Required("label"));
        var relations = new List<SchemaRelation>();
        foreach (YamlEntry entry in top.Entries("relations"))
        {
            SchemaRelation relation = new(entry.Required("label"))
            {
                Wikidata = Property(entry, "pid"),
                Domain = Concept(entry.Text("domain"), concepts),
                Range = Concept(entry.Text("range"), concepts),
            };
            int known = relations.FindIndex(other => other.Name == relation.Name);
            if (known < 0)
                relations.Add(relation);
            else
                relations[known] = relations[known] with { Domain = Joined(relations[known].Domain, relation.Domain), Range = Joined(relations[known].Range, relation.Range) };
        }

        return new ExtractionSchema(top.Text("title") ?? "ontology", [.. concepts.Values], [.. relations], "");
    }

    private static ImmutableArray<SchemaEntityType> Concept(string? qid, Dictionary<string, SchemaEntityType> concepts) =>
        qid is not null && concepts.TryGetValue(qid, out SchemaEntityType? concept) ? [concept] : [];

    private static ImmutableArray<SchemaEntityType> Joined(ImmutableArray<SchemaEntityType> one, ImmutableArray<SchemaEntityType> other) =>
        [.. one.Union(other)];

    [GeneratedRegex("^P[1-9][0-9]*$")]
    private static partial Regex PropertyPattern();
}
