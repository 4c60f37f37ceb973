using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Coreference;

/// <summary>
/// Says which mentions of a document refer to the same entity. Names are joined first, over the whole document; then
/// noun phrases and pronouns look back from left to right.
/// </summary>
internal sealed class CoreferenceResolver(Lexicon lexicon)
{
    private readonly TypeEvidence types = new(lexicon);
    private readonly NominalLinker nominals = new(lexicon);
    private readonly PronounLinker pronouns = new(lexicon);

    /// <summary>Clusters of candidates; values and pronouns without an antecedent are in none, <c>they</c> for two in both.</summary>
    /// <param name="candidates">The mentions of the document.</param>
    /// <param name="known">The entities that its names are of, if that is known.</param>
    public ImmutableArray<Cluster> Resolve(ImmutableArray<Candidate> candidates, KnownNames? known = null)
    {
        ILookup<int, Candidate> bySentence = candidates.ToLookup(candidate => candidate.Sentence.Index);
        Candidate[] names = [.. candidates.Where(candidate => candidate.Kind == MentionKind.Name)];
        ILookup<(int Sentence, int Token), Candidate> byHead = names.ToLookup(name => (name.Sentence.Index, name.Head));
        ILookup<(int Sentence, int Token), Candidate> byList = names.SelectMany(name => ListsOf(name).Select(list => (list, name))).ToLookup(pair => (pair.name.Sentence.Index, pair.list), pair => pair.name);
        List<Cluster> clusters = known?.Clusters(candidates) ?? new NameClusters(lexicon, types).Make(candidates);
        var clusterOf = new Dictionary<int, Cluster>();
        var recency = new Recency();
        foreach (Cluster cluster in clusters)
        {
            foreach (Candidate mention in cluster.Mentions)
            {
                clusterOf[mention.Id] = cluster;
                recency.Add(cluster, mention);
            }
        }

        foreach (Cluster cluster in clusters)
        {
            foreach ((EntityType type, float weight) in cluster.Mentions.SelectMany(types.Votes).ToList())
                cluster.Learn(type, weight);
            cluster.Nouns.UnionWith(cluster.Mentions.SelectMany(TypeEvidence.Nouns));
        }

        foreach (Cluster cluster in clusters)
            LearnFromCompany(byList, clusterOf, cluster);

        Titles(candidates, clusterOf);
        var coordinations = new CoordinationLinker(candidates, bySentence);
        foreach (Candidate candidate in candidates.Where(candidate => candidate.Kind is MentionKind.Nominal or MentionKind.Pronoun))
        {
            Cluster? cluster = candidate.Kind == MentionKind.Nominal
                ? SameThing(byHead, clusterOf, candidate) ?? nominals.Find(recency, candidate)
                : pronouns.Find(recency, candidate);
            ImmutableArray<Cluster> several = candidate.Kind == MentionKind.Pronoun ? coordinations.Find(clusterOf, candidate, cluster) : [];
            foreach (Cluster member in several)
            {
                member.Add(candidate);
                recency.Add(member, candidate);
            }

            if (several.Length > 0 || (cluster is null && candidate.Kind == MentionKind.Pronoun))
                continue;
            if (cluster is null)
                clusters.Add(cluster = new Cluster(clusters.Count, candidate.Type));
            cluster.Add(candidate);
            recency.Add(cluster, candidate);
            clusterOf[candidate.Id] = cluster;
        }

        return [.. clusters.Where(cluster => cluster.Mentions.Count > 0)];
    }

    // "the ANC, Frelimo and SWAPO": what stands in one list is of one type.
    private static void LearnFromCompany(ILookup<(int Sentence, int Token), Candidate> byList, Dictionary<int, Cluster> clusterOf, Cluster cluster)
    {
        foreach (Candidate mention in cluster.Mentions)
        {
            int first = mention.HeadToken.Is("conj") ? mention.HeadToken.Head : mention.Head;
            foreach (Candidate other in byList[(mention.Sentence.Index, first)].Where(other => other != mention && clusterOf[other.Id] != cluster))
                cluster.Learn(other.Type, 0.4f * other.Confidence);
        }
    }

