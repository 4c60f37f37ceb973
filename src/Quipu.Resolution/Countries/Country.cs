using System.Collections.Frozen;
using Quipu.Core.Facts;
using Quipu.Resolution.Names;

namespace Quipu.Resolution.Countries;

/// <summary>A country, found by any form of its name: <c>Kenya</c>, <c>Republic of Kenya</c>, <c>Kenyan</c>.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Its everyday name.</param>
internal sealed record Country(string Code, string Name)
{
    private static readonly FrozenDictionary<string, Country> ByKey = Load();

    /// <summary>The country that a name means, or null. A person or a language is never one.</summary>
    public static Country? Of(string name, EntityType type) =>
        type is EntityType.Place or EntityType.Organization or EntityType.Group or EntityType.Concept
            ? ByKey.GetValueOrDefault(NameKey.Of(name, EntityType.Place).Value)
            : null;

    private static FrozenDictionary<string, Country> Load()
    {
        using Stream stream = typeof(Country).Assembly.GetManifestResourceStream("countries.tsv")!;
        using var reader = new StreamReader(stream);
        var byKey = new Dictionary<string, Country>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            string[] fields = line.Split('\t');
            var country = new Country(fields[0], fields[1]);
            IEnumerable<string> forms = fields[2].Split(';').Concat(fields[3].Split(';')).Where(form => form.Length > 0);
            foreach (string form in forms.Prepend(country.Name))
                byKey[NameKey.Of(form, EntityType.Place).Value] = country;
        }

        return byKey.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
