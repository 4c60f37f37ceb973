using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Coreference;

/// <summary>Which clusters are mentioned in which sentences, so that a look back does not pass through the whole document.</summary>
internal sealed class Recency
{
    private readonly Dictionary<int, HashSet<Cluster>> bySentence = [];
    private readonly Dictionary<Cluster, int> order = [];

    /// <summary>Notes a mention of a cluster.</summary>
    public void Add(Cluster cluster, Candidate mention)
    {
        order.TryAdd(cluster, order.Count);
        if (!bySentence.TryGetValue(mention.Sentence.Index, out HashSet<Cluster>? here))
            bySentence.Add(mention.Sentence.Index, here = []);
        here.Add(cluster);
    }

    /// <summary>The clusters mentioned in the mention's sentence or the few before it, in order of their first note.</summary>
    public IEnumerable<Cluster> Before(Candidate mention, int sentencesBack) =>
        Enumerable.Range(mention.Sentence.Index - sentencesBack, sentencesBack + 1)
            .SelectMany(sentence => bySentence.TryGetValue(sentence, out HashSet<Cluster>? here) ? here : Enumerable.Empty<Cluster>())
            .Distinct()
            .OrderBy(cluster => order[cluster]);
}
