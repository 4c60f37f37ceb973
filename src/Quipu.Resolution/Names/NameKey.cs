using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Resolution.Names;

/// <summary>
/// A name without what writers vary: accents, case, points, apostrophes, hyphens, a leading article, a possessive
/// ending, an acronym in brackets, a legal form (<c>Inc.</c>), a form of address (<c>Mr</c>). Equal keys, equal name.
/// </summary>
/// <param name="Value">The key; empty for a name without letters and digits.</param>
/// <param name="Words">How many words the name has.</param>
internal readonly partial record struct NameKey(string Value, int Words)
{
    // Short words in capitals are abbreviations (US, WHO, IT): folded, they would meet pronouns and other words. Longer
    // ones are written either way (NATO and Nato, COVID-19 and Covid-19).
    private const int LongestKeptCapitals = 3;

    private static readonly FrozenSet<string> Articles = Set("the a an");
    private static readonly FrozenSet<string> Address = Set("mr mrs ms miss dr prof sir");
    private static readonly FrozenSet<string> LegalForms =
        Set("inc incorporated corp corporation ltd limited llc llp plc gmbh ag sa nv bv oy oyj ab asa spa kg co pty pte srl sarl kk");

    /// <summary>The key of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">What it names: a person has no legal form, and only a person has a form of address.</param>
    public static NameKey Of(string name, EntityType type)
    {
        string plain = AccentFolding.Strip(name).Replace('’', '\'').Replace('‘', '\'').Replace('`', '\'').Replace('–', '-').Replace('—', '-');
        string outside = BracketPattern().Replace(plain, " ");
        List<string> words = WordsOf(outside.Any(char.IsLetterOrDigit) ? outside : plain);
        DropAffixes(words, type);
        JoinInitials(words);
        bool isKept = words is [{ Length: <= LongestKeptCapitals } only] && only.All(char.IsUpper);
        string value = string.Join(' ', words);
        return new NameKey(isKept ? value : value.ToLowerInvariant().Replace('-', ' '), words.Count);
    }

    private static List<string> WordsOf(string plain)
    {
        string name = PossessivePattern().Replace(plain, "");
        return [.. name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0)];
    }

    /// <summary>The word's letters, digits and inner hyphens.</summary>
    private static string Bare(string word) =>
        word == "&" ? "and" : string.Concat(word.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '-' or '&' or '+')).Trim('-');

    private static void DropAffixes(List<string> words, EntityType type)
    {
        if (words.Count > 1 && Articles.Contains(words[0]))
            words.RemoveAt(0);
        while (type == EntityType.Person && words.Count > 1 && Address.Contains(words[0]))
            words.RemoveAt(0);
        while (type != EntityType.Person && words.Count > 1 && (LegalForms.Contains(words[^1]) || words[^1] == "and"))
            words.RemoveAt(words.Count - 1);
    }

    /// <summary>Makes <c>J. K. Rowling</c> and <c>J.K. Rowling</c> one name.</summary>
    private static void JoinInitials(List<string> words)
    {
        for (int i = words.Count - 1; i > 0; i--)
        {
            if (!IsInitials(words[i]) || words[i - 1] is not [var letter] || !char.IsUpper(letter))
                continue;
            words[i - 1] += words[i];
            words.RemoveAt(i);
        }
    }

    private static bool IsInitials(string word) => word.Length <= 2 && word.All(char.IsUpper);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"'s?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PossessivePattern();
}
