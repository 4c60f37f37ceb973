using CsCheck;
using Quipu.Language.Decoding;

namespace Quipu.Tests.Language.Decoding;

public sealed class ProjectiveTreeTests
{
    [Test]
    public void The_tree_is_the_best_of_all_trees_with_one_root_and_no_crossing_arcs() => Matrices(6).Sample(matrix =>
    {
        int[] heads = ProjectiveTree.Find(matrix.Scores, matrix.Size, matrix.Size);
        Assert.That(TreeDecoder.IsTree(heads), Is.True);
        Assert.That(Crosses(heads), Is.False);
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
    public void Arcs_cross_where_one_ends_between_the_ends_of_another() => Trees(7).Sample(heads =>
        Assert.That(TreeDecoder.HasCrossingArcs(heads), Is.EqualTo(Crosses(heads))));

    [Test]
    public void Rows_may_be_longer_than_the_sentence() => Matrices(6).Sample(matrix =>
    {
        int stride = matrix.Size + 3;
        float[] padded = [.. Enumerable.Range(0, matrix.Size * stride).Select(i => i % stride < matrix.Size ? matrix.Scores[i / stride * matrix.Size + i % stride] : 99)];
        Assert.That(ProjectiveTree.Find(padded, stride, matrix.Size), Is.EqualTo(ProjectiveTree.Find(matrix.Scores, matrix.Size, matrix.Size)));
    });

    [Test]
    public void A_tree_takes_no_memory_that_grows_with_the_square_of_its_words()
    {
        const int Size = 100;
        float[] scores = new float[Size * Size];
        Assert.That(Allocated.By(() => ProjectiveTree.Find(scores, Size, Size)), Is.LessThan(Size * Size));
    }

    [Test]
    public void Large_matrices_of_equal_scores_give_a_tree() =>
        Gen.Int[2, 120].Sample(size =>
        {
            var scores = new float[size * size];
            Assert.That(TreeDecoder.IsTree(ProjectiveTree.Find(scores, size, size)), Is.True);
        });

    [Test]
    public void Large_matrices_of_few_values_give_a_tree_without_crossing_arcs() =>
        Gen.Int[2, 60].SelectMany(size => Gen.Int[0, 3].Array[size * size].Select(values => (size, values))).Sample(sample =>
        {
            float[] scores = [.. sample.values.Select(value => (float)value)];
            int[] heads = TreeDecoder.Heads(scores, sample.size, sample.size);
            Assert.That(TreeDecoder.IsTree(heads), Is.True);
            Assert.That(Crosses(heads), Is.False);
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

    /// <summary>Trees of any shape: each word hangs on one that came before it in a random order.</summary>
    private static Gen<int[]> Trees(int largest) =>
        Gen.Int[2, largest].SelectMany(size => Gen.Shuffle(Enumerable.Range(1, size - 1).ToArray()).SelectMany(order => Gen.Int[0, 999].Array[size].Select(numbers =>
        {
            var heads = new int[size];
            heads[0] = -1;
            for (int i = 0; i < order.Length; i++)
                heads[order[i]] = i == 0 ? 0 : order[numbers[i] % i];
            return heads;
        })));

    private static double Score(float[] scores, int[] heads) =>
        Enumerable.Range(1, heads.Length - 1).Sum(word => (double)scores[word * heads.Length + heads[word]]);

    /// <summary>The definition, pair by pair of arcs.</summary>
    private static bool Crosses(int[] heads)
    {
        (int Left, int Right)[] arcs = [.. Enumerable.Range(1, heads.Length - 1).Select(word => (Math.Min(word, heads[word]), Math.Max(word, heads[word])))];
        return arcs.Any(a => arcs.Any(b => a.Left < b.Left && b.Left < a.Right && a.Right < b.Right));
    }

    /// <summary>Every assignment of heads that is a tree with one root and no crossing arcs: the obvious way.</summary>
    private static IEnumerable<int[]> AllTrees(int size)
    {
        int count = (int)Math.Pow(size, size - 1);
        for (int number = 0; number < count; number++)
        {
            var heads = new int[size];
            heads[0] = -1;
            for (int word = 1, rest = number; word < size; word++, rest /= size)
                heads[word] = rest % size;
            if (Enumerable.Range(1, size - 1).All(word => heads[word] != word) && TreeDecoder.IsTree(heads) && !Crosses(heads))
                yield return heads;
        }
    }
}
