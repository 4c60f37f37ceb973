using System.Xml;
using CsCheck;
using Quipu.Export.Files;

namespace Quipu.Tests.Export.Files;

public sealed class TextCleanerTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.OneOf(Gen.Char, Gen.Char['\uD7F0', '\uE00F'], Gen.Char['\0', ' ']), 0, 20];

    // Not written as attributes, which cannot hold a surrogate without its partner.
    private static readonly TestCaseData[] Cases =
    [
        new("a\uD83Db", "a\uFFFDb", 1),
        new("\uDE00\uD83D", "\uFFFD\uFFFD", 2),
        new("😀\uD83D", "😀\uFFFD", 1),
        new("a\0\t\n\r\u0085", "a\uFFFD\t\n\r\u0085", 1),
        new("\uFFFE\uFFFF\uFFFD", "\uFFFD\uFFFD\uFFFD", 2),
    ];

    [TestCaseSource(nameof(Cases))]
    public void What_XML_forbids_is_replaced_and_counted(string text, string cleaned, int replaced)
    {
        TextCleaner cleaner = TextCleaner.ForXml();

        Assert.That(cleaner.Clean(text), Is.EqualTo(cleaned));
        Assert.That(cleaner.Replaced, Is.EqualTo(replaced));
    }

    [Test]
    public void Cleaned_text_is_XML_of_the_same_length() => Texts.Sample(text =>
    {
        string cleaned = TextCleaner.ForXml().Clean(text);
        return cleaned.Length == text.Length && XmlConvert.VerifyXmlChars(cleaned) == cleaned;
    });

    [Test]
    public void Text_that_is_fine_is_not_copied()
    {
        const string text = "plain 😀";

        Assert.That(TextCleaner.ForXml().Clean(text), Is.SameAs(text));
    }
}
