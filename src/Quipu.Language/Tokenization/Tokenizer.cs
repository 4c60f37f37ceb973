using System.Globalization;
using System.Text.RegularExpressions;
using Quipu.Core.Text;

namespace Quipu.Language.Tokenization;

/// <summary>
/// Cuts a block into the words of Universal Dependencies as the English Web Treebank does. Every character that is
/// not white lies in exactly one token, spans only move forward, and none crosses hidden markup or the block.
/// </summary>
internal sealed class Tokenizer
{
    // With the white space behind it; a list that holds most blocks' words as it is made.
    private const int LettersOfWord = 5;
    private readonly VisibleText visible;
    private readonly string text;
    private readonly List<RawToken> tokens;
    private int seam;

    private Tokenizer(VisibleText visible)
    {
        this.visible = visible;
        text = visible.Text;
        tokens = new List<RawToken>(text.Length / LettersOfWord);
    }

    /// <summary>The words of one block of a document's text, in order.</summary>
    public static List<RawToken> Tokenize(string text, Block block)
    {
        var tokenizer = new Tokenizer(VisibleText.Of(text, block));
        tokenizer.Run();
        return tokenizer.tokens;
    }

    /// <summary>Whether a character separates words and belongs to none: white, a control, or an invisible space.</summary>
    public static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u2060';

    private void Run()
    {
        int at = 0;
        while (at < text.Length)
        {
            if (IsGap(text[at]))
            {
                at++;
                continue;
            }

            int end = at + 1;
            for (int length = LengthAt(at); end < at + length && !IsGap(text[end]);)
                end++;
            Add(at, end);
            at = end;
        }
    }

    private int LengthAt(int at)
    {
        char c = text[at];
        if (char.IsLetterOrDigit(c) || c is '@' or '#' or '.' or '+' or '_')
        {
            int length = WordAt(at, c);
            if (length > 0)
                return length;
        }

        if (c == '’' || c == '\'')
            return QuoteAt(at);
        int mark = Match(TokenPatterns.Face(), at);
        if (mark == 0)
            mark = Match(TokenPatterns.Punctuation(), at);
        // Else one character as a reader sees it: a letter pair of UTF-16, a joined emoji, a sign with its marks.
        return mark > 0 ? mark : StringInfo.GetNextTextElementLength(text, at);
    }

    private int WordAt(int at, char c)
    {
        int length = Trimmed(at, Match(TokenPatterns.Address(), at));
        if (length == 0 && (char.IsDigit(c) || c is '.' or '+'))
            length = Match(TokenPatterns.Number(), at);
        if (length == 0 && char.IsLetter(c))
        {
            length = Match(TokenPatterns.Acronym(), at);
            if (length == 0)
                length = Match(TokenPatterns.Slashed(), at);
            if (length == 0)
                length = Match(TokenPatterns.Ampersand(), at);
            if (length == 0 && text.AsSpan(at, Math.Min(4, text.Length - at)).Contains('$'))
                length = Match(TokenPatterns.Punctuation(), at);
        }

        if (length == 0 && (char.IsLetterOrDigit(c) || c == '_'))
            length = WithStop(at, Match(TokenPatterns.Word(), at));
        return length;
    }

