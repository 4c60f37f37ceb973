using System.Collections.Immutable;
using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Values;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Coreference;

/// <summary>What looks back in short ways finds what a search through everything would find.</summary>
public sealed class ClusterTests
{
    private static readonly NameFinder Finder = new(Lexicon.Load());

    [Test]
    public void The_last_mention_before_is_the_nearest_one() =>
        RandomDocuments.Documents.Sample(document =>
        {
            ImmutableArray<Candidate> candidates = Mentions(document);
            var cluster = new Cluster(0, EntityType.Concept);
            // Names come first, whatever stands between them.
            foreach (Candidate candidate in candidates.OrderBy(candidate => candidate.Kind))
                cluster.Add(candidate);
            foreach (Candidate candidate in candidates)
                Assert.That(cluster.LastBefore(candidate), Is.SameAs(cluster.Mentions.Where(other => other.Span.Start < candidate.Span.Start).MaxBy(other => other.Span.Start)));
        });

    [Test]
    public void Recent_clusters_are_those_of_the_last_sentences_in_order_of_their_first_note() =>
        RandomDocuments.Documents.Sample(document =>
        {
            var recency = new Recency();
            Cluster[] clusters = [.. Enumerable.Range(0, 5).Select(i => new Cluster(i, EntityType.Concept))];
            (Cluster Cluster, Candidate Mention)[] noted = [.. Mentions(document).Select((mention, i) => (clusters[i * 7 % 5], mention))];
            foreach ((Cluster cluster, Candidate mention) in noted)
                recency.Add(cluster, mention);
            foreach ((_, Candidate mention) in noted)
            {
                IEnumerable<Cluster> near = noted.Select(pair => pair.Cluster).Distinct().Intersect(noted.Where(pair => pair.Mention.Sentence.Index <= mention.Sentence.Index && pair.Mention.Sentence.Index >= mention.Sentence.Index - 1).Select(pair => pair.Cluster));
                Assert.That(recency.Before(mention, 1), Is.EqualTo(near));
            }
        });

    [Test]
    public void A_name_votes_for_all_that_it_may_be()
    {
        Sentence sentence = Trees.Sentence("Pellham Pellham PROPN NNP 0 root");
        var cluster = new Cluster(0, EntityType.Group);
        // Most likely a group twice of three times, all in all an organisation.
        foreach ((EntityType type, float group, float organization) in new[] { (EntityType.Group, 0.5f, 0.4f), (EntityType.Group, 0.5f, 0.4f), (EntityType.Organization, 0.1f, 0.8f) })
            cluster.Add(new Candidate(0, sentence, 0, 0, 0, MentionKind.Name, type, "Pellham") { Shares = Shares((EntityType.Group, group), (EntityType.Organization, organization)) });
        Assert.That(cluster.Type, Is.EqualTo(EntityType.Organization));
    }

    private static NameShares Shares(params (EntityType Type, float Share)[] shares) =>
        new([.. Enum.GetValues<EntityType>().Select(type => shares.FirstOrDefault(pair => pair.Type == type).Share)]);

    private static ImmutableArray<Candidate> Mentions(AnnotatedDocument document) =>
        MentionFinder.Find(document, [.. document.Sentences.Select(Finder.Find)], [.. document.Sentences.Select(sentence => ValueGrammar.Find(sentence, document.Document.Date))]);
}
