using Quipu.Core.Text;

namespace Quipu.Tests.Reading.Markdown;

public sealed class MarkdownReaderTests
{
    [Test]
    public void Every_kind_of_block_is_told_apart() =>
        Assert.That(
            Parsed.Markdown("# Laos\n\nA country\nin Asia.\n\n- Hunan\n  1. Changsha\n\n> Quoted\n> words.\n\n| Name | Born |\n|---|---|\n| Xi | 1953 |\n\nUnder\n-----\n").Shown(),
            Is.EqualTo(new[]
            {
                "Heading: Laos", "Paragraph: A country in Asia.", "ListItem: Hunan", "ListItem: Changsha", "Quote: Quoted words.",
                "TableCell: Name", "TableCell: Born", "TableCell: Xi", "TableCell: 1953", "Heading: Under",
            }));

    [TestCase("The **Jubilee Party** and *Tuju*.", "The Jubilee Party and Tuju.")]
    [TestCase("a_b_c __bold__ ~~gone~~ `co de`", "a_b_c bold gone co de")]
    [TestCase("[Mekong](https://x.y/Mekong \"river\") flows", "Mekong flows")]
    [TestCase("The [Lao Party][lprp] rules.\n\n[lprp]: https://x.y", "The Lao Party rules.")]
    [TestCase("A ![map *of*](m.png) B", "A B")]
    [TestCase("x<br/>y <b>z</b>", "xy z")]
    [TestCase("AT&amp;T and 5 \\* 3", "AT&T and 5 * 3")]
    [TestCase("Stars * alone and [brackets] and ![these", "Stars * alone and [brackets] and ![these")]
    [TestCase("See <https://x.y> or https://z.y now", "See https://x.y or https://z.y now")]
    [TestCase("line one\\\nline two  \nthree", "line one line two three")]
    public void Inline_markup_is_hidden(string text, string visible) =>
        Assert.That(Parsed.Markdown(text).Shown(), Is.EqualTo(new[] { "Paragraph: " + visible }));

    [Test]
    public void A_name_keeps_its_place_in_the_original()
    {
        Document document = Parsed.Markdown("See the **Jubilee Party** now.");
        Assert.That(document.Blocks[0].Hidden.Select(span => span.ToString()), Is.EqualTo(new[] { "[8, 10)", "[23, 25)" }));
    }

    [Test]
    public void Code_and_html_are_outside() =>
        Assert.That(
            Parsed.Markdown("One.\n\n```\ncode\n```\n\n    more code\n\n<div>\nhtml\n</div>\n\n---\n\nTwo.").Shown(),
            Is.EqualTo(new[] { "Paragraph: One.", "Paragraph: Two." }));

    [Test]
    public void A_footnote_is_a_paragraph_where_it_stands_and_its_marks_are_hidden() =>
        Assert.That(
            Parsed.Markdown("Laos[^1] is large.\n\n[^1]: A *country*.\n\nThe end.").Shown(),
            Is.EqualTo(new[] { "Paragraph: Laos is large.", "Paragraph: A country.", "Paragraph: The end." }));

    [Test]
    public void The_first_heading_of_the_first_level_is_the_title() =>
        Assert.That(Parsed.Markdown("## Above\n\n# The *saola* #\n\n# Another").Title, Is.EqualTo("The saola"));

    [Test]
    public void Front_matter_gives_title_and_date_and_is_outside()
    {
        Document document = Parsed.Markdown("---\r\ntitle: \"The school\"\r\ntags: [a]\r\ndate: 2022-02-23T10:00:00\r\n---\r\n# Kibaha\r\n\r\nText.");
        Assert.That((document.Title, document.Date), Is.EqualTo(("The school", new DateOnly(2022, 2, 23))));
        Assert.That(document.Shown(), Is.EqualTo(new[] { "Heading: Kibaha", "Paragraph: Text." }));
    }

    [TestCase(" date 2021-01-25 The *saola* lives.")]
    [TestCase("2021-01-25\nThe *saola* lives.")]
    [TestCase("**25 January 2021**\n\nThe *saola* lives.", "# The saola\n\n")]
    public void A_dateline_gives_the_date(string text, string before = "")
    {
        Document document = Parsed.Markdown(before + text);
        Assert.That(document.Date, Is.EqualTo(new DateOnly(2021, 1, 25)));
        Assert.That(document.Shown()[^1], Is.EqualTo("Paragraph: The saola lives."));
        Assert.That(document.Blocks, Has.Length.EqualTo(before.Length == 0 ? 1 : 2));
    }

    [Test]
    public void Nesting_beyond_all_prose_is_read_as_plain_text() =>
        Assert.That(Parsed.Markdown(new string('>', 5000) + " deep").Shown(), Has.Length.EqualTo(1));
}
