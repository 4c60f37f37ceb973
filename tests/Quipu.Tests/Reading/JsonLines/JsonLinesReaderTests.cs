using System.Text;
using Quipu.Core.Text;
using Quipu.Reading;

namespace Quipu.Tests.Reading.JsonLines;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class JsonLinesReaderTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<ReadResult> Read(params string[] lines) => folder.With("a.jsonl", string.Join('\n', lines)).Read();

    [Test]
    public void A_line_is_a_document()
    {
        Document document = Read("""{"id": "d1", "text": "Laos has a new leader.", "title": "News", "date": "2021-01-16", "more": 1}""")[0].Document!;
        Assert.That((document.Id, document.Text, document.Title, document.Date), Is.EqualTo(("d1", "Laos has a new leader.", "News", new DateOnly(2021, 1, 16))));
        Assert.That(document.Source, Is.EqualTo("a.jsonl:1"));
    }

    [Test]
    public void The_text_is_read_by_the_rules_of_plain_text()
    {
        Document document = Read("""{"id": "d1", "text": " date 2021-01-25 Xi spoke.\n\nTuju answered."}""")[0].Document!;
        Assert.That(document.Date, Is.EqualTo(new DateOnly(2021, 1, 25)));
        Assert.That(document.Shown(), Is.EqualTo(new[] { "Paragraph: Xi spoke.", "Paragraph: Tuju answered." }));
    }

    [Test]
    public void The_lines_stay_in_their_order() =>
        Assert.That(Read("""{"id": "b", "text": "B"}""", "", """{"id": "a", "text": "A"}""", "").Ids(), Is.EqualTo(new[] { "b", "a" }));

    [TestCase("no json", "Q1101")]
    [TestCase("[1]", "Q1101")]
    [TestCase("{\"id\": \"x\", \"text\": \"cut", "Q1101")]
    [TestCase("{\"text\": \"t\"}", "Q1102")]
    [TestCase("{\"id\": 1, \"text\": \"t\"}", "Q1102")]
    [TestCase("{\"id\": \" \", \"text\": \"t\"}", "Q1102")]
    [TestCase("{\"id\": \"a\\nb\", \"text\": \"t\"}", "Q1102")]
    [TestCase("{\"id\": \"x\"}", "Q1102")]
    [TestCase("{\"id\": \"x\", \"text\": null}", "Q1102")]
    [TestCase("{\"id\": \"x\", \"text\": \"\\ud800\"}", "Q1102")]
    [TestCase("{\"id\": \"x\", \"text\": \"t\", \"title\": 1}", "Q1102")]
    [TestCase("{\"id\": \"x\", \"text\": \"t\", \"date\": \"2021-13-01\"}", "Q1102")]
    [TestCase("{\"id\": \"x\", \"text\": \" \"}", "Q1003")]
    [TestCase("{\"id\": \"first\", \"text\": \"t\"}", "Q1103")]
    public void A_wrong_line_is_one_error_and_the_others_are_read(string line, string code)
    {
        List<ReadResult> results = Read("""{"id": "first", "text": "1"}""", line, """{"id": "last", "text": "3"}""");
        Assert.That(results.Ids(), Is.EqualTo(new[] { "first", "last" }));
        Assert.That(results.Errors(), Is.EqualTo(new[] { code + " a.jsonl:2" }));
        Assert.That(results[1].Failure!.What, Does.Contain("a.jsonl"));
    }

    [Test]
    public void A_date_with_a_time_is_its_day() =>
        Assert.That(Read("""{"id": "x", "text": "t", "date": "2021-01-25T08:30:00Z"}""")[0].Document!.Date, Is.EqualTo(new DateOnly(2021, 1, 25)));

    [Test]
    public void A_line_in_a_broken_encoding_is_one_error()
    {
        byte[] good = "{\"id\": \"x\", \"text\": \"t\"}\n"u8.ToArray();
        List<ReadResult> results = folder.With("a.jsonl", [0xC3, .. "\n"u8, .. good]).Read();
        Assert.That(results.Errors(), Is.EqualTo(new[] { "Q1006 a.jsonl:1" }));
        Assert.That(results.Ids(), Is.EqualTo(new[] { "x" }));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void Lines_of_every_size_are_read_in_every_marked_encoding(string name)
    {
        // U+0A0A and U+0A00 hold the byte of a line feed in UTF-16.
        string[] texts = ["\u0A0A\u0A00\u0A0A", new string('ł', 70_000), "short", new string('x', 65_536)];
        string lines = string.Join("\r\n", texts.Select((text, i) => $$"""{"id": "{{i}}", "text": "{{text}}"}"""));
        Encoding encoding = Encoding.GetEncoding(name);
        List<ReadResult> results = folder.With("a.jsonl", [.. encoding.GetPreamble(), .. encoding.GetBytes(lines)]).Read();
        Assert.That(results.Select(result => result.Document!.Text), Is.EqualTo(texts));
    }

    [Test]
    public void A_file_that_grows_over_the_limit_is_one_error_after_the_lines_before_it()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("{\"id\": \"x\", \"text\": \"t\"}\n" + new string(' ', 100_000)));
        List<ReadResult> results = folder.Read(new ReadingOptions { StandardInput = stream, StandardInputFormat = "jsonl", MaxFileSize = 70_000 }, "-");
        Assert.That(results.Ids(), Is.EqualTo(new[] { "x" }));
        Assert.That(results.Errors(), Is.EqualTo(new[] { "Q1004 -" }));
    }

    [Test]
    public void A_file_of_blank_lines_is_empty() => Assert.That(Read("", " ", "").Errors(), Is.EqualTo(new[] { "Q1003 a.jsonl" }));
}
