using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Relations;

/// <summary>
/// What stands in brackets behind a name, or between commas: the days of a life (<c>(Groningen, 8 January 1888 – 23
/// December 1931)</c>), an age (<c>(38)</c>, <c>, 71,</c>), publisher and year of a work (<c>(Acacia Press, 2021)</c>).
/// </summary>
internal sealed class BracketRule : IRelationRule
{
    private const int OldestAge = 120, LongestBracket = 24;

    /// <inheritdoc/>
    public IEnumerable<Proposition> Find(Sentence sentence)
    {
        foreach (NameSpan name in sentence.Names)
        {
            int head = MentionFinder.HeadOf(sentence, name.First, name.Last);
            if (name.Type == EntityType.Person && Age(sentence, name) is { } age)
            {
                yield return new Proposition(sentence, head, age, "be aged", head, [], "age", 0.85) { Wording = "[is aged]" };
                if (Home(sentence, age) is { } home)
                    yield return new Proposition(sentence, head, home, "live in", head, [age + 2], "home", 0.8) { Wording = "[lives] of" };
            }

            if (Bracket(sentence, name) is not var (first, end))
                continue;
            foreach (Proposition proposition in name.Type == EntityType.Person ? Life(sentence, head, first, end) : Publication(sentence, name, head, first, end))
                yield return proposition;
        }
    }

    private static int? Age(Sentence sentence, NameSpan name)
    {
        if (name.Last + 3 >= sentence.Tokens.Length)
            return null;
        string before = sentence.Tokens[name.Last + 1].Text, after = sentence.Tokens[name.Last + 3].Text;
        bool fits = before == "(" ? after == ")" : before == "," && after is "," or ".";
        return fits && int.TryParse(sentence.Tokens[name.Last + 2].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int years) && years is > 0 and <= OldestAge ? name.Last + 2 : null;
    }

    // "Mary Holt, 42, of Leeds"
    private static int? Home(Sentence sentence, int age) =>
        age + 3 < sentence.Tokens.Length && sentence.Tokens[age + 2].Text is "of" or "from" && sentence.Names.FirstOrDefault(name => name.First == age + 3 && name.Type == EntityType.Place) is { } place
            ? MentionFinder.HeadOf(sentence, place.First, place.Last) : null;

    // The tokens of the bracket directly behind a name: the first, and one past the last.
    private static (int First, int End)? Bracket(Sentence sentence, NameSpan name)
    {
        int open = name.Last + 1;
        if (open >= sentence.Tokens.Length || sentence.Tokens[open].Text != "(")
            return null;
        for (int at = open + 1; at < Math.Min(sentence.Tokens.Length, open + LongestBracket); at++)
        {
            if (sentence.Tokens[at].Text == ")")
                return (open + 1, at);
        }

        return null;
    }

    // A birth on the left of the dash, a death on the right; a place stands before its date.
    private static IEnumerable<Proposition> Life(Sentence sentence, int person, int first, int end)
    {
        int dash = Enumerable.Range(first, end - first).FirstOrDefault(at => sentence.Tokens[at].Text is "-" or "–" or "—", -1);
        if (dash < 0 || Year(sentence, first, dash) is not { } born || Year(sentence, dash + 1, end) is not { } died)
            yield break;
        yield return Said(born, "be born", "[born]");
        if (Place(sentence, first, born) is { } birthplace)
            yield return Said(birthplace, "be born in", "[born in]");
        yield return Said(died, "die", "[died]");
        if (Place(sentence, dash + 1, died) is { } deathplace)
            yield return Said(deathplace, "die in", "[died in]");

        Proposition Said(int @object, string lemma, string wording) => new(sentence, person, @object, lemma, person, [], "life", 0.9) { Wording = wording };
    }

    private static int? Year(Sentence sentence, int first, int end) =>
        Enumerable.Range(first, end - first).Where(at => DateWords.IsDate(sentence.Tokens[at]) && sentence.Tokens[at].Upos == "NUM").Cast<int?>().LastOrDefault();

    private static int? Place(Sentence sentence, int first, int end) =>
        sentence.Names.FirstOrDefault(name => name.First >= first && name.Last < end && name.Type == EntityType.Place) is { } place
            ? MentionFinder.HeadOf(sentence, place.First, place.Last) : null;

    private static IEnumerable<Proposition> Publication(Sentence sentence, NameSpan name, int work, int first, int end)
    {
        if (name.Type != EntityType.Work)
            yield break;
        foreach (NameSpan publisher in sentence.Names.Where(other => other.First >= first && other.Last < end && other.Type == EntityType.Organization))
            yield return new Proposition(sentence, work, MentionFinder.HeadOf(sentence, publisher.First, publisher.Last), "publish", work, [], "bracket", 0.8) { Type = "published-by", Wording = "[published by]" };
        if (first + 1 < end && Year(sentence, end - 1, end) is { } year)
            yield return new Proposition(sentence, work, year, "dated", work, [], "dated", 0.8) { Wording = "[dated]" };
    }
}
