using System.Collections.Frozen;
using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Extraction.Yaml;

namespace Quipu.Extraction.Schema;

/// <summary>What the engine knows of the kinds that schemas name: kinds.yaml. Immutable.</summary>
internal sealed class KindCatalogue
{
    private readonly FrozenDictionary<string, Kind> kinds;

    private KindCatalogue(FrozenDictionary<string, Kind> kinds) => this.kinds = kinds;

    /// <summary>Reads the catalogue that is built in.</summary>
    public static KindCatalogue Load()
    {
        YamlFile file = SchemaResource.Open("kinds.yaml");
        var kinds = new Dictionary<string, Kind>(StringComparer.Ordinal);
        foreach (YamlEntry entry in file.Entries(file.Root))
        {
            Kind kind = new(
                [.. entry.List("type").Select(Enum.Parse<EntityType>)],
                [.. entry.List("words")],
                [.. entry.List("members").Select(member => member.ToLowerInvariant())],
                [.. entry.List("suffix")],
                entry.Flag("countries"));
            foreach (string name in entry.List("names"))
                kinds[name] = kinds.TryGetValue(name, out Kind? known) ? Joined(known, kind) : kind;
        }

        return new KindCatalogue(kinds.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The kind of a name in the catalogue, or null.</summary>
    public Kind? Named(string name) => kinds.GetValueOrDefault(name);

    /// <summary>The kind of a schema's entity type: by its name, a synonym, or the noun that its name is built on; null if unknown.</summary>
    public Kind? Find(SchemaEntityType type)
    {
        foreach (string name in type.Synonyms.Prepend(type.Name).SelectMany(Names))
        {
            if (kinds.TryGetValue(name, out Kind? kind))
                return kind.With(type);
        }

        return Enum.TryParse(type.Name, ignoreCase: true, out EntityType engine) && char.IsAsciiLetter(type.Name[0]) ? new Kind([engine], [], [], []).With(type) : null;
    }

    // "film production company" is a company, "place of birth" a place.
    private static IEnumerable<string> Names(string name)
    {
        string whole = name.Trim().ToLowerInvariant();
        yield return whole;
        string head = whole.Split(" of ")[0].Split(' ')[^1];
        yield return head;
        if (head.EndsWith('s'))
            yield return head[..^1];
    }

    private static Kind Joined(Kind one, Kind other) =>
        new([.. one.Types.Union(other.Types)], one.Words.Union(other.Words), one.Members.Union(other.Members), one.Suffix.Union(other.Suffix), one.IsCountry || other.IsCountry);
}
