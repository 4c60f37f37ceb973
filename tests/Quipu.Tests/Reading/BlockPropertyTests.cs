using CsCheck;
using Quipu.Core.Text;

namespace Quipu.Tests.Reading;

/// <summary>What holds for the blocks of every text, however strange.</summary>
public sealed class BlockPropertyTests
{
    private static readonly string[] Pieces =
    [
        "word", " ", "\n", "\n\n", "\r\n", "\t", "*", "**", "_", "`", "``", "```\n", "[", "]", "(", ")", "](u)", "![", "<", ">", "> ", "- ", "1. ", "# ",
        "| ", "|", "|---|", "[^1]", "[^1]: ", "\\", "&amp;", "&nbsp;", "<b>", "</b>", "<div>\n", "---", "===", "~~", "http://a.b", "😀", "ł", "\uD83D", "\u0301",
        " date 2021-01-25 ", "2021-01-25", "[x] ", "    ", "\u00A0", "\u2028", ":", ".", "!",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Pieces).Array[0, 40].Select(string.Concat);

    [Test]
    public void Blocks_of_Markdown_are_in_order_and_hide_only_inside() =>
        Texts.Sample(text => IsSound(Parsed.Markdown(text)), iter: 20_000);

    [Test]
    public void Blocks_of_plain_text_are_in_order_and_hold_every_letter() =>
        Texts.Sample(text => IsSound(Parsed.Text(text)) && LettersOutside(Parsed.Text(text)).Length == 0, iter: 20_000);

    [Test]
    public void Random_characters_survive() =>
        Gen.String.Sample(text => IsSound(Parsed.Markdown(text)) && IsSound(Parsed.Text(text)), iter: 5_000);

    [Test]
    public void Words_between_markup_are_all_visible() =>
        Gen.OneOf("*", "**", "_", "`", "\\*", "<b>", "[", "]", "  ", "![", "|", "~~").Array[1, 12].Sample(
            markup =>
            {
                Document document = Parsed.Markdown("word " + string.Join(" word ", markup) + " word");
                return string.Join(' ', document.Shown()).Split("word").Length == markup.Length + 2;
            },
            iter: 5_000);

    private static bool IsSound(Document document)
    {
        int end = 0;
        foreach (Block block in document.Blocks)
        {
            if (block.Span.Start < end || block.Span.IsEmpty || block.Span.End > document.Text.Length)
                return false;
            end = block.Span.End;
            int shown = block.Span.Start;
            foreach (Span hidden in block.Hidden)
            {
                if (hidden.IsEmpty || hidden.Start < shown || hidden.End > block.Span.End)
                    return false;
                shown = hidden.End;
            }
        }

        return true;
    }

    /// <summary>The letters and digits outside all blocks that are no dateline and no list marker.</summary>
    private static string LettersOutside(Document document)
    {
        char[] text = document.Text.ToCharArray();
        foreach (Block block in document.Blocks)
            text.AsSpan(block.Span.Start, block.Span.Length).Fill(' ');
        string outside = new string(text).Replace("1. ", "", StringComparison.Ordinal);
        if (document.Date is not null)
            outside = outside.Replace("date", "", StringComparison.Ordinal).Replace("2021-01-25", "", StringComparison.Ordinal);
        return string.Concat(outside.Where(char.IsLetterOrDigit));
    }
}
