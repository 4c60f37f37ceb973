using System.Globalization;
using System.Text;
using CsCheck;
using Quipu.Language.Words;

namespace Quipu.Tests.Language.Words;

public sealed class WordFeaturesTests
{
    // Computed by training/quipu_training/words.py, features(word).
    [TestCase("the", 1, 496, 3640)]
    [TestCase("The", 3, 400, 2648)]
    [TestCase("USA", 2, 964, 2708)]
    [TestCase("McDonald", 4, 1187, 2472)]
    [TestCase("iPhone", 9, 256, 2721)]
    [TestCase("I", 8, 616, 3536)]
    [TestCase("1984", 6, 683, 2921)]
    [TestCase("B2B", 7, 539, 2585)]
    [TestCase("2nd", 7, 953, 3123)]
    [TestCase("...", 5, 277, 3095)]
    [TestCase("n't", 1, 1534, 3522)]
    [TestCase("São", 3, 2049, 2203)]
    [TestCase("東京", 4, 1387, 2849)]
    [TestCase("x²", 7, 1979, 3225)]
    [TestCase("𝕏", 8, 422, 3138)]
    [TestCase("O'Connor", 4, 1612, 3972)]
    [TestCase("½", 5, 1052, 2420)]
    [TestCase("٣", 6, 1587, 2785)]
    [TestCase("ªb", 1, 161, 4059)]
    [TestCase("Ω", 8, 172, 2484)]
    [TestCase("a", 1, 48, 4008)]
    [TestCase("👍", 5, 1606, 3594)]
    public void Rows_are_those_of_training(string word, int shape, int prefix, int suffix) =>
        Assert.That(WordFeatures.Of(word), Is.EqualTo(new WordFeatures(shape, prefix, suffix)));

    [Test]
    public void The_rows_of_any_text_are_those_of_the_plain_version() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["aBcD1² ½'.ªΩé𝕏👍\uD83D\uDC4D"], 0, 6]).Sample(word => Assert.That(WordFeatures.Of(word), Is.EqualTo(Plain(word))));

    [Test]
    public void Rows_are_found_without_allocating()
    {
        Assert.That(Allocated.By(() => WordFeatures.Of("O'Connor")), Is.Zero);
    }

    // As training has it, a list for every step.
    private static WordFeatures Plain(string word)
    {
        Rune[] plain = [.. word.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? new Rune('0') : rune)];
        return new WordFeatures(
            ShapeOf(word),
            16 + (int)(Fnv1A("^" + string.Concat(plain.Take(3))) % 2048),
            2064 + (int)(Fnv1A(string.Concat(plain.TakeLast(3)) + "$") % 2048));
    }

    private static int ShapeOf(string word)
    {
        Rune[] letters = [.. word.EnumerateRunes().Where(Rune.IsLetter)];
        if (word.Any(c => CharUnicodeInfo.GetDigitValue(c) >= 0))
            return letters.Length > 0 ? 7 : 6;
        return letters switch
        {
            [] => 5,
            _ when letters.All(WordFeatures.IsLower) => 1,
            [_] => 8,
            _ when letters.All(Rune.IsUpper) => 2,
            [var first, .. var rest] when Rune.IsUpper(first) => rest.All(WordFeatures.IsLower) ? 3 : 4,
            [var first, ..] => WordFeatures.IsLower(first) ? 9 : 4,
        };
    }

    private static uint Fnv1A(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (hash, b) => (hash ^ b) * 16777619);
}
