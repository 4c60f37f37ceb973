using System.Collections.Frozen;

namespace Quipu.Language.Tokenization;

/// <summary>
/// English abbreviations that keep their full stop. Which full stop belongs to its word depends on what follows:
/// <c>No. 5</c> but <c>No. I won't.</c>
/// </summary>
internal static class Abbreviations
{
    // Written with the training parts of EWT and GUM at hand; months and days as in UD (Oct., Sat.).
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Words("""
        Mr Mrs Ms Mx Dr Drs Prof Profs Gen Col Lt Sgt Cpl Capt Cmdr Cdr Maj Adm Brig Pvt Rev Hon Gov Sen Sens Rep Reps Pres
        Fr Sr Jr St Ste Messrs Mme Mlle Mgr Msgr Supt Insp Det Amb Atty Spc Spec Ald Ft Mt Pte Cllr
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Always = Words("""
        Inc Ltd Co Cos Corp Bros Assn Dept Depts Univ Intl Natl Govt Mfg Ave Blvd Rd Hwy Pkwy Attn Esq Ph
        Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec Tue Tues Wed Thu Thur Thurs Fri
        vs viz cf approx esp incl misc est dept depts ext tel max min arrv lv lb lbs oz ft yr yrs hr hrs mins secs
        eg ie al ca resp abbr Ret ret Cf Approx Dist Est
        Calif Conn Mass Penn Tenn Wash Wis Minn Mich Ariz Ala Ark Colo Fla Ill Kan Ky Md Mo Neb Nev Okla Tex Vt Va Ga
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Words("""
        No no Nos nos Fig Figs fig figs Eq Eqs eq eqs Sec sec Sect Art art Vol vol Vols vols p pp Ch ch Chap chap Tab
        Ref ref Refs refs c Apt apt Sat Sun Mon Mar Para para Op op Bk Pt pt Ver ver
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeLower = Words("etc Ed Eds ed eds Trans Rev rev repr rec dom div d b m r n v");

    /// <summary>Whether <paramref name="word"/>, followed by a full stop and then by <paramref name="rest"/>, keeps the stop.</summary>
    /// <param name="word">The word without the stop.</param>
    /// <param name="rest">What follows the stop, from its first character on.</param>
    public static bool KeepsStop(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> next = rest.TrimStart();
        bool glued = next.Length == rest.Length && next.Length > 0;
        if (glued && (char.IsLetterOrDigit(next[0]) || next[0] == '.'))
            return Titles.Contains(word) && char.IsUpper(next[0]);
        if (Titles.Contains(word))
            return next.Length > 0;
        if (Always.Contains(word))
            return next.Length > 0;
        if (BeforeNumber.Contains(word))
            return next.Length > 0 && char.IsDigit(next[0]);
        return BeforeLower.Contains(word) && next.Length > 0 && !StartsSentence(next);
    }

    /// <summary>Whether a token with its stop is a title, after which no sentence ends (<c>Mr.</c>).</summary>
    public static bool IsTitle(ReadOnlySpan<char> token) =>
        token is [.. var word, '.'] && Titles.Contains(word);

    /// <summary>Whether a token with its stop is an abbreviation of the lists.</summary>
    public static bool Contains(ReadOnlySpan<char> token) =>
        token is [.. var word, '.'] && (Titles.Contains(word)
            || Always.Contains(word)
            || BeforeNumber.Contains(word));

    private static bool StartsSentence(ReadOnlySpan<char> text) => char.IsUpper(text[0]);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
