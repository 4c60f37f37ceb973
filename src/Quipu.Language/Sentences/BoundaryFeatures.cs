using System.Collections.Frozen;
using Quipu.Language.Tokenization;

namespace Quipu.Language.Sentences;

/// <summary>
/// What can be seen at the gap between two words of a block that tells whether a sentence ends there. Serves both
/// the splitter and its training.
/// </summary>
internal sealed class BoundaryFeatures(string text, IReadOnlyList<RawToken> tokens)
{
    private const string Openers = "([{\"“‘«<`'";
    private const string Closers = ")]}\"”’»'";
    private const string Enders = ".!?…";

    // Words that begin sentences but no names: a capital on one after an abbreviation tells most.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = """
        The A An This That These Those He She It We They You I His Her Its Our Their My Your In On At By For From With Of To After Before
        Since During Although Though While When Where If As And But Or So Then There Here However What Who How Why Not Also Both Some Many
        Most All Each Every Other Another One Two Is Are Was Were Do Does Did Has Have Had Will Would Can Could May
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Subjects = """
        The This These Those He She It They We There His Her Its Their However When While Although After During Since If
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // The block in lower case, so that no word is copied for each gap near it.
    private readonly int blockStart = tokens.Count > 0 ? tokens[0].Span.Start : 0;
    private readonly string lower = tokens.Count > 0 ? text[tokens[0].Span.Start..tokens[^1].Span.End].ToLowerInvariant() : "";

    /// <summary>
    /// What is known of edited text beyond the training sets: log-odds to add. A stop that belongs to no abbreviation
    /// and stands before a capital ends a sentence; so does an abbreviation or initial before <c>The</c> or <c>He</c>.
    /// </summary>
    public float Prior(int first, int at)
    {
        int end = LastBeforeClosers(first, at);
        int start = FirstAfterOpeners(at + 1);
        if (!tokens[at].SpaceAfter || !char.IsUpper(Form(start)[0]))
            return 0;
        if (Form(end) is ".")
            return 2;
        return Shape(end) is "X." or "x.x." or "abb." && Subjects.Contains(Form(start)) ? 4 : 0;
    }

    /// <summary>Fills the features of the gap after token <paramref name="at"/>, in a sentence that began with <paramref name="first"/>.</summary>
    public void Fill(FeatureList list, int first, int at)
    {
        list.Clear();
        int end = LastBeforeClosers(first, at);
        int start = FirstAfterOpeners(at + 1);
        ReadOnlySpan<char> ender = Kind(end);
        ReadOnlySpan<char> left = Kind(at), right = Kind(at + 1), next = Kind(start);
        ReadOnlySpan<char> before = end > first ? Shape(end - 1) : "^";
        string length = Length(at + 1 - first);
        string inside = Inside(first, at);
        string gap = tokens[at].SpaceAfter ? "_" : "";
        list.Add("bias", "");
        list.Add("L", left, gap);
        list.Add("R", right, gap);
        list.Add("E", ender, gap);
        list.Add("LR", left, right, gap);
        list.Add("EN", ender, next, gap);
        list.Add("ENs", ender, Shape(start), Shape(Math.Min(start + 1, tokens.Count - 1)));
        list.Add("EB", ender, before, Shape(start));
        list.Add("En", ender, length, Shape(start));
        list.Add("Ei", ender, inside, Shape(start));
        list.Add("Ls", Shape(at), Shape(at + 1), gap);
        list.Add("Lx", Shape(at), Shape(at + 1), at + 2 < tokens.Count ? Shape(at + 2) : "$");
        list.Add("Lp", at > first ? Kind(at - 1) : "^", left, Shape(at + 1));
        list.Add("S", Shape(end), Starters.Contains(Form(start)) ? "The" : Shape(start), gap);
        list.Add("F", Kind(first), length);
        list.Add("Fe", Kind(first), ender, Shape(start));
        if (end > first)
            list.Add("W", Kind(end - 1), ender, Shape(start));
        list.Add("RN", right, at + 2 < tokens.Count ? Shape(at + 2) : "$", ender);
    }

    /// <summary>Whether a token is a mark that can end a sentence.</summary>
    public bool IsEnder(int token) => Enders.Contains(Form(token)[^1], StringComparison.Ordinal);

    /// <summary>Whether a token only closes what was opened before.</summary>
    public bool IsCloser(int token) => Form(token) is [var c] && Closers.Contains(c, StringComparison.Ordinal) || Form(token) is "''" or "’’";

    private ReadOnlySpan<char> Form(int token) => text.AsSpan(tokens[token].Span.Start, tokens[token].Span.Length);

    /// <summary>Whether a token closes what the token before it, to which it is glued, belongs to.</summary>
    public bool ClosesAfter(int token) => token > 0 && !tokens[token - 1].SpaceAfter && IsCloser(token)
        && (tokens[token].SpaceAfter || (token + 1 < tokens.Count && IsCloser(token + 1)));

    private int LastBeforeClosers(int first, int at)
    {
        int end = at;
        while (end > first && end > at - 4 && IsCloser(end) && !tokens[end - 1].SpaceAfter)
            end--;
        return IsEnder(end) ? end : at;
    }

    private int FirstAfterOpeners(int at)
    {
        int start = at;
        while (start < tokens.Count - 1 && start < at + 3 && Form(start) is [var c] && Openers.Contains(c, StringComparison.Ordinal))
            start++;
        return start;
    }

    /// <summary>The word itself in lower case where it is short enough to be frequent, else its shape.</summary>
    private ReadOnlySpan<char> Kind(int token)
    {
        ReadOnlySpan<char> form = Form(token);
        if (form.Length > 12 || form.IndexOfAnyInRange('0', '9') >= 0)
            return Shape(token);
        return lower.AsSpan(tokens[token].Span.Start - blockStart, form.Length);
    }

    private ReadOnlySpan<char> Shape(int token)
    {
        ReadOnlySpan<char> form = Form(token);
        char c = form[0];
        if (char.IsDigit(c))
            return form.ContainsAnyInRange('a', 'z') ? "0a" : form.Length < 3 ? "0" : "00";
        if (!char.IsLetter(c))
            return form.ContainsAny('@', '/') && form.Length > 3 ? "@" : form.Length > 1 ? form[..2] : form;
        if (form.Contains('@') || form.Contains('/'))
            return "@";
        if (form[^1] == '.')
            return Abbreviations.IsTitle(form) ? "Mr." : form.Length == 2 ? "X." : form[..^1].Contains('.') ? "x.x." : "abb.";
        if (char.IsLower(c))
            return "x";
        if (form.Length == 1)
            return "X";
        return form.ContainsAnyInRange('a', 'z') ? "Xx" : "XX";
    }

    private static string Length(int words) => words switch { 1 => "1", 2 => "2", < 5 => "3", < 10 => "5", < 20 => "10", _ => "20" };

    /// <summary>What is open in the sentence so far: a bracket, a quotation or nothing.</summary>
    private string Inside(int first, int at)
    {
        int round = 0, quote = 0;
        for (int i = Math.Max(first, at - 80); i <= at; i++)
        {
            if (Form(i) is not [var c])
                continue;
            round += c is '(' or '[' ? 1 : c is ')' or ']' && round > 0 ? -1 : 0;
            quote = c switch { '"' => 1 - quote, '“' => 1, '”' => 0, _ => quote };
        }

        return round > 0 ? "(" : quote > 0 ? "\"" : "-";
    }
}
