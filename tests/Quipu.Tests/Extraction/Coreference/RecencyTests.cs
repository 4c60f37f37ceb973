using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Coreference;

public sealed class RecencyTests
{
    [TestCase(0, 400, true)]
    [TestCase(0, 1000, true)]
    [TestCase(0, 1200, false)] // two stretches of 512 words back at most
    public void In_an_endless_sentence_only_the_last_stretch_is_recent(int first, int second, bool expected)
    {
        Sentence sentence = Trees.Sentence(string.Join('\n', Enumerable.Range(0, 1300).Select(i => $"word _ NOUN NN {(i == 0 ? 0 : 1)} {(i == 0 ? "root" : "dep")}")));
        Candidate before = Mention(first), mention = Mention(second);
        var cluster = new Cluster(0, EntityType.Concept);
        var recency = new Recency();
        recency.Add(cluster, before);
        Assert.That(recency.Before(mention, 3).Contains(cluster), Is.EqualTo(expected));

        Candidate Mention(int token) => new(token, sentence, token, token, token, MentionKind.Nominal, EntityType.Concept, "word");
    }
}
