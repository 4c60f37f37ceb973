using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Language.Decoding;
using Quipu.Language.Network;
using Quipu.Language.Windows;
using Quipu.Language.Words;

namespace Quipu.Tests.Language.Windows;

public sealed class WindowTests
{
    private const int Longest = 250;

    [Test]
    public void A_short_sentence_is_one_window()
    {
        List<Window> windows = WindowPlan.Of(SentenceOf(Enumerable.Repeat(2, 124)), _ => true, Longest);
        Assert.That(windows, Has.Count.EqualTo(1));
        Assert.That((windows[0].Words, windows[0].Pieces), Is.EqualTo((124, Longest)));
    }

    [Test]
    public void Every_word_is_answered_for_once_by_a_window_that_fits() => Sentences.Sample(sample =>
    {
        List<Window> windows = WindowPlan.Of(SentenceOf(sample.Pieces), word => word % sample.Every == 0, Longest);
        int next = 0;
        foreach (Window window in windows)
        {
            Assert.That(window.Pieces, Is.LessThanOrEqualTo(Longest));
            Assert.That(window.OwnFirst, Is.EqualTo(next));
            Assert.That(window.OwnEnd, Is.GreaterThan(window.OwnFirst));
            Assert.That(window.First <= window.OwnFirst && window.OwnEnd <= window.End, Is.True);
            next = window.OwnEnd;
        }

        Assert.That(next, Is.EqualTo(sample.Pieces.Length));
    });

    [Test]
    public void Where_windows_meet_both_see_some_words_beyond()
    {
        List<Window> windows = WindowPlan.Of(SentenceOf(Enumerable.Repeat(1, 1000)), word => word % 10 == 0, Longest);
        Assert.That(windows, Has.Count.GreaterThan(4));
        foreach ((Window left, Window right) in windows.Zip(windows.Skip(1)))
        {
            Assert.That(left.End - left.OwnEnd, Is.GreaterThanOrEqualTo(40));
            Assert.That(right.OwnFirst - right.First, Is.GreaterThanOrEqualTo(40));
            Assert.That((left.OwnEnd - 1) % 10, Is.Zero, "cut at a good place");
        }
    }

    [Test]
    public void Joined_heads_are_a_tree_whatever_the_windows_say() =>
        Gen.Int[1, 40].SelectMany(count => Gen.Select(Gen.Int[-1, count - 1].Array[count], Gen.Float[0, 1].Array[count])).Sample((heads, sure) =>
        {
            WordReading[] words = [.. heads.Select((head, i) => Reading(head == i ? -1 : head, sure[i]))];
            WindowJoin.MakeTree(words);
            int[] withRoot = [-1, .. words.Select(word => word.Head + 1)];
            Assert.That(TreeDecoder.IsTree(withRoot), Is.True);
            Assert.That(words.All(word => (word.Head < 0) == (word.Relation == "root")), Is.True);
        });

    [Test]
    public void Joined_names_come_from_the_window_that_answers_for_their_first_word()
    {
        EncodedSentence sentence = SentenceOf(Enumerable.Repeat(1, 6));
        Window[] windows = [new(sentence, 0, 4, 0, 3), new(sentence, 2, 6, 3, 6)];
        SentenceReading[] readings =
        [
            new([.. Enumerable.Range(0, 4).Select(i => Reading(i - 1, 1))], [new NameSpan(0, 0, EntityType.Person, 1), new NameSpan(2, 3, EntityType.Place, 1)]),
            new([.. Enumerable.Range(2, 4).Select(i => Reading(i == 2 ? -1 : i - 1, 1))], [new NameSpan(3, 4, EntityType.Event, 1), new NameSpan(5, 5, EntityType.Work, 1)]),
        ];
        SentenceReading joined = WindowJoin.Join(windows, readings);
        Assert.That(joined.Words.Select(word => word.Head), Is.EqualTo(new[] { -1, 0, 1, 2, 3, 4 }));
        Assert.That(joined.Names.Select(name => (name.First, name.Last)), Is.EqualTo(new[] { (0, 0), (2, 3), (5, 5) }));
    }

    [Test]
    public void Each_window_is_in_one_batch_of_bounded_size() => Gen.Select(Gen.Int[1, 248].Array[0, 60], Gen.Int[0, 2].Select(i => 64 * i)).Sample((lengths, rowPieces) =>
    {
        Window[] windows = [.. lengths.Select(length => WindowOf(length))];
        PieceRow[][] batches = [.. BatchPlan.Cut(windows, rowPieces)];
        Window[] laid = [.. batches.SelectMany(batch => batch).SelectMany(row => row.Windows)];
        Assert.That(laid, Has.Length.EqualTo(windows.Length));
        Assert.That(laid.ToHashSet(ReferenceEqualityComparer.Instance), Has.Count.EqualTo(windows.Length));
        Assert.That(batches.All(batch => batch.Length == 1 || batch.Length * batch.Max(row => row.Pieces) <= 512), Is.True);
    });

    [Test]
    public void Rows_hold_what_follows_each_other_and_fits() => Gen.Select(Gen.Int[1, 90].Array[0, 60], Gen.Int[0, 2].Select(i => 64 * i)).Sample((lengths, longest) =>
    {
        Window[] windows = [.. lengths.Select(length => WindowOf(length))];
        PieceRow[] rows = [.. PieceRow.Lay(windows, longest)];
        Assert.That(rows.SelectMany(row => row.Windows), Is.EqualTo(windows));
        Assert.That(rows.All(row => row.Pieces == 1 + row.Windows.Sum(window => window.Words + 1)), Is.True);
        Assert.That(rows.All(row => row.Windows.Length == 1 || row.Pieces <= longest), Is.True);
        Assert.That(rows.Zip(rows.Skip(1), (row, next) => row.Pieces + next.Windows[0].Words + 1 > longest), Is.All.True);
    });

    [Test]
    public void A_part_of_a_sentence_has_its_row_alone()
    {
        EncodedSentence sentence = SentenceOf(Enumerable.Repeat(1, 40));
        Window[] windows = [WindowOf(3), new(sentence, 0, 25, 0, 20), new(sentence, 15, 40, 20, 40), WindowOf(4), WindowOf(5)];
        Assert.That(PieceRow.Lay(windows, 128).Select(row => row.Windows.Length), Is.EqualTo(new[] { 1, 1, 1, 2 }));
    }

    private static Gen<(int[] Pieces, int Every)> Sentences => Gen.Select(Gen.Int[1, 12].Array[1, 900], Gen.Int[1, 200]);

    private static Window WindowOf(int words)
    {
        EncodedSentence sentence = SentenceOf(Enumerable.Repeat(1, words));
        return new Window(sentence, 0, words, 0, words);
    }

    private static EncodedSentence SentenceOf(IEnumerable<int> pieces)
    {
        var starts = new List<int> { 0 };
        foreach (int count in pieces)
            starts.Add(starts[^1] + count);
        return new EncodedSentence([.. new int[starts[^1]]], [.. starts], [.. new WordFeatures[starts.Count - 1]]);
    }

    private static WordReading Reading(int head, float sure) => new("NOUN", "NN", "x", head, head < 0 ? "root" : "dep", sure, null);
}
