using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Coreference;

/// <summary>Finds what a definite noun phrase takes up: <c>the party</c> after <c>the Jubilee Party</c>, <c>the deal</c> after <c>a deal</c>.</summary>
internal sealed class NominalLinker(Lexicon lexicon)
{
    private const int SentencesBack = 6;

    /// <summary>The cluster that the noun phrase takes up, or null if it brings in something new.</summary>
    public Cluster? Find(Recency recency, Candidate nominal)
    {
        if (!IsDefinite(nominal) || nominal.HeadToken.Xpos == "NNS" && nominal.First == nominal.Head)
            return null;
        string noun = nominal.HeadToken.Lemma.ToLowerInvariant();
        bool bare = IsBare(nominal);
        return recency.Before(nominal, SentencesBack)
            .Select(cluster => (Cluster: cluster, Last: cluster.LastBefore(nominal)))
            .Where(pair => pair.Last is not null && nominal.Sentence.Index - pair.Last.Sentence.Index <= SentencesBack && !Crosses(pair.Cluster, nominal))
            .Where(pair => pair.Cluster.IsPlural == (nominal.HeadToken.Xpos == "NNS") && Fits(pair.Cluster, nominal, noun, bare))
            .OrderByDescending(pair => pair.Cluster.Mentions.Exists(mention => mention.Name == nominal.Name))
            .ThenByDescending(pair => pair.Last!.Span.Start)
            .Select(pair => pair.Cluster)
            .FirstOrDefault();
    }

    private bool Fits(Cluster cluster, Candidate nominal, string noun, bool bare)
    {
        if (cluster.Mentions.Exists(mention => mention.Kind == MentionKind.Nominal && mention.Name.Equals(nominal.Name, StringComparison.OrdinalIgnoreCase)))
            return true;
        if (!bare)
            return false;
        if (cluster.Nouns.Contains(noun))
            return cluster.IsNamed || !cluster.Mentions.Exists(mention => mention.Kind == MentionKind.Nominal && mention.Sentence == nominal.Sentence);
        if (noun is "country" or "nation")
            return cluster.Type == EntityType.Place && cluster.Mentions.Exists(mention => mention.Kind == MentionKind.Name && lexicon.Countries.ContainsKey(NameClusters.Key(mention.Name)));
        return cluster.IsNamed && cluster.Type == EntityType.Organization && noun is "company" or "firm" or "organisation" or "organization"
            && cluster.Type == EntityType.Organization && cluster.Subtype is null or "company" && !IsKnownOtherwise(cluster);
    }

    private bool IsKnownOtherwise(Cluster cluster) => cluster.Nouns.Any(lexicon.OrganizationNouns.Contains) && !cluster.Nouns.Contains("company");

    private static bool IsDefinite(Candidate nominal)
    {
        Token first = nominal.Sentence.Tokens[nominal.First];
        return first.Text.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those";
    }

    // "the party", not "the ruling party" or "the party of the workers".
    private static bool IsBare(Candidate nominal)
    {
        if (nominal.Last != nominal.Head || nominal.First != nominal.Head - 1)
            return false;
        Token? clause = nominal.Sentence.Child(nominal.Head, "nmod", "acl", "appos");
        return clause is null || (clause.Index > nominal.Last + 1 && nominal.Sentence.Tokens[nominal.Last + 1].Text == ",");
    }

    private static bool Crosses(Cluster cluster, Candidate nominal) =>
        cluster.Mentions.Exists(mention => mention.Sentence == nominal.Sentence && mention.First <= nominal.Last && nominal.First <= mention.Last);
}
