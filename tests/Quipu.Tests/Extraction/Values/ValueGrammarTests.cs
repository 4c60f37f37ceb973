using System.Collections.Immutable;
using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Values;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Values;

public sealed class ValueGrammarTests
{
    private static readonly DateOnly Monday = new(2021, 1, 25);

    private static readonly string[] Words =
    [
        "12", "1,200", "2018", "1990s", "May", "Monday", "January", "-", "–", "$", "€", "%", "percent", "km", "year", "years", "ago", "last", "next", "six", "two", "dozen",
        "million", "hundred", "and", "of", "the", "in", "(", ")", ",", "more", "than", "over", "third", "century", "AD", "BC", "half", "a", "5th", "2009-10", "2021-03-04", "dollars",
        "following", "same", "that", "later", "to", "first", "quarter", "Christmas", "Eve", "New", "Year", "'s",
    ];

    [TestCaseSource(nameof(Sentences))]
    public void The_values_of_a_sentence_are_those_a_reader_sees(Fixture fixture)
    {
        IEnumerable<string> found = ValueGrammar.Find(fixture.Sentence, Monday).Select(value => $"{TextOf(fixture.Sentence, value)}|{value.Type}|{value.Normal}");
        Assert.That(found, Is.EqualTo(fixture.Expected));
    }

    [Test]
    public void Without_a_document_date_relative_dates_stay_open()
    {
        string[] normals = [.. Fixture.Read("Values.values")
            .Where(fixture => fixture.Text.Contains("yesterday", StringComparison.Ordinal) || fixture.Text.Contains("Friday", StringComparison.Ordinal))
            .SelectMany(fixture => ValueGrammar.Find(fixture.Sentence, null)).Select(value => value.Normal).Distinct()];
        Assert.That(normals, Is.EquivalentTo(new[] { "XXXX-WXX-5", "XXXX-XX-XX" }));
    }

    // The 25th of January 2021 lies before, in and behind the range; what was can only lie behind it or around it.
    [TestCase("held", "VBD", "20", "24", "2021-01-20/2021-01-24")]
    [TestCase("held", "VBD", "20", "28", "2021-01-20/2021-01-28")]
    [TestCase("held", "VBD", "26", "28", "2020-01-26/2020-01-28")]
    [TestCase("hold", "VB", "20", "28", "2021-01-20/2021-01-28")]
    [TestCase("hold", "VB", "26", "28", "2021-01-26/2021-01-28")]
    [TestCase("held", "VBD", "20", "32", null)]
    [TestCase("held", "VBD", "20", "3", null)]
    public void Both_days_of_a_range_are_of_the_year_in_which_it_is(string verb, string tag, string from, string to, string? expected)
    {
        string lines = $"""
            They they PRON PRP 3 nsubj
            {(tag == "VB" ? "will will AUX MD" : "had have AUX VBD")} 3 aux
            {verb} hold VERB {tag} 0 root
            it it PRON PRP 3 obj
            from from ADP IN 6 case
            {from} {from} NUM CD 3 obl
            to to ADP IN 8 case
            {to} {to} NUM CD 6 nmod
            January January PROPN NNP 6 nmod:unmarked
            """;
        IEnumerable<string> found = ValueGrammar.Find(Trees.Sentence(lines), Monday).Where(value => value.Normal.Contains('/', StringComparison.Ordinal)).Select(value => value.Normal);
        Assert.That(found, expected is null ? Is.Empty : Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Names_hide_the_numbers_in_them()
    {
        const string lines = """
            Channel _ PROPN NNP 3 nsubj
            4 _ NUM CD 1 nummod
            paid pay VERB VBD 0 root
            4 _ NUM CD 5 nummod
            artists artist NOUN NNS 3 obj
            """;
        ImmutableArray<ValueSpan> values = ValueGrammar.Find(Trees.Sentence(lines, ("Channel 4", EntityType.Organization)), null);
        Assert.That(values, Is.EqualTo(new[] { new ValueSpan(3, 3, 3, EntityType.Number, "4") }));
    }

    [Test]
    public void A_date_counts_from_the_sentence_before()
    {
        AnnotatedDocument document = Trees.Document(Monday,
        [
            "It _ PRON PRP 2 nsubj\nbegan begin VERB VBD 0 root\nin _ ADP IN 4 case\n1934 _ NUM CD 2 obl",
            "Two _ NUM CD 2 nummod\nyears year NOUN NNS 3 obl:unmarked\nlater _ ADV RB 5 advmod\nit _ PRON PRP 5 nsubj\nclosed close VERB VBD 0 root",
        ]);
        Assert.That(ValueGrammar.FindAll(document).Select(values => values.Single().Normal), Is.EqualTo(new[] { "1934", "1936" }));
    }

    [Test]
    public void Values_come_in_order_and_never_overlap() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 12], Gen.Bool).Sample((words, dated) =>
        {
            string lines = string.Join('\n', words.Select((word, i) => $"{word} _ {(char.IsAsciiDigit(word[0]) ? "NUM CD" : "NOUN NN")} {i} dep"));
            Sentence sentence = Trees.Sentence(lines);
            ImmutableArray<ValueSpan> values = ValueGrammar.Find(sentence, dated ? Monday : null, "1950-02-28");
            return values.All(value => value.First <= value.Head && value.Head <= value.Last && value.Normal.Length > 0 && value.Type.IsValue())
                && values.Zip(values.Skip(1)).All(pair => pair.First.Last < pair.Second.First);
        });

    private static IEnumerable<TestCaseData> Sentences() =>
        Fixture.Read("Values.values").Select(fixture => new TestCaseData(fixture).SetArgDisplayNames(fixture.Text));

    private static string TextOf(Sentence sentence, ValueSpan value) =>
        new Span(sentence.Tokens[value.First].Span.Start, sentence.Tokens[value.Last].Span.End).Of(Trees.TextOf(sentence));
}