    // The first of its list, and itself in case it is that.
    private static int[] ListsOf(Candidate name) => name.HeadToken.Is("conj") ? [name.Head, name.HeadToken.Head] : [name.Head];

    // "Raphael Tuju, secretary-general of …", "the rector, Aïssatou Ndour": one thing said twice.
    private Cluster? SameThing(ILookup<(int Sentence, int Token), Candidate> byHead, Dictionary<int, Cluster> clusterOf, Candidate nominal)
    {
        Token head = nominal.HeadToken;
        if (head.Is("appos") && head.Head >= 0 && NamedAt(byHead, clusterOf, nominal.Sentence, head.Head) is { } named && Agree(named, nominal))
            return named;
        foreach (Token apposition in nominal.Sentence.ChildrenBy(nominal.Head, "appos", "flat"))
        {
            if (NamedAt(byHead, clusterOf, nominal.Sentence, apposition.Index) is { } name && Agree(name, nominal))
                return name;
        }

        // "Her first novel was Rails": Rails.
        if (head.Is("nsubj") && nominal.Sentence.Governor(head) is { } predicate && IsEquation(nominal.Sentence, nominal, predicate) && NamedAt(byHead, clusterOf, nominal.Sentence, predicate.Index) is { } equal && Agree(equal, nominal))
            return equal;

        // "the island of Hessa": Hessa.
        foreach (Token place in nominal.Sentence.ChildrenBy(nominal.Head, "nmod").Where(token => head.Xpos == "NN" && ClassPhrase.IsKindOf(lexicon, nominal.Sentence, head, token)))
        {
            if (NamedAt(byHead, clusterOf, nominal.Sentence, place.Index) is { Type: EntityType.Place or EntityType.Facility } name)
                return name;
        }

        return null;
    }

    private static bool IsEquation(Sentence sentence, Candidate nominal, Token predicate) =>
        sentence.Child(predicate.Index, "cop") is not null && sentence.Child(predicate.Index, "aux", "advmod", "case", "conj") is null
        && sentence.Child(nominal.Head, "det", "nmod:poss") is { } first && (first.Is("nmod:poss") || first.Lemma.ToLowerInvariant() is "the" or "this" or "that");

    private static bool Agree(Cluster named, Candidate nominal) =>
        nominal.HeadToken.Xpos != "NNS" && (named.Type == nominal.Type || (named.Type != EntityType.Person && nominal.Type != EntityType.Person));

    private static Cluster? NamedAt(ILookup<(int Sentence, int Token), Candidate> byHead, Dictionary<int, Cluster> clusterOf, Sentence sentence, int token) =>
        byHead[(sentence.Index, token)].FirstOrDefault() is { } name ? clusterOf[name.Id] : null;

    // "President Xi Jinping": later "the president" may be he. "Mr Quispe" is a man.
    private void Titles(ImmutableArray<Candidate> candidates, Dictionary<int, Cluster> clusterOf)
    {
        foreach (Candidate name in candidates.Where(candidate => candidate.Kind == MentionKind.Name && candidate.Type == EntityType.Person))
        {
            Cluster cluster = clusterOf[name.Id];
            if (name.First > 0 && name.Sentence.Tokens[name.First - 1] is { } before && lexicon.Titles.Contains(before.Text.ToLowerInvariant()))
            {
                string title = before.Text.ToLowerInvariant();
                cluster.Nouns.Add(title);
                cluster.IsMale ??= lexicon.MaleWords.Contains(title) ? true : lexicon.FemaleWords.Contains(title) ? false : null;
            }

            string first = name.Sentence.Tokens[name.First].Text.ToLowerInvariant();
            if (name.Last > name.First)
                cluster.IsMale ??= lexicon.MaleNames.Contains(first) ? true : lexicon.FemaleNames.Contains(first) ? false : null;
        }
    }
}
