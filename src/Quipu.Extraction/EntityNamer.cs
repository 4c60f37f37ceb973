using Quipu.Core.Facts;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction;

/// <summary>Chooses the name of a document's entity among its mentions.</summary>
internal static class EntityNamer
{
    /// <summary>The entity of a cluster.</summary>
    public static DocumentEntity Name(Cluster cluster, string id, Lexicon lexicon)
    {
        List<Candidate> named = cluster.Mentions.FindAll(mention => mention.Kind == MentionKind.Name);
        List<string> names = [.. (named.Count > 0 ? named : cluster.Mentions.FindAll(mention => mention.Kind == MentionKind.Nominal)).OrderBy(mention => mention.Id).Select(mention => Plain(mention.Name))];
        string best = Best(names, cluster, lexicon);
        var aliases = new List<string>();
        foreach (string alias in names.Concat(cluster.Acronyms))
        {
            if (alias != best && !aliases.Contains(alias))
                aliases.Add(alias);
        }

        return new DocumentEntity(id, best, cluster.Type) { Subtype = cluster.Subtype, Aliases = [.. aliases], IsNamed = named.Count > 0 };
    }

    // The fullest name; of a place the one without its kind ("Hunan", not "Hunan Province").
    private static string Best(List<string> names, Cluster cluster, Lexicon lexicon)
    {
        if (names.Count == 0)
            return cluster.Mentions[0].Name;
        int WordCount(string name) => name.Count(c => c == ' ') + 1;
        bool IsKind(string name) => name.LastIndexOf(' ') is var blank and > 0 && lexicon.PlaceNouns.Contains(name[(blank + 1)..].ToLowerInvariant());
        bool place = cluster.Type == EntityType.Place;
        return names
            .OrderBy(name => place ? IsKind(name) : Acronyms.LooksLikeOne(name) && WordCount(name) == 1)
            .ThenByDescending(name => WordCount(name))
            .ThenByDescending(name => names.Count(other => other == name))
            .ThenBy(name => names.IndexOf(name))
            .First();
    }

    // "Communist Party of China (CPC) Central Committee" is called without what stands in brackets.
    private static string Plain(string name)
    {
        int open = name.IndexOf(" (", StringComparison.Ordinal), close = name.IndexOf(") ", StringComparison.Ordinal);
        return open > 0 && close > open ? name[..open] + name[(close + 1)..] : name;
    }
}
