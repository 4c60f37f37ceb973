using System.Globalization;
using CsCheck;
using Quipu.Extraction.Values;

namespace Quipu.Tests.Extraction.Values;

public sealed class NumberWordsTests
{
    [TestCase("forty-two", 42)]
    [TestCase("nineteen", 19)]
    [TestCase("nine-two", null)]
    [TestCase("party", null)]
    public void Words_are_numbers(string word, int? expected) => Assert.That(NumberWords.Word(word), Is.EqualTo(expected));

    [TestCase("21st", 21)]
    [TestCase("twenty-first", 21)]
    [TestCase("third", 3)]
    [TestCase("fast", null)]
    public void Ordinals_are_numbers(string word, int? expected) => Assert.That(NumberWords.Ordinal(word), Is.EqualTo(expected));

    [TestCase("1,534", "1534")]
    [TestCase("12.50", "12.5")]
    [TestCase("1,53", null)]
    [TestCase("10:30", null)]
    [TestCase("3-1", null)]
    public void Figures_have_commas_only_between_groups_of_three(string word, string? expected) =>
        Assert.That(NumberWords.Figure(word) is decimal value ? NumberWords.Format(value) : null, Is.EqualTo(expected));

    [Test]
    public void A_grouped_figure_reads_back() =>
        Gen.Int[0, int.MaxValue].Sample(value => NumberWords.Figure(value.ToString("N0", CultureInfo.InvariantCulture)) == value);
}
