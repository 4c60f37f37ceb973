using Quipu.Core.Facts;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Coreference;

/// <summary>
/// Finds the antecedent of a third-person pronoun among what was mentioned before it, by salience: recency, subjects
/// before others, names before nouns (in the line of Lappin and Leass, An Algorithm for Pronominal Anaphora
/// Resolution, 1994).
/// </summary>
internal sealed class PronounLinker(Lexicon lexicon)
{
    private const int SentencesBack = 3;

    /// <summary>The cluster that the pronoun refers to, or null.</summary>
    public Cluster? Find(Recency recency, Candidate pronoun)
    {
        Cluster? best = null;
        double bestScore = 0;
        foreach (Cluster cluster in recency.Before(pronoun, SentencesBack))
        {
            if (cluster.LastBefore(pronoun) is not { } last || pronoun.Sentence.Index - last.Sentence.Index > SentencesBack)
                continue;
            if (!Fits(cluster, pronoun) || IsBarred(cluster, pronoun))
                continue;
            double score = Score(cluster, last, pronoun);
            if (best is null || score > bestScore)
                (best, bestScore) = (cluster, score);
        }

        if (best is { Type: EntityType.Person } && pronoun.Type == EntityType.Person)
            best.IsMale ??= Pronouns.IsMale(pronoun.Name);
        return best;
    }

    private bool Fits(Cluster cluster, Candidate pronoun)
    {
        if (pronoun.Type == EntityType.Person)
            return cluster.Type == EntityType.Person && !cluster.IsPlural && AgreesInSex(cluster, pronoun);
        if (Pronouns.IsPlural(pronoun.Name))
            return cluster.IsPlural || cluster.Type == EntityType.Group || (cluster.Type == EntityType.Organization && cluster.IsNamed);
        return cluster.Type is not (EntityType.Person or EntityType.Group) && !cluster.IsPlural && !IsAbstractTime(cluster);
    }

    private bool AgreesInSex(Cluster cluster, Candidate pronoun)
    {
        bool male = Pronouns.IsMale(pronoun.Name);
        if (cluster.IsMale is { } known)
            return known == male;
        return !cluster.Nouns.Any(male ? lexicon.FemaleWords.Contains : lexicon.MaleWords.Contains);
    }

    private static bool IsAbstractTime(Cluster cluster) =>
        !cluster.IsNamed && cluster.Nouns.Overlaps(["year", "day", "time", "week", "month", "way", "fact", "matter", "example"]);

    // "She praised her": the object of a verb is not its subject, unless it is reflexive.
    private static bool IsBarred(Cluster cluster, Candidate pronoun)
    {
        if (pronoun.HeadToken.Xpos == "PRP$" || pronoun.Name.EndsWith("self", StringComparison.OrdinalIgnoreCase) || pronoun.HeadToken.Head < 0)
            return pronoun.HeadToken.Xpos == "PRP$" && cluster.Mentions.Exists(mention => mention.Sentence == pronoun.Sentence && mention.Head == pronoun.HeadToken.Head);
        int clause = pronoun.HeadToken.Head;
        return cluster.Mentions.Exists(mention => mention.Sentence == pronoun.Sentence && mention.HeadToken.Head == clause && mention.HeadToken.Is("nsubj", "obj", "iobj", "obl"));
    }

    private static double Score(Cluster cluster, Candidate last, Candidate pronoun)
    {
        int back = pronoun.Sentence.Index - last.Sentence.Index;
        double score = 10 - (4 * back);
        if (cluster.Mentions.Exists(mention => mention.Sentence == last.Sentence && mention.Span.Start < pronoun.Span.Start && Cluster.IsSubject(mention)))
            score += 4;
        if (cluster.IsNamed)
            score += 2;
        if (last.Kind == MentionKind.Pronoun)
            score += 1;
        score += 0.3 * Math.Min(5, cluster.Mentions.Count);
        if (pronoun.Type == EntityType.Object)
            score += cluster.Type is EntityType.Organization or EntityType.Work or EntityType.Product ? 2 : cluster.Type is EntityType.Concept ? -1 : 0;
        // Nearer is better, but only a little: within a sentence subjects win.
        return score - (0.002 * Math.Min(500, pronoun.Span.Start - last.Span.Start));
    }
}
