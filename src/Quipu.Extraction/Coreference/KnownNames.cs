using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Coreference;

/// <summary>The names of a document where its entities are known: no others are looked for, and none are joined.</summary>
internal sealed class KnownNames(ImmutableArray<KnownEntity> entities)
{
    // The entity of a name, by the number of its sentence, its first and its last token.
    private readonly Dictionary<(int Sentence, int First, int Last), int> entityOf = [];

    /// <summary>The known names of a sentence, in order; a name that was found there may tell which of its types an entity is.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="found">The names that were found.</param>
    public ImmutableArray<ProperName> In(Sentence sentence, ImmutableArray<ProperName> found)
    {
        var names = new List<ProperName>();
        for (int number = 0; number < entities.Length; number++)
        {
            foreach (Span mention in entities[number].Mentions.Where(mention => sentence.Span.Overlaps(mention)))
            {
                Token[] tokens = [.. sentence.Tokens.Where(token => token.Span.Overlaps(mention))];
                if (tokens.Length > 1 && IsArticle(tokens[0]))
                    tokens = tokens[1..];
                if (tokens.Length == 0 || !entityOf.TryAdd((sentence.Index, tokens[0].Index, tokens[^1].Index), number))
                    continue;
                ProperName? near = found.FirstOrDefault(name => name.First <= tokens[^1].Index && tokens[0].Index <= name.Last && entities[number].Types.Contains(name.Type));
                names.Add(new ProperName(tokens[0].Index, tokens[^1].Index, near?.Type ?? entities[number].Types[0], near?.Subtype, 1));
            }
        }

        return [.. names.OrderBy(name => name.First).ThenByDescending(name => name.Last)];
    }

    // "the United States" is named "United States", "The Loud Tour" so within a sentence.
    private static bool IsArticle(Token token) => token.Text is "the" || (token.Text is "The" && token.Index == 0);

    /// <summary>A cluster for each entity that is named, in order of their first names.</summary>
    /// <param name="candidates">The mentions of the document.</param>
    public List<Cluster> Clusters(IEnumerable<Candidate> candidates)
    {
        var clusters = new Dictionary<int, Cluster>();
        foreach (Candidate name in candidates.Where(candidate => candidate.Kind == MentionKind.Name))
        {
            int entity = entityOf[(name.Sentence.Index, name.First, name.Last)];
            if (!clusters.TryGetValue(entity, out Cluster? cluster))
                clusters.Add(entity, cluster = new Cluster(clusters.Count, name.Type));
            cluster.Add(name);
        }

        return [.. clusters.Values];
    }
}
