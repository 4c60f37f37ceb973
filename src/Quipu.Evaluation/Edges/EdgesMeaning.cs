using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Quipu.Core.Facts;
using Quipu.Language.Lemmas;

namespace Quipu.Evaluation.Edges;

/// <summary>Whether a relation of the system means what one of the gold means.</summary>
internal sealed partial class EdgesMeaning
{
    private readonly VerbLemmas verbs = VerbLemmas.Load();

    private static readonly FrozenSet<string> Light = new[]
    {
        "be", "is", "are", "was", "were", "been", "the", "a", "an", "to", "of", "in", "on", "at", "by", "for", "from", "with", "into", "as",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Inverses = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["child"] = ["father", "mother"],
        ["father"] = ["child"],
        ["mother"] = ["child"],
        ["part_of"] = ["has_part"],
        ["has_part"] = ["part_of"],
        ["replaces"] = ["replaced_by"],
        ["replaced_by"] = ["replaces"],
        ["follows"] = ["followed_by"],
        ["followed_by"] = ["follows"],
        ["participant"] = ["participant_in"],
        ["participant_in"] = ["participant"],
        ["subsidiary"] = ["parent_organization"],
        ["parent_organization"] = ["subsidiary"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Symmetric = new[] { "spouse", "sibling", "relative", "shares_border" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The same type, all words of one of the gold's base forms, or the head word of its role.</summary>
    public bool IsSame(EdgesRelation gold, Relation relation)
    {
        if (gold.Type is not null && gold.Type == relation.Type)
            return true;
        string[] words = [.. Words(relation.Predicate), .. Words(relation.Lemma)];
        return gold.Predicates.Any(predicate => Holds(words, Content(predicate)))
            || (gold.Role is { } role && Words(role) is { Length: > 0 } roleWords && words.Contains(roleWords[^1]));
    }

    /// <summary>Whether the relation, turned round, says the gold's: its type is the inverse or holds both ways.</summary>
    public static bool IsInverse(EdgesRelation gold, Relation relation) =>
        gold.Type is { } type && relation.Type is { } own
        && ((type == own && Symmetric.Contains(type)) || (Inverses.TryGetValue(type, out string[]? inverses) && inverses.Contains(own)));

    private static bool Holds(string[] words, string[] wanted) =>
        wanted.Length > 0 && wanted.All(want => words.Any(word => word.StartsWith(Beginning(want), StringComparison.Ordinal)));

    // Inflection changes the end of a word: its beginning tells.
    private static string Beginning(string word) => word.Length > 4 ? word[..^1] : word;

    private string[] Content(string predicate)
    {
        string[] words = Words(predicate);
        string[] content = [.. words.Where(word => !Light.Contains(word))];
        return content.Length > 0 ? content : words;
    }

    // Irregular forms are undone: "held" is a form of "hold".
    private string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => verbs.Check(match.Value, match.Value))];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’-][\p{L}\p{Nd}]+)*")]
    private static partial Regex Word();
}
