using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Coreference;

/// <summary>
/// Finds the several that <c>they</c> stands for after a coordination: in <c>Ribeiro and Lund founded the firm. They
/// sold it.</c> both sold it. For the candidates of one document, left to right.
/// </summary>
internal sealed class CoordinationLinker(ImmutableArray<Candidate> candidates, ILookup<int, Candidate> bySentence)
{
    // More mentions than two sentences hold, unless one is an endless list.
    private const int Farthest = 512;

    private readonly Dictionary<int, ImmutableArray<Cluster>> found = [];

    /// <summary>The clusters that a plural pronoun stands for together; empty if there is no coordination before it.</summary>
    /// <param name="clusterOf">What earlier mentions refer to.</param>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="single">The one cluster that it would stand for else; one that is plural by itself and nearer comes first.</param>
    public ImmutableArray<Cluster> Find(Dictionary<int, Cluster> clusterOf, Candidate pronoun, Cluster? single)
    {
        if (!Pronouns.IsPlural(pronoun.Name))
            return [];
        for (int i = pronoun.Id - 1; i >= Math.Max(0, pronoun.Id - Farthest) && candidates[i].Sentence.Index >= pronoun.Sentence.Index - 1; i--)
        {
            Candidate before = candidates[i];
            if (IsPlural(single) && single!.Mentions.Contains(before) && Cluster.IsSubject(before))
                return [];
            if (IsBarred(before, pronoun))
                continue;
            ImmutableArray<Cluster> all = found.TryGetValue(before.Id, out ImmutableArray<Cluster> same) ? same : Members(clusterOf, before);
            if (all.Length > 1)
                return found[pronoun.Id] = all;
        }

        return [];
    }

    private static bool IsPlural(Cluster? cluster) => cluster is not null && (cluster.IsPlural || cluster.Type == EntityType.Group);

    // "Ribeiro and Lund praised them": others.
    private static bool IsBarred(Candidate subject, Candidate pronoun) =>
        pronoun.HeadToken.Xpos != "PRP$" && subject.Sentence == pronoun.Sentence && subject.HeadToken.Head == pronoun.HeadToken.Head;

    // A coordinated subject of which every part is known.
    private ImmutableArray<Cluster> Members(Dictionary<int, Cluster> clusterOf, Candidate subject)
    {
        if (!Cluster.IsSubject(subject) || subject.Sentence.Child(subject.Head, "conj") is null)
            return [];
        var members = new List<Cluster>();
        foreach (Token part in subject.Sentence.Conjuncts(subject.HeadToken))
        {
            Candidate? candidate = bySentence[subject.Sentence.Index].FirstOrDefault(other => other.Head == part.Index && clusterOf.ContainsKey(other.Id));
            if (candidate is null)
                return [];
            if (!members.Contains(clusterOf[candidate.Id]))
                members.Add(clusterOf[candidate.Id]);
        }

        return [.. members];
    }
}
