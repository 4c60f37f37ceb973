using CsCheck;
using Quipu.Language.Decoding;

namespace Quipu.Tests.Language.Decoding;

public sealed class ArborescenceTests
{
    [Test]
    public void The_tree_is_the_best_of_all_trees_with_one_root() => Matrices(6).Sample(matrix =>
    {
        int[] heads = Arborescence.Find(matrix.Scores, matrix.Size, matrix.Size);
        Assert.That(TreeDecoder.IsTree(heads), Is.True);
        Assert.That(Score(matrix.Scores, heads), Is.EqualTo(AllTrees(matrix.Size).Max(tree => Score(matrix.Scores, tree))).Within(1e-3));
    });

    [Test]
    public void The_decoder_gives_a_best_tree_whether_or_not_the_best_heads_are_one() => Matrices(5).Sample(matrix =>
    {
        int[] heads = TreeDecoder.Heads(matrix.Scores, matrix.Size, matrix.Size);
        Assert.That(TreeDecoder.IsTree(heads), Is.True);
        Assert.That(Score(matrix.Scores, heads), Is.EqualTo(AllTrees(matrix.Size).Max(tree => Score(matrix.Scores, tree))).Within(1e-3));
    });

    [Test]
    public void Large_matrices_of_equal_scores_give_a_tree() =>
        Gen.Int[2, 120].Sample(size =>
        {
            var scores = new float[size * size];
            Assert.That(TreeDecoder.IsTree(Arborescence.Find(scores, size, size)), Is.True);
        });

    [Test]
    public void Large_matrices_of_few_values_give_a_tree() =>
        Gen.Int[2, 60].SelectMany(size => Gen.Int[0, 3].Array[size * size].Select(values => (size, values))).Sample(sample =>
        {
            float[] scores = [.. sample.values.Select(value => (float)value)];
            Assert.That(TreeDecoder.IsTree(TreeDecoder.Heads(scores, sample.size, sample.size)), Is.True);
        });

    [Test]
    public void The_best_heads_of_a_row_are_a_share_of_one()
    {
        float[] row = [1, 3, 2];
        Assert.That(Enumerable.Range(0, 3).Sum(head => TreeDecoder.Probability(row, head)), Is.EqualTo(1).Within(1e-6));
        Assert.That(TreeDecoder.Probability(row, 1), Is.GreaterThan(TreeDecoder.Probability(row, 2)));
    }

    private static Gen<(int Size, float[] Scores)> Matrices(int largest) =>
        Gen.Int[2, largest].SelectMany(size => Gen.Int[-20, 20].Array[size * size].Select(values => (size, values.Select(value => value / 4f).ToArray())));

    private static double Score(float[] scores, int[] heads) =>
        Enumerable.Range(1, heads.Length - 1).Sum(word => (double)scores[word * heads.Length + heads[word]]);

    /// <summary>Every assignment of heads that is a tree with one root: the obvious way.</summary>
    private static IEnumerable<int[]> AllTrees(int size)
    {
        int count = (int)Math.Pow(size, size - 1);
        for (int number = 0; number < count; number++)
        {
            var heads = new int[size];
            heads[0] = -1;
            for (int word = 1, rest = number; word < size; word++, rest /= size)
                heads[word] = rest % size;
            if (Enumerable.Range(1, size - 1).All(word => heads[word] != word) && TreeDecoder.IsTree(heads))
                yield return heads;
        }
    }
}
