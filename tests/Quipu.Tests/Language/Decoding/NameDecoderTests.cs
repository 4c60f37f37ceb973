using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Language.Decoding;

namespace Quipu.Tests.Language.Decoding;

public sealed class NameDecoderTests
{
    private static readonly string[] Labels = ["O", "B-Person", "I-Person", "B-Place", "I-Place"];
    private readonly NameDecoder decoder = new(new NameLabels(Labels));

    [Test]
    public void An_inside_label_goes_on_with_a_name_of_its_type_only()
    {
        IReadOnlyList<NameSpan> names = decoder.Decode([0, 5, 0, 0, 0, 0, 0, 4, 0, 5, 9, 0, 0, 0, 0]);
        Assert.That(names.Select(name => (name.First, name.Last, name.Type)), Is.EqualTo(new[] { (0, 1, EntityType.Person) }));
    }

    [Test]
    public void The_sequence_is_the_best_of_all_that_are_allowed() => Scores.Sample(scores =>
    {
        int words = scores.Length / Labels.Length;
        double best = Sequences(words).Max(sequence => Sum(scores, sequence));
        Assert.That(Sum(scores, Sequence(decoder.Decode(scores), words)), Is.EqualTo(best).Within(1e-6));
    });

    [Test]
    public void Learnt_scores_of_label_pairs_count_with_those_of_words() => Gen.Select(Scores, Steps).Sample((scores, steps) =>
    {
        int words = scores.Length / Labels.Length;
        double best = Sequences(words).Max(sequence => Sum(scores, sequence, steps));
        int[] found = Sequence(new NameDecoder(new NameLabels(Labels), steps).Decode(scores), words);
        Assert.That(Sum(scores, found, steps), Is.EqualTo(best).Within(1e-4));
    });

    [Test]
    public void Confidence_counts_learnt_scores_too() => Gen.Select(Scores, Steps).Sample((scores, steps) =>
    {
        int words = scores.Length / Labels.Length;
        var taught = new NameDecoder(new NameLabels(Labels), steps);
        int[] best = Sequence(taught.Decode(scores), words);
        int[][] all = [.. Sequences(words)];
        double total = all.Sum(sequence => Math.Exp(Sum(scores, sequence, steps)));
        foreach (NameSpan name in taught.Decode(scores))
        {
            double expected = Enumerable.Range(name.First, name.Last - name.First + 1)
                .Average(word => all.Where(sequence => sequence[word] == best[word]).Sum(sequence => Math.Exp(Sum(scores, sequence, steps))) / total);
            Assert.That(name.Confidence, Is.EqualTo(expected).Within(1e-4));
        }
    });

    [Test]
    public void Confidence_is_the_mean_share_of_all_sequences_with_the_label() => Scores.Sample(scores =>
    {
        int words = scores.Length / Labels.Length;
        int[] best = Sequence(decoder.Decode(scores), words);
        int[][] all = [.. Sequences(words)];
        double total = all.Sum(sequence => Math.Exp(Sum(scores, sequence)));
        foreach (NameSpan name in decoder.Decode(scores))
        {
            double expected = Enumerable.Range(name.First, name.Last - name.First + 1)
                .Average(word => all.Where(sequence => sequence[word] == best[word]).Sum(sequence => Math.Exp(Sum(scores, sequence))) / total);
            Assert.That(name.Confidence, Is.EqualTo(expected).Within(1e-4));
        }
    });

    [Test]
    public void The_share_of_a_type_is_the_mean_share_of_all_sequences_with_a_label_of_it() => Scores.Sample(scores =>
    {
        int words = scores.Length / Labels.Length;
        foreach (NameSpan name in decoder.Decode(scores))
        {
            Dictionary<EntityType, float> shares = name.Shares.ByType.ToDictionary(pair => pair.Type, pair => pair.Share);
            foreach (EntityType type in new[] { EntityType.Person, EntityType.Place })
                Assert.That(shares[type], Is.EqualTo(Enumerable.Range(name.First, name.Last - name.First + 1).Average(word => Share(scores, words, word, label => Labels[label].EndsWith(type.ToString(), StringComparison.Ordinal)))).Within(1e-4));
        }
    });

    [Test]
    public void A_word_is_in_a_name_as_likely_as_it_is_not_outside() => Scores.Sample(scores =>
    {
        var inName = new float[scores.Length / Labels.Length];
        decoder.Decode(scores, inName);
        // A sentence that is far from any name is not looked into.
        for (int word = 0; word < inName.Length; word++)
            Assert.That(inName[word], Is.EqualTo(Share(scores, inName.Length, word, label => label > 0)).Within(inName.All(share => share == 0) ? 1 : 1e-4));
    });

    private static double Share(float[] scores, int words, int word, Func<int, bool> fits)
    {
        int[][] all = [.. Sequences(words)];
        return all.Where(sequence => fits(sequence[word])).Sum(sequence => Math.Exp(Sum(scores, sequence))) / all.Sum(sequence => Math.Exp(Sum(scores, sequence)));
    }

    [Test]
    public void What_is_allocated_does_not_grow_with_the_words()
    {
        float[] few = OneName(10), many = OneName(200);
        const int Row = 5 * sizeof(double);
        Assert.That(Allocated.By(() => decoder.Decode(many)), Is.EqualTo(Allocated.By(() => decoder.Decode(few))).Within(10 * Row));
    }

    [Test]
    public void Labels_that_are_none_are_refused()
    {
        Assert.That(() => new NameLabels(["O", "B-Nothing"]), Throws.InstanceOf<FormatException>());
        Assert.That(() => new NameLabels(["O", "I-Person"]), Throws.InstanceOf<FormatException>());
        Assert.That(() => new NameLabels(["B-Person"]), Throws.InstanceOf<FormatException>());
    }

    private static float[] OneName(int words)
    {
        var scores = new float[words * Labels.Length];
        for (int word = 0; word < words; word++)
            scores[word * Labels.Length] = 9;
        scores[1] = 20;
        return scores;
    }

    private static Gen<float[]> Scores => Gen.Int[1, 5].SelectMany(words => Gen.Float[-4, 4].Array[words * Labels.Length]);

    private static Gen<float[][]> Steps => Gen.Float[-2, 2].Array[Labels.Length].Array[Labels.Length];

    private static IEnumerable<int[]> Sequences(int words)
    {
        int count = (int)Math.Pow(Labels.Length, words);
        for (int number = 0; number < count; number++)
        {
            var sequence = new int[words];
            for (int word = 0, rest = number; word < words; word++, rest /= Labels.Length)
                sequence[word] = rest % Labels.Length;
            if (Enumerable.Range(0, words).All(word => Allowed(word > 0 ? sequence[word - 1] : 0, sequence[word])))
                yield return sequence;
        }
    }

    private static bool Allowed(int before, int label) => Labels[label][0] != 'I' || (before > 0 && Labels[before][2..] == Labels[label][2..]);

    private static double Sum(float[] scores, int[] sequence, float[][]? steps = null) =>
        sequence.Select((label, word) => scores[word * Labels.Length + label] + (word > 0 && steps is not null ? (double)steps[sequence[word - 1]][label] : 0)).Sum();

    private static int[] Sequence(IReadOnlyList<NameSpan> names, int words)
    {
        var sequence = new int[words];
        foreach (NameSpan name in names)
        {
            for (int word = name.First; word <= name.Last; word++)
                sequence[word] = Array.IndexOf(Labels, (word == name.First ? "B-" : "I-") + name.Type);
        }

        return sequence;
    }
}
