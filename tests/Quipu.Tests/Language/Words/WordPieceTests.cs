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

    private string Pieces(string word)
    {
        var numbers = new List<int>();
        int count = wordPiece.Append(word, numbers);
        Assert.That(count, Is.EqualTo(numbers.Count));
        return string.Join(' ', numbers.Select(number => Vocabulary[number]));
    }
}
