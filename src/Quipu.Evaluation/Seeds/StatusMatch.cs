using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>Whether a relationship commits itself as the text does: factuality, polarity, speaker, time, office.</summary>
internal static class StatusMatch
{
    /// <summary>Whether one statement of the relationship has every part of the status that the gold gives.</summary>
    public static bool Has(GoldEdge gold, DocumentEdge edge, NodeMatcher nodes)
    {
        Relationship relationship = edge.Relationship;
        return Is(gold.Factuality ?? nameof(Factuality.Asserted), relationship.Factuality)
            && Is(gold.Polarity ?? nameof(Polarity.Positive), relationship.Polarity)
            && IsRole(gold.Role, relationship.Role)
            && edge.Statements.Any(statement => Has(gold, statement, nodes));
    }

    /// <summary>Whether an optional word of the gold names an enum's value.</summary>
    public static bool Is<T>(string word, T value)
        where T : struct, Enum =>
        string.Equals(word, value.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a statement says that it holds no longer.</summary>
    public static bool IsEnded(Statement statement) => statement.Time is { } time && (time.Ended || time.To is not null);

    private static bool Has(GoldEdge gold, Statement statement, NodeMatcher nodes) =>
        (gold.Speaker is null || nodes.Is(gold.Speaker, statement.SpeakerId))
        && (gold.Ended is not { } ended || IsEnded(statement) == ended)
        && (gold.Time is null || IsTime(gold.Time, statement.Time));

    // An open edge keeps the office in its lemma, so a missing role is no contradiction.
    private static bool IsRole(string? gold, string? role) =>
        gold is null || role is null || Words.SamePhrase(gold, role) || Words.SamePhrase(role, gold);

    private static bool IsTime(string gold, RelationTime? time) =>
        time is not null && new[] { time.Normal, time.From, time.To }.Any(own => own is not null && own.StartsWith(gold, StringComparison.Ordinal));
}
