using System.Collections.Immutable;
using Quipu.Core;
using Quipu.Core.Errors;
using Quipu.Extraction.Yaml;

namespace Quipu.Extraction.Vocabulary;

/// <summary>
/// The relation types that text is read for: what each is (<c>types.yaml</c>), and the words that say it
/// (<c>relations.yaml</c>). Users add to it, or put their own in its place. Immutable.
/// </summary>
public sealed class RelationVocabulary
{
    // In this order: what a type is stands before the words that say it.
    private static readonly ImmutableArray<string> BuiltinFiles = ["types.yaml", "relations.yaml"];

    private RelationVocabulary(ImmutableArray<VocabularyEntry> entries, string hash)
    {
        Definitions = Define(entries);
        Types = [.. entries.Where(entry => entry.HasWords).Select(entry => Whole(entry.Words, Definitions[entry.Words.Name]))];
        Hash = hash;
        foreach (VocabularyEntry entry in entries.Where(entry => entry.Definition.Inverse is { } inverse && !Definitions.ContainsKey(inverse)))
            throw entry.Entry.File.Wrong(entry.Inverse, $"The inverse '{entry.Definition.Inverse}' of '{entry.Definition.Name}' is no type of the vocabulary.");
    }

    /// <summary>What each type is, by name.</summary>
    public ImmutableSortedDictionary<string, RelationDefinition> Definitions { get; }

    /// <summary>Changes with the content of a user's file; empty for the vocabulary that is built in.</summary>
    public string Hash { get; }

    /// <summary>The words that say the types, the special before the general.</summary>
    internal ImmutableArray<RelationType> Types { get; }

    /// <summary>Reads the vocabulary that is built into the program.</summary>
    public static RelationVocabulary Load() => new(Builtin(), "");

    /// <summary>
    /// Reads a user's vocabulary. Its types are added to those built in, and go before them; with <c>replace: true</c>
    /// it is used alone.
    /// </summary>
    /// <exception cref="QuipuException">Q8003: the file cannot be read; Q8001: it has a mistake.</exception>
    public static RelationVocabulary Load(string path) => With(VocabularyReader.Open(path));

    /// <summary>The vocabulary with a user's file.</summary>
    internal static RelationVocabulary With(YamlFile file)
    {
        ImmutableArray<VocabularyEntry> own = VocabularyReader.Read(file);
        return new(VocabularyReader.Replaces(file) ? own : [.. own, .. Builtin()], ContentHash.Of(16, file.Text));
    }

    private static ImmutableArray<VocabularyEntry> Builtin() =>
        [.. BuiltinFiles.SelectMany(name => VocabularyReader.Read(VocabularyReader.Open(name, Resource(name))))];

    private static string Resource(string name)
    {
        using Stream stream = typeof(RelationVocabulary).Assembly.GetManifestResourceStream($"Quipu.Extraction.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static ImmutableSortedDictionary<string, RelationDefinition> Define(ImmutableArray<VocabularyEntry> entries)
    {
        var defined = new Dictionary<string, RelationDefinition>(StringComparer.Ordinal);
        foreach (VocabularyEntry entry in entries)
        {
            RelationDefinition own = entry.Definition;
            if (defined.TryGetValue(own.Name, out RelationDefinition? first) && first.Wikidata is not null && own.Wikidata is not null && first.Wikidata != own.Wikidata)
                throw Clash(entries.First(earlier => earlier.Definition.Name == own.Name && earlier.Definition.Wikidata is not null), own);
            defined[own.Name] = first is null ? own : Joined(first, own);
        }

        foreach (VocabularyEntry entry in entries.Where(entry => defined[entry.Definition.Name] is { Subject.IsEmpty: true } or { Object.IsEmpty: true }))
            throw entry.Entry.File.Wrong(entry.Entry.Node, $"'{entry.Definition.Name}' has no subject or no object: name the entity types at its ends.");
        return defined.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    // A user's entries stand first, so the earlier of two that do not agree is the one to mend.
    private static QuipuException Clash(VocabularyEntry entry, RelationDefinition other) =>
        entry.Entry.File.Wrong(entry.Entry.At("wikidata"), $"'{other.Name}' is {other.Wikidata} elsewhere in the vocabulary.");

    // Words that name no ends or property of their own are those of the type.
    private static RelationType Whole(RelationType words, RelationDefinition definition) => words with
    {
        Wikidata = words.Wikidata ?? definition.Wikidata,
        Subject = words.Subject.IsEmpty ? [.. definition.Subject] : words.Subject,
        Object = words.Object.IsEmpty ? [.. definition.Object] : words.Object,
    };

    // What an earlier entry says of a type holds; a later one fills the gaps, and adds the ends of its words.
    private static RelationDefinition Joined(RelationDefinition first, RelationDefinition next) => first with
    {
        Label = first.Label == first.Name.Replace('_', ' ') ? next.Label : first.Label,
        Wikidata = first.Wikidata ?? next.Wikidata,
        Description = first.Description ?? next.Description,
        Inverse = first.Inverse ?? next.Inverse,
        Subject = first.Subject.Union(next.Subject),
        Object = first.Object.Union(next.Object),
        IsSymmetric = first.IsSymmetric || next.IsSymmetric,
        IsTransitive = first.IsTransitive || next.IsTransitive,
        IsFunctional = first.IsFunctional || next.IsFunctional,
        Value = first.Object.IsEmpty ? next.Value : first.Value,
    };
}
