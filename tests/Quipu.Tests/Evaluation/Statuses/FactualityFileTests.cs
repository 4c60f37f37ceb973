using Quipu.Core.Facts;
using Quipu.Evaluation.Statuses;
using Quipu.Tests.Architecture;

namespace Quipu.Tests.Evaluation.Statuses;

/// <summary>The sentences of <c>tests/sets/factuality.jsonl</c> are what docs/evaluation.md says of them.</summary>
public sealed class FactualityFileTests
{
    private static readonly StatusText[] Texts = [.. StatusText.Read(Repository.Text("tests/sets/factuality.jsonl").TrimEnd('\n').Split('\n'))];

    [Test]
    public void Every_sentence_stands_once() =>
        Assert.That(Texts.Select(text => text.Text).ToArray(), Is.Unique.And.Length.GreaterThanOrEqualTo(300));

    [Test]
    public void Every_sentence_holds_the_words_of_its_relations()
    {
        var scorer = new StatusScorer();
        Assert.That(Texts.SelectMany(text => scorer.Score(text, new DocumentFacts(text.Id))).Count(), Is.EqualTo(Texts.Sum(text => text.Relations.Count)));
    }

    [Test]
    public void Every_status_is_one()
    {
        StatusRelation[] relations = [.. Texts.SelectMany(text => text.Relations)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(relations.Select(relation => relation.Factuality).Distinct(), Is.EquivalentTo(Enum.GetNames<Factuality>().Select(name => name.ToLowerInvariant())));
            Assert.That(relations.Select(relation => relation.Polarity).Distinct(), Is.EquivalentTo(new[] { "positive", "negative" }));
            Assert.That(relations.Count(IsPlain), Is.LessThanOrEqualTo(relations.Length / 3), "Most are more than plain facts.");
        }
    }

    [Test]
    public void Halves_share_the_constructions() =>
        Assert.That(Texts.Where(text => text.Part == "dev").Select(text => text.Construction).Distinct(), Is.EquivalentTo(Texts.Where(text => text.Part == "held").Select(text => text.Construction).Distinct()));

    private static bool IsPlain(StatusRelation relation) => relation is { Factuality: "asserted", Polarity: "positive" };
}
