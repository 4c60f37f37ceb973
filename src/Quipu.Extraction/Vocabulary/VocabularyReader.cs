using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Extraction.Yaml;
using YamlDotNet.RepresentationModel;

namespace Quipu.Extraction.Vocabulary;

/// <summary>One entry of a vocabulary file: what a type is, or words that say it, or both.</summary>
/// <param name="Definition">What it says of the type; empty fields where it says nothing.</param>
/// <param name="Words">The words that say it between its ends.</param>
/// <param name="Inverse">Where its inverse is named.</param>
/// <param name="Entry">Where it stands.</param>
internal sealed record VocabularyEntry(RelationDefinition Definition, RelationType Words, YamlNode Inverse, YamlEntry Entry)
{
    /// <summary>Whether any words say it.</summary>
    public bool HasWords => Words.Forward.Count + Words.Backward.Count + Words.ForwardRoles.Count + Words.BackwardRoles.Count > 0;
}

/// <summary>Reads vocabulary files and checks every entry.</summary>
internal static partial class VocabularyReader
{
    private const string Advice = "docs/guide/schema.md describes the file.";

    private static readonly ImmutableHashSet<string> Special = ["any", "country", "party"];

    /// <summary>A file as YAML.</summary>
    public static YamlFile Open(string path) => YamlFile.Read(path, ErrorCodes.VocabularyInvalid, Advice);

    /// <summary>A text as YAML.</summary>
    public static YamlFile Open(string name, string text) => YamlFile.Of(name, text, ErrorCodes.VocabularyInvalid, Advice);

    /// <summary>Whether the file stands in place of the built-in vocabulary rather than beside it.</summary>
    public static bool Replaces(YamlFile file) => file.Root is YamlMappingNode && Top(file).Flag("replace");

    /// <summary>The entries of a file in order.</summary>
    /// <exception cref="QuipuException">Q8001: an entry has a mistake.</exception>
    public static ImmutableArray<VocabularyEntry> Read(YamlFile file) =>
        [.. (file.Root is YamlMappingNode ? Top(file).Entries("types") : file.Entries(file.Root)).Select(Entry)];

    private static YamlEntry Top(YamlFile file)
    {
        YamlEntry top = file.Entry(file.Root);
        top.CheckFields("replace", "types");
        return top;
    }

    private static VocabularyEntry Entry(YamlEntry entry)
    {
        entry.CheckFields("name", "label", "wikidata", "description", "inverse", "subject", "object", "symmetric", "transitive", "functional", "value", "when", "roles");
        string name = Matching(entry, "name", NamePattern(), "small letters, digits and '_', from a letter")!;
        string? wikidata = Matching(entry, "wikidata", PropertyPattern(), "a property of Wikidata, as P112");
        ImmutableHashSet<string> subject = Ends(entry, "subject", false), @object = Ends(entry, "object", true);
        var definition = new RelationDefinition(name)
        {
            Label = entry.Text("label") ?? name.Replace('_', ' '),
            Wikidata = wikidata,
            Description = entry.Text("description"),
            Inverse = entry.Text("inverse"),
            Subject = subject.ToImmutableSortedSet(StringComparer.Ordinal),
            Object = @object.ToImmutableSortedSet(StringComparer.Ordinal),
            IsSymmetric = entry.Flag("symmetric"),
            IsTransitive = entry.Flag("transitive"),
            IsFunctional = entry.Flag("functional"),
            Value = Value(entry, @object),
        };
        if (definition.IsSymmetric && definition.Inverse is { } inverse && inverse != name)
            throw entry.File.Wrong(entry.At("inverse"), $"'{name}' is symmetric, so it has no other inverse.");
        var words = new RelationType(name, wikidata, subject, @object, Directed(entry, "when", '>'), Directed(entry, "when", '<'), Directed(entry, "roles", '>'), Directed(entry, "roles", '<'));
        return new VocabularyEntry(definition, words, entry.At("inverse"), entry);
    }

    private static string? Matching(YamlEntry entry, string field, Regex pattern, string form)
    {
        string? text = field == "name" ? entry.Required(field) : entry.Text(field);
        return text is null || pattern.IsMatch(text) ? text : throw entry.File.Wrong(entry.At(field), $"'{field}' is {form}, not '{text}'.");
    }

    private static ImmutableHashSet<string> Ends(YamlEntry entry, string field, bool mayBeValue)
    {
        foreach ((string end, YamlNode at) in entry.Located(field))
        {
            bool known = Special.Contains(end) || end.StartsWith('!') || IsType(end, out _);
            if (!known)
                throw entry.File.Wrong(at, $"'{end}' is no entity type; they are {string.Join(", ", Enum.GetNames<EntityType>())}, any, country and party.");
            if (!mayBeValue && IsType(end, out EntityType type) && type.IsValue())
                throw entry.File.Wrong(at, $"A relation cannot start at a value ({end}).");
        }

        return [.. entry.List(field)];
    }

    private static bool IsType(string name, out EntityType type) => Enum.TryParse(name, out type) && Enum.IsDefined(type) && char.IsAsciiLetter(name[0]);

    private static RelationValueKind Value(YamlEntry entry, ImmutableHashSet<string> ends)
    {
        EntityType[] types = [.. ends.Where(end => IsType(end, out _)).Select(Enum.Parse<EntityType>)];
        RelationValueKind implied = types.Length == 0 || types.Length < ends.Count || !types.All(type => type.IsValue()) ? RelationValueKind.Entity
            : types.All(type => type is EntityType.Date or EntityType.Duration) ? RelationValueKind.Date : RelationValueKind.Number;
        return entry.Text("value") switch
        {
            null => implied,
            "entity" when implied == RelationValueKind.Entity => implied,
            "date" when implied == RelationValueKind.Date || ends.IsEmpty => RelationValueKind.Date,
            "number" when implied == RelationValueKind.Number || ends.IsEmpty => RelationValueKind.Number,
            "entity" or "date" or "number" => throw entry.File.Wrong(entry.At("value"), "'value' and 'object' do not agree."),
            var other => throw entry.File.Wrong(entry.At("value"), $"'value' is entity, date or number, not '{other}'."),
        };
    }

    private static ImmutableHashSet<string> Directed(YamlEntry entry, string field, char direction)
    {
        foreach ((string pattern, YamlNode at) in entry.Located(field))
        {
            if (pattern.Length < 3 || pattern[0] is not ('>' or '<') || pattern[1] != ' ')
                throw entry.File.Wrong(at, $"'{pattern}' does not start with '> ' (from subject to object) or '< ' (the other way).");
        }

        return [.. entry.List(field).Where(pattern => pattern[0] == direction).Select(pattern => pattern[2..])];
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^P[1-9][0-9]*$")]
    private static partial Regex PropertyPattern();
}
