using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Extraction.Vocabulary;
using Quipu.Extraction.Yaml;

namespace Quipu.Extraction.Schema;

/// <summary>
/// Learns what a schema's relations mean: from the vocabulary's types and from known properties of Wikidata, found by
/// P-number, name or synonym, and from the words of their own names, synonyms, descriptions and examples.
/// </summary>
internal sealed class SenseReader
{
    private static readonly ImmutableHashSet<string> Idle =
        ["of", "the", "a", "an", "or", "and", "by", "in", "to", "at", "on", "for", "with", "as", "is", "be", "was", "that", "which", "who", "name", "classification", "property", "subject", "object", "item", "type"];

    private static readonly ImmutableArray<string> Objects = [" by", " of", " on", " in", " after", " from", " to", " for", " at"];

    private readonly KindCatalogue kinds = KindCatalogue.Load();
    private readonly Dictionary<string, YamlEntry> properties;
    private readonly RelationVocabulary vocabulary;

    /// <summary>Makes a reader over a vocabulary.</summary>
    public SenseReader(RelationVocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        YamlFile file = SchemaResource.Open("properties.yaml");
        properties = file.Entries(file.Root).ToDictionary(entry => entry.Required("property"), StringComparer.Ordinal);
    }

    /// <summary>The meaning of a relation.</summary>
    public RelationSense Read(SchemaRelation relation)
    {
        RelationDefinition[] known = [.. vocabulary.Definitions.Values.Where(definition => IsSame(relation, definition))];
        string? wikidata = relation.Wikidata ?? known.Select(definition => definition.Wikidata).FirstOrDefault(property => property is not null);
        YamlEntry? property = wikidata is null ? null : properties.GetValueOrDefault(wikidata);
        ImmutableHashSet<string> types = [.. known.Select(definition => definition.Name)];
        string name = relation.Name.Trim().ToLowerInvariant();
        return new RelationSense(
            relation,
            types,
            [.. OwnWords(relation).Concat(property?.List("words") ?? []).Concat(VocabularyWords(types)).Distinct(StringComparer.Ordinal)],
            Kinds(relation.Domain),
            Range(relation, property),
            Values(relation, known, property),
            property?.Text("to") != "first" && !Objects.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));
    }

    private static bool IsSame(SchemaRelation relation, RelationDefinition definition) =>
        (relation.Wikidata is not null && relation.Wikidata == definition.Wikidata)
        || relation.Synonyms.Prepend(relation.Name).Any(name => Plain(name) == definition.Name || Plain(name) == Plain(definition.Label));

    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace(' ', '_');

    private static IEnumerable<string> OwnWords(SchemaRelation relation) =>
        relation.Synonyms.Prepend(relation.Name).Concat(relation.Examples).Append(relation.Description ?? "")
            .SelectMany(text => text.Split([' ', ',', '_', '/', '.', ';', '"'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => char.IsLower(word[0]) || relation.Name.StartsWith(word, StringComparison.Ordinal))
            .Select(word => word.ToLowerInvariant())
            .Where(word => !Idle.Contains(word));

    // "be born in" says it by "born", the role "founder" by itself.
    private IEnumerable<string> VocabularyWords(ImmutableHashSet<string> types) =>
        vocabulary.Types.Where(type => types.Contains(type.Name))
            .SelectMany(type => type.Forward.Concat(type.Backward).Concat(type.ForwardRoles).Concat(type.BackwardRoles))
            .SelectMany(pattern => pattern.Split(' '))
            .Where(word => word.Length > 2 && !Idle.Contains(word))
            .Order(StringComparer.Ordinal);

    private ImmutableArray<Kind> Kinds(ImmutableArray<SchemaEntityType> ends)
    {
        Kind?[] found = [.. ends.Select(kinds.Find)];
        return found.Contains(null) ? [] : [.. found.OfType<Kind>()];
    }

    private ImmutableArray<Kind> Range(SchemaRelation relation, YamlEntry? property) =>
        Kinds(relation.Range) is { IsEmpty: false } own ? own : [.. (property?.List("range") ?? []).Select(kinds.Named).OfType<Kind>()];

    private ImmutableHashSet<EntityType> Values(SchemaRelation relation, RelationDefinition[] known, YamlEntry? property)
    {
        ImmutableArray<Kind> range = Range(relation, property);
        if (!range.IsEmpty)
            return [.. range.SelectMany(kind => kind.Types)];
        if (property is not null)
            return [.. property.List("object").Select(Enum.Parse<EntityType>)];
        IEnumerable<EntityType> types = known.SelectMany(definition => definition.Object).Select(name => Enum.TryParse(name, out EntityType type) ? type : EntityType.Concept);
        if (known.Length > 0)
            return [.. types];
        string name = relation.Name.Trim().ToLowerInvariant();
        return name.Contains("date", StringComparison.Ordinal) || name.EndsWith("time", StringComparison.Ordinal) || name.Contains("year", StringComparison.Ordinal) ? [EntityType.Date] : [];
    }
}
