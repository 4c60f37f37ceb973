using CsCheck;
using Quipu.Core.Text;
using Quipu.Extraction.Values;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Values;

public sealed class DateResolverTests
{
    private const string Past = "He _ PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nMonday _ PROPN NNP 2 obl";
    private const string Future = "He _ PRON PRP 3 nsubj\nwill _ AUX MD 3 aux\nleave _ VERB VB 0 root\nMonday _ PROPN NNP 3 obl";

    [Test]
    public void A_weekday_of_the_past_lies_in_the_last_seven_days_and_one_of_the_future_in_the_next() =>
        Gen.Select(Gen.Int[1, 3_000_000], Gen.Int[0, 6], Gen.Bool).Sample((number, weekday, future) =>
        {
            DateOnly today = DateOnly.FromDayNumber(number);
            Sentence sentence = Trees.Sentence(future ? Future : Past);
            string normal = DateResolver.Weekday(new WordRow(sentence, today), sentence.Tokens.Length - 1, (DayOfWeek)weekday, 0);
            var day = DateOnly.ParseExact(normal, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            int ahead = day.DayNumber - today.DayNumber;
            return day.DayOfWeek == (DayOfWeek)weekday && (future ? ahead is >= 1 and <= 7 : ahead is >= -6 and <= 0);
        });

    [TestCase("1908-03", "1908-04-02")]
    [TestCase("1908", "2008-04-02")]
    [TestCase("2008-03", "2008-04-02")]
    public void A_story_goes_on_in_the_year_of_its_last_month(string anchor, string expected)
    {
        var words = new WordRow(Trees.Sentence(Past), new DateOnly(2009, 1, 17)) { Anchor = anchor };
        Assert.That(DateResolver.WithoutYear(words, 2, 4, 2), Is.EqualTo(expected));
    }

    [TestCase("will will AUX MD 4 aux", "have have AUX VB 4 aux", true)]
    [TestCase("'ll 'll AUX MD 4 aux", "have have AUX VB 4 aux", true)]
    [TestCase("would would AUX MD 4 aux", "have have AUX VB 4 aux", false)]
    [TestCase("may may AUX MD 4 aux", "have have AUX VB 4 aux", false)]
    [TestCase("had have AUX VBD 4 aux", "already _ ADV RB 4 advmod", false)]
    public void What_will_have_been_done_is_to_come(string first, string second, bool expected)
    {
        Sentence sentence = Trees.Sentence($"He _ PRON PRP 4 nsubj\n{first}\n{second}\nleft leave VERB VBN 0 root\nMonday _ PROPN NNP 4 obl");
        Assert.That(DateResolver.IsFuture(sentence, 4), Is.EqualTo(expected));
    }

    [TestCase("expected expect", true)]
    [TestCase("said say", false)]
    public void What_is_expected_to_have_been_done_is_to_come(string governor, bool expected)
    {
        Sentence sentence = Trees.Sentence($"He _ PRON PRP 3 nsubj:pass\nis be AUX VBZ 3 aux:pass\n{governor} VERB VBN 0 root\nto to PART TO 6 mark\nhave have AUX VB 6 aux\nleft leave VERB VBN 3 xcomp\nMonday _ PROPN NNP 6 obl");
        Assert.That(DateResolver.IsFuture(sentence, 6), Is.EqualTo(expected));
    }
}
