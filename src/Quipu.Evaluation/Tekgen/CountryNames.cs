using System.Collections.Frozen;

namespace Quipu.Evaluation.Tekgen;

/// <summary>Countries by the adjectives for them, which the graph joins with them: <c>Japanese</c> is <c>Japan</c>. Immutable.</summary>
internal sealed class CountryNames
{
    private readonly FrozenDictionary<string, string> byAdjective;

    private CountryNames(FrozenDictionary<string, string> byAdjective) => this.byAdjective = byAdjective;

    /// <summary>Reads the list that resolution uses.</summary>
    public static CountryNames Load()
    {
        using Stream stream = typeof(CountryNames).Assembly.GetManifestResourceStream("Quipu.Evaluation.countries.tsv")!;
        using var reader = new StreamReader(stream);
        return new CountryNames(reader.ReadToEnd().Split('\n')
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Where(row => row.Length > 3)
            .SelectMany(row => row[3].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(adjective => (Adjective: adjective.Trim(), Name: row[1])))
            .GroupBy(pair => pair.Adjective, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal));
    }

    /// <summary>The country of an adjective; any other text is itself.</summary>
    public string Of(string name) => byAdjective.GetValueOrDefault(name, name);
}
