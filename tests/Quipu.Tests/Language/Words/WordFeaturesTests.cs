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
}
