using CsCheck;
using Quipu.Language.Words;

namespace Quipu.Tests.Language.Words;

public sealed class WordPieceTests
{
    private static readonly string[] Vocabulary =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "qui", "##pu", "##p", "##u", "cafe", "'", "s", "-", "a", "##a", "東", "istanbul", "ᄒ", "##ᅡ", "##ᆫ", "$"];

    private readonly WordPiece wordPiece = new(Vocabulary);

    [TestCase("quipu", "qui ##pu")]
    [TestCase("QUIPU", "qui ##pu")]
    [TestCase("quipuu", "qui ##pu ##u")]
    [TestCase("Café", "cafe")]
    [TestCase("cafe\u0301", "cafe")]
    [TestCase("İstanbul", "istanbul")]
    [TestCase("'s", "' s")]
    [TestCase("a-a", "a - a")]
    [TestCase("$a", "$ a")]
    [TestCase("東東", "東 東")]
    [TestCase("한", "ᄒ ##ᅡ ##ᆫ")]
    public void The_longest_pieces_come_first(string word, string pieces) => Assert.That(Pieces(word), Is.EqualTo(pieces));

    [TestCase("quix", "[UNK]")]
    [TestCase("quix-a", "[UNK] - a")]
    [TestCase("\u200D", "[UNK]")]
    [TestCase("\uD83D", "[UNK]")]
    public void What_no_piece_covers_is_unknown(string word, string pieces) => Assert.That(Pieces(word), Is.EqualTo(pieces));

    [Test]
    public void A_word_has_at_most_twelve_pieces()
    {
        Assert.That(Pieces(new string('a', 50)).Split(' '), Has.Length.EqualTo(12));
        Assert.That(Pieces(new string('a', 101)), Is.EqualTo("[UNK]"));
    }

    [Test]
    public void A_word_has_the_pieces_of_its_parts() => Gen.String[Gen.Char["quipuQUIPU'-$ a\t\u0001\u007F1é東"], 0, 12].Sample(word =>
    {
        var unbounded = new WordPiece(Vocabulary, longestWord: int.MaxValue);
        List<int> whole = [], parts = [];
        unbounded.Append(word, whole);
        BasicTokens.Of(word).ForEach(part => unbounded.Append(part, parts));
        Assert.That(whole, Is.EqualTo(parts.Count > 0 ? parts : [unbounded.Unknown]));
    });

    [Test]
    public void Words_in_ASCII_are_cut_without_allocating()
    {
        var pieces = new List<int>(100);
        Assert.That(Allocated.By(() => Cut("Quipu's")), Is.Zero);

        void Cut(string word)
        {
            pieces.Clear();
            wordPiece.Append(word, pieces);
        }
    }

    private string Pieces(string word)
    {
        var numbers = new List<int>();
        int count = wordPiece.Append(word, numbers);
        Assert.That(count, Is.EqualTo(numbers.Count));
        return string.Join(' ', numbers.Select(number => Vocabulary[number]));
    }
}
