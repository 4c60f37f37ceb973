using Quipu.Core.Text;

namespace Quipu.Tests.Reading.PlainText;

public sealed class PlainTextTests
{
    [Test]
    public void Blank_lines_part_paragraphs_and_wrapped_lines_stay_together() =>
        Assert.That(
            Parsed.Text("The bridge was built\nof steel in 1931.\r\n \r\nIt belongs to the\rcouncil.").Shown(),
            Is.EqualTo(new[] { "Paragraph: The bridge was built of steel in 1931.", "Paragraph: It belongs to the council." }));

    [Test]
    public void A_short_line_without_a_full_stop_before_text_is_a_heading()
    {
        Document document = Parsed.Text("Six parties\n\nThey founded a school.\n\nThe last line");
        Assert.That(document.Shown(), Is.EqualTo(new[] { "Heading: Six parties", "Paragraph: They founded a school.", "Paragraph: The last line" }));
        Assert.That(document.Title, Is.EqualTo("Six parties"));
    }

    [TestCase("“Nobody answered.”")]
    [TestCase("and so it went")]
    [TestCase("What is a school?")]
    [TestCase("It was a long line that went on for more than a dozen words without an end")]
    public void A_sentence_is_no_heading(string line) =>
        Assert.That(Parsed.Text(line + "\n\nText follows.").Blocks[0].Kind, Is.EqualTo(BlockKind.Paragraph));

    [Test]
    public void A_heading_can_stand_right_above_its_text() =>
        Assert.That(
            Parsed.Text("THE SCHOOL\nIt stands in Kibaha.").Shown().Concat(
            Parsed.Text("The school\nBuilding began in July 2018, and the president opened it\nfour years later.").Shown()),
            Is.EqualTo(new[]
            {
                "Heading: THE SCHOOL", "Paragraph: It stands in Kibaha.",
                "Heading: The school", "Paragraph: Building began in July 2018, and the president opened it four years later.",
            }));

    [Test]
    public void List_items_stand_alone_without_their_marker() =>
        Assert.That(
            Parsed.Text("They visited:\n- Hunan,\n  in the south\n• Fujian\n\n1. The first.\n2) The second.\n(b) The third.").Shown(),
            Is.EqualTo(new[]
            {
                "Paragraph: They visited:", "ListItem: Hunan, in the south", "ListItem: Fujian",
                "ListItem: The first.", "ListItem: The second.", "ListItem: The third.",
            }));

    [Test]
    public void A_number_at_the_start_of_a_wrapped_line_is_no_list() =>
        Assert.That(Parsed.Text("The school was opened on May\n12. It is in Kibaha, a town in the\nPwani Region.").Blocks, Has.Length.EqualTo(1));

    [Test]
    public void Long_lines_are_paragraphs_of_their_own()
    {
        string line = string.Concat(Enumerable.Repeat("This line is long. ", 10)).Trim();
        Assert.That(
            Parsed.Text($"History\n{line}\n{line}").Shown(),
            Is.EqualTo(new[] { "Heading: History", "Paragraph: " + line, "Paragraph: " + line }));
    }

    [Test]
    public void Verse_and_lists_of_values_keep_their_lines() =>
        Assert.That(
            Parsed.Text("Name: Kibo\nHeight: 5895 m\nCountry: Tanzania").Shown(),
            Is.EqualTo(new[] { "Paragraph: Name: Kibo", "Paragraph: Height: 5895 m", "Paragraph: Country: Tanzania" }));

    [Test]
    public void Lines_of_signs_are_outside_and_part_paragraphs() =>
        Assert.That(Parsed.Text("One.\n* * *\nTwo.\n=====\n").Shown(), Is.EqualTo(new[] { "Paragraph: One.", "Paragraph: Two." }));

    [TestCase(" date 2021-01-25 President Xi spoke.")]
    [TestCase("Date: 2021-01-25\nPresident Xi spoke.")]
    [TestCase("2021-01-25\nPresident Xi spoke.")]
    [TestCase("\n25 January 2021\n\nPresident Xi spoke.")]
    [TestCase("Monday, 25th January 2021\nPresident Xi spoke.")]
    [TestCase("January 25, 2021\r\nPresident Xi spoke.")]
    [TestCase("Jan. 25, 2021\nPresident Xi spoke.")]
    public void A_dateline_gives_the_date_and_is_outside_every_block(string text)
    {
        Document document = Parsed.Text(text);
        Assert.That(document.Date, Is.EqualTo(new DateOnly(2021, 1, 25)));
        Assert.That(document.Shown(), Is.EqualTo(new[] { "Paragraph: President Xi spoke." }));
    }

    [Test]
    public void A_day_under_the_title_gives_the_date()
    {
        Document document = Parsed.Text("The school\n\n23 February 2022\n\nIt was opened.");
        Assert.That((document.Title, document.Date), Is.EqualTo(("The school", new DateOnly(2022, 2, 23))));
        Assert.That(document.Shown(), Is.EqualTo(new[] { "Heading: The school", "Paragraph: It was opened." }));
    }

    [TestCase(" date 2021-13-45 Xi spoke.")]
    [TestCase("The date 2021-01-25 is wrong.")]
    [TestCase("2021-01-25 was a Monday.")]
    [TestCase("date 2021-01-25th")]
    public void Other_text_with_a_day_has_no_dateline(string text)
    {
        Document document = Parsed.Text(text);
        Assert.That(document.Date, Is.Null);
        Assert.That(document.Shown(), Is.EqualTo(new[] { "Paragraph: " + text.Trim() }));
    }
}