    /// <summary>Adds the full stop of an abbreviation or an initial.</summary>
    private int WithStop(int at, int length)
    {
        int stop = at + length;
        if (length == 0 || stop >= text.Length || text[stop] != '.')
            return length;
        ReadOnlySpan<char> rest = text.AsSpan(stop + 1);
        bool initial = length == 1 && char.IsUpper(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && IsInitial(at, rest);
        return initial || Abbreviations.KeepsStop(text.AsSpan(at, length), rest) ? length + 1 : length;
    }

    /// <summary>One capital and a stop is an initial unless it ends the block or a sentence about <c>plan B.</c>.</summary>
    private bool IsInitial(int at, ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> next = rest.TrimStart();
        if (next.IsEmpty || !(char.IsLetter(next[0]) || next[0] is ',' or ')' or '-' or '–'))
            return next.IsEmpty && at == 0;
        if (text[at] == 'I')
            return char.IsUpper(next[0]) && next.Length > 1 && next[1] == '.';
        return true;
    }

    /// <summary>An apostrophe: a clitic that markup or a space cut off, a year, a plural's possessive or a quotation mark.</summary>
    private int QuoteAt(int at)
    {
        bool glued = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        int end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        ReadOnlySpan<char> tail = text.AsSpan(at + 1, end - at - 1);
        if (tail is "s" or "S" or "re" or "ve" or "ll" or "d" or "m" or "em" or "tis" or "twas" or "til" or "cause" && (end >= text.Length || text[end] != '\''))
            return end - at;
        if (tail is "n" or "N" && end < text.Length && text[end] == text[at])
            return 3;
        if (!glued && tail.Length is 2 or 3 && char.IsDigit(tail[0]) && char.IsDigit(tail[1]))
            return end - at;
        return Match(TokenPatterns.Punctuation(), at) is var pair and > 0 ? pair : 1;
    }

    /// <summary>The length of an address without the punctuation of the sentence around it.</summary>
    private int Trimmed(int at, int length)
    {
        while (length > 1)
        {
            char last = text[at + length - 1];
            ReadOnlySpan<char> address = text.AsSpan(at, length);
            bool closes = last is ')' && address.Count(')') > address.Count('(');
            if (!closes && last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' or '>' or '|'))
                break;
            length--;
        }

        return length;
    }

    private int Match(Regex pattern, int at)
    {
        foreach (ValueMatch match in pattern.EnumerateMatches(text, at))
            return match.Index == at ? match.Length : 0;
        return 0;
    }

    /// <summary>Adds the token, cut at seams, else into the parts of a contraction.</summary>
    private void Add(int at, int end)
    {
        while (seam < visible.Seams.Length && visible.Seams[seam] <= at)
            seam++;
        if (seam < visible.Seams.Length && visible.Seams[seam] < end)
        {
            int cut = visible.Seams[seam];
            AddParts(at, cut);
            Add(cut, end);
            return;
        }

        AddParts(at, end);
    }

    private void AddParts(int at, int end)
    {
        bool spaceAfter = end >= text.Length || IsGap(text[end]);
        ReadOnlySpan<int> parts = char.IsLetterOrDigit(text[at]) && !text.AsSpan(at, end - at).ContainsAny('@', '/', ':')
            ? Contractions.Parts(text.AsSpan(at, end - at))
            : [];
        if (parts.Length == 0)
        {
            Join(at, end);
            tokens.Add(new RawToken(visible.Place(at, end), spaceAfter));
            return;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            int next = at + parts[i];
            tokens.Add(new RawToken(visible.Place(at, next), next == end && spaceAfter, i == 0 ? parts.Length : 1));
            at = next;
        }
    }

    /// <summary>
    /// A possessive apostrophe after a plural (<c>drivers'</c>) or a clitic that stands apart is one multiword token
    /// with the word before it.
    /// </summary>
    private void Join(int at, int end)
    {
        if (tokens.Count == 0 || at == 0 || text[at] is not ('\'' or '’') || tokens[^1].SpaceAfter || !IsPossessive(at, end))
            return;
        int first = tokens.Count - 1;
        if (tokens[first].MultiwordLength == 1 && (first == 0 || tokens[first - 1].MultiwordLength == 1))
            tokens[first] = tokens[first] with { MultiwordLength = 2 };
    }

    private bool IsPossessive(int at, int end)
    {
        if (!char.IsLetterOrDigit(text[at - 1]))
            return false;
        if (end - at > 1)
            return char.IsLetter(text[at + 1]);
        bool plural = text[at - 1] is 's' or 'S' or 'x' or 'z' or 'Z';
        bool followed = end < text.Length && text[end] == ' ' && end + 1 < text.Length && char.IsLetter(text[end + 1]);
        char open = text[at] == '’' ? '‘' : '\'';
        return plural && followed && !OpensBefore(at, open);
    }

    /// <summary>Whether a single quotation mark was opened within reach and not closed.</summary>
    private bool OpensBefore(int at, char open)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 200); i--)
        {
            if (text[i] == open && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
                return true;
        }

        return false;
    }
}
