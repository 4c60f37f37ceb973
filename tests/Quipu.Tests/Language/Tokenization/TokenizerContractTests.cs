using CsCheck;
using Quipu.Core.Text;
using Quipu.Language.Sentences;
using Quipu.Language.Tokenization;

namespace Quipu.Tests.Language.Tokenization;

/// <summary>What holds for every text, however hostile.</summary>
public sealed class TokenizerContractTests
{
    private static readonly string[] Bits =
    [
        "don't", "n't", "'s", "’", "'", "\"", "U.S.", "Mr.", ".", "...", "?!", "--", "-", "/", "(", ")", "[", "]", "@", "#", "http://", "www.",
        "a@b.c", "1,000", "3.5", "$", "%", "12", "Xi", "word", "Kenya's", "cannot", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u200B", "\uFEFF",
        "\u00AD", "\u0301", "é", "ß", "İ", "Σ", "東京", "한국", "👩‍👩‍👧", "🇰🇪", "\uD83D", "\uDE00", "\0", "\u001B", "\u202E", "\u2028", "ﷺ", "𝕏", "•", "~~~~", ":-)", "^_^",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Bits.Length - 1].Array[0, 30].Select(numbers => string.Concat(numbers.Select(number => Bits[number]))),
        Gen.String[0, 60],
        Gen.Char.Array[0, 60].Select(chars => new string(chars)));

    private static readonly Gen<(string Text, Block Block)> Blocks =
        Gen.Select(Text, Gen.Int[0, 1000].Array[0, 6]).Select((text, cuts) => (text, BlockOf(text, cuts)));

    [Test]
    public void Tokens_and_gaps_give_the_text_back_and_only_move_forward() => Blocks.Sample(sample =>
    {
        int at = sample.Block.Span.Start;
        foreach (RawToken token in Tokenizer.Tokenize(sample.Text, sample.Block))
        {
            Assert.That(token.Span.Start, Is.GreaterThanOrEqualTo(at));
            Assert.That(token.Span.IsEmpty, Is.False);
            AssertGap(sample, at, token.Span.Start);
            Assert.That(sample.Block.Hidden.Any(hidden => hidden.Overlaps(token.Span)), Is.False);
            Assert.That(token.Span.Of(sample.Text).Any(Tokenizer.IsGap), Is.False);
            at = token.Span.End;
        }

        Assert.That(at, Is.LessThanOrEqualTo(sample.Block.Span.End));
        AssertGap(sample, at, sample.Block.Span.End);
    });

    [Test]
    public void Multiword_tokens_are_whole_and_adjacent() => Blocks.Sample(sample =>
    {
        List<RawToken> tokens = Tokenizer.Tokenize(sample.Text, sample.Block);
        for (int i = 0; i < tokens.Count; i += tokens[i].MultiwordLength)
        {
            Assert.That(i + tokens[i].MultiwordLength, Is.LessThanOrEqualTo(tokens.Count));
            for (int part = 1; part < tokens[i].MultiwordLength; part++)
            {
                Assert.That(tokens[i + part].MultiwordLength, Is.EqualTo(1));
                Assert.That(tokens[i + part - 1].SpaceAfter, Is.False);
            }
        }
    });

    [Test]
    public void Sentences_cover_all_tokens_and_cut_no_multiword_token() => Blocks.Sample(sample =>
    {
        List<RawToken> tokens = Tokenizer.Tokenize(sample.Text, sample.Block);
        List<int> ends = new SentenceSplitter(BoundaryModel.Default).Split(sample.Text, tokens);
        Assert.That(ends, Is.Ordered.And.Unique);
        Assert.That(ends.LastOrDefault(), Is.EqualTo(tokens.Count));
        Assert.That(ends.Any(end => Enumerable.Range(0, tokens.Count).Any(i => i < end && end < i + tokens[i].MultiwordLength)), Is.False);
    });

    private static void AssertGap((string Text, Block Block) sample, int from, int to)
    {
        for (int i = from; i < to; i++)
            Assert.That(Tokenizer.IsGap(sample.Text[i]) || sample.Block.Hidden.Any(hidden => hidden.Contains(new Span(i, i + 1))), $"character {i} is lost");
    }

    /// <summary>A block with hidden spans at the given places.</summary>
    private static Block BlockOf(string text, int[] cuts)
    {
        int[] places = [.. cuts.Select(cut => cut % (text.Length + 1)).Order()];
        var hidden = Enumerable.Range(0, places.Length / 2).Select(i => new Span(places[2 * i], places[2 * i + 1]));
        return new Block(new Span(0, text.Length), BlockKind.Paragraph, [.. hidden.Where(span => !span.IsEmpty)]);
    }
}
