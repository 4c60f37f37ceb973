using System.Text;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Export.Extract;

namespace Quipu.Tests.Export.Extract;

public sealed class ExtractWriterTests
{
    [Test]
    public void An_unknown_format_is_an_error_that_lists_the_known() => Assert.That(
        () => new ExtractWriter("xml", Stream.Null),
        Throws.InstanceOf<QuipuException>().With.Property("Code").EqualTo(ErrorCodes.UnknownExportFormat).And.Message.Contains("jsonl, conllu, openie"));

    [Test]
    public void Json_has_the_members_of_the_contract_in_its_order()
    {
        JsonElement line = JsonDocument.Parse(Written("jsonl")).RootElement;
        JsonElement relation = line.GetProperty("relations")[1];

        Assert.That(Names(line), Is.EqualTo(new[] { "version", "id", "offsets", "sentences", "mentions", "entities", "relations" }));
        Assert.That(Names(line.GetProperty("mentions")[0]), Is.EqualTo(new[] { "start", "end", "text", "kind", "type", "entity", "head" }));
        Assert.That(Names(line.GetProperty("entities")[0]), Is.EqualTo(new[] { "id", "name", "type", "aliases", "attributes" }));
        Assert.That(Names(relation), Is.EqualTo(new[]
        {
            "type", "wikidata", "predicate", "subject", "object", "predicateSpans", "sentence", "factuality", "polarity",
            "speaker", "time", "role", "confidence", "extractor",
        }));
        Assert.That(Names(relation.GetProperty("time")), Is.EqualTo(new[] { "start", "end", "text", "normal", "from", "to", "ended" }));
    }

    [Test]
    public void A_value_stands_instead_of_an_entity_and_an_open_relation_has_no_type_and_no_role()
    {
        JsonElement relation = JsonDocument.Parse(Written("jsonl")).RootElement.GetProperty("relations")[0];

        Assert.That(relation.GetProperty("object").GetRawText(), Does.StartWith("""{"value":{"kind":"date","normal":"2018"},"start":"""));
        Assert.That(relation.GetProperty("type").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(relation.TryGetProperty("role", out _), Is.False);
        Assert.That(relation.GetProperty("confidence").GetRawText(), Is.EqualTo("0.1235"));
    }

    [Test]
    public void Code_points_count_an_emoji_once()
    {
        JsonElement Mention(OffsetUnit unit) => JsonDocument.Parse(Written("jsonl", unit)).RootElement.GetProperty("mentions")[0];
        int start = SampleExtract.At("Xi's party").Start;

        Assert.That(Mention(OffsetUnit.Utf16).GetProperty("start").GetInt32(), Is.EqualTo(start));
        Assert.That(Mention(OffsetUnit.CodePoints).GetProperty("start").GetInt32(), Is.EqualTo(start - 1));
        Assert.That(Mention(OffsetUnit.CodePoints).GetProperty("head")[0].GetInt32(), Is.EqualTo(start + 4));
    }

    [Test]
    public void Trees_give_the_text_back_but_for_its_white_space()
    {
        var rebuilt = new StringBuilder(SampleExtract.Document.Document.Text.Replace("\t", " ", StringComparison.Ordinal).Length);
        string[][] words = [.. Written("conllu").Split('\n').Where(line => line.Length > 0 && char.IsDigit(line[0])).Select(line => line.Split('\t'))];
        foreach (string[] word in words.Where(word => !word[0].Contains('-', StringComparison.Ordinal)))
        {
            int start = int.Parse(word[9].Split("start_char=")[1].Split('|')[0], System.Globalization.CultureInfo.InvariantCulture);
            rebuilt.Append(' ', start - rebuilt.Length).Append(word[1]);
        }

        Assert.That(words.Select(word => word.Length), Is.All.EqualTo(10));
        Assert.That(rebuilt.ToString(), Is.EqualTo(SampleExtract.Document.Document.Text.Replace('\t', ' ')));
    }

    [Test]
    public void A_multiword_token_has_a_line_of_its_own_that_says_whether_white_space_follows()
    {
        string[] lines = Written("conllu").Split('\n');

        Assert.That(lines, Has.Some.StartsWith("5-6\tdidn't\t_\t_\t_\t_\t_\t_\t_\tstart_char="));
        Assert.That(lines.Single(line => line.StartsWith("5\tdid\t", StringComparison.Ordinal)), Does.Not.Contain("SpaceAfter"));
        Assert.That(lines, Has.Some.EqualTo("# text = 😀 Xi's party didn't grow in 2018."));
        Assert.That(lines.Count(line => line.StartsWith("# newdoc id = d1", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void Open_extractions_are_six_fields_a_line() => Assert.That(Written("openie").Split('\n'), Is.EqualTo(new[]
    {
        "d1\t1\t0.1235\tXi's party\tdidn't grow\tin 2018",
        "d1\t2\t1\tTuju\tleft it\tit.",
        "",
    }));

    private static string Written(string format, OffsetUnit unit = OffsetUnit.Utf16)
    {
        using var output = new MemoryStream();
        new ExtractWriter(format, output, unit).Write(SampleExtract.Document, SampleExtract.Facts, SampleExtract.Open);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
