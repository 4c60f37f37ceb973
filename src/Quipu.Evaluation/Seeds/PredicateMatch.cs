using System.Collections.Frozen;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>
/// Whether a relationship's predicate means one of a gold's. Two predicates are the same when the words of weight of
/// one stand in the other (<c>found</c> and <c>found in</c>, <c>maintain</c> and <c>maintain contact</c>); of
/// predicates without such words (<c>in</c>, <c>be</c>, <c>with</c>) all words are compared.
/// </summary>
internal static class PredicateMatch
{
    private static readonly FrozenSet<string> Light = new[]
    {
        "be", "is", "are", "was", "were", "been", "being", "have", "has", "had", "do", "to", "of", "in", "on", "at", "by",
        "for", "from", "with", "into", "onto", "over", "under", "about", "as", "than", "through", "between", "against",
        "after", "before", "since", "until", "within", "across", "among", "the", "a", "an", "its", "their", "his", "her",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Empty = new[] { "be", "is", "are", "was", "were", "been", "being" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the relationship's type, lemma or (unless <paramref name="lemmaOnly"/>) any wording means one of the predicates.</summary>
    public static bool Any(IEnumerable<string> predicates, Relationship relationship, IEnumerable<Statement> statements, bool lemmaOnly)
    {
        List<string> names = [lemmaOnly ? BeforeInfinitive(relationship.Lemma) : relationship.Lemma];
        if (relationship.Type is { } type)
            names.Add(type);
        if (relationship.Role is { } role)
            names.Add(role);
        if (!lemmaOnly)
            names.AddRange(statements.Select(statement => statement.Predicate));
        return predicates.Any(predicate => names.Exists(name => Same(predicate, name)));
    }

    /// <summary>Whether two predicates are the same.</summary>
    public static bool Same(string gold, string predicate)
    {
        string[] goldWords = Words.Of(gold);
        string[] words = Words.Of(predicate);
        string[] goldContent = Content(goldWords);
        string[] content = Content(words);
        if (goldContent.Length > 0 || content.Length > 0)
            return Words.Holds(content, goldContent) || Words.Holds(goldContent, content);
        string[] goldRest = WithoutCopula(goldWords);
        string[] rest = WithoutCopula(words);
        return goldRest.Length == 0 || rest.Length == 0
            ? goldRest.Length == rest.Length
            : Words.Holds(rest, goldRest) || Words.Holds(goldRest, rest);
    }

    // 'refuse to elect' does not say 'elect': for a wrong reading only the governing verb counts.
    private static string BeforeInfinitive(string lemma)
    {
        int at = lemma.IndexOf(" to ", StringComparison.Ordinal);
        return at < 0 ? lemma : lemma[..at];
    }

    private static string[] Content(string[] words) => [.. words.Where(word => !Light.Contains(word)).Select(Stem)];

    private static string[] WithoutCopula(string[] words) => [.. words.Where(word => !Empty.Contains(word))];

    // Wordings are inflected; both sides are cut alike, so a stem needs no dictionary form.
    private static string Stem(string word)
    {
        foreach (string ending in (ReadOnlySpan<string>)["ing", "ied", "ies", "ed", "es", "s", "e", "y"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                string stem = word[..^ending.Length];
                return stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
            }
        }

        return word;
    }
}
