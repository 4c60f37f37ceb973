using System.Text;
using System.Xml.Linq;
using CsCheck;
using Quipu.Export.Files;
using Quipu.Testing;

namespace Quipu.Tests.Export.Files;

public sealed class XmlFileTests
{
    [TestCase("AT&T", "<t>AT&amp;T</t>")]
    [TestCase("a & < b", "<t><![CDATA[a & < b]]></t>")]
    [TestCase("é 😀 \"'", "<t>é 😀 \"'</t>")]
    [TestCase("a]]>b & c", "<t><![CDATA[a]]]]><![CDATA[>b & c]]></t>")]
    public void Text_is_literal_and_goes_into_CDATA_when_it_needs_several_references(string text, string expected) =>
        Assert.That(Written(text), Does.EndWith(expected + "\n"));

    [Test]
    public void Every_text_reads_back_but_for_the_kind_of_line_ends() => Gen.OneOf([.. SampleGraphs.HostileStrings])
        .Array[1, 3].Sample(parts =>
        {
            string text = string.Concat(parts);
            string expected = TextCleaner.ForXml().Clean(text).ReplaceLineEndings("\n");
            string read = XDocument.Parse(Written(text), LoadOptions.PreserveWhitespace).Root!.Value;
            return read.ReplaceLineEndings("\n") == expected;
        });

    private static string Written(string text)
    {
        using var stream = new MemoryStream();
        using (var xml = new XmlFile(stream))
            xml.Open("t").Text(text).End();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
