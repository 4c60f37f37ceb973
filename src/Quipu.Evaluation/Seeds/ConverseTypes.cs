using System.Collections.Frozen;

namespace Quipu.Evaluation.Seeds;

/// <summary>
/// Types of the relation vocabulary whose own words run the other way: the vocabulary says <c>school founded_by
/// party</c>, a text says <c>the party founded the school</c>. An open edge in the text's direction says the same.
/// </summary>
internal static class ConverseTypes
{
    private static readonly FrozenSet<string> Converse = new[]
    {
        "author", "board_member", "capital", "cause", "chairperson", "chief_executive", "child", "composer", "creator",
        "developer", "director", "discoverer", "founded_by", "has_part", "head_coach", "head_of_government", "head_of_state",
        "inventor", "killed_by", "manager", "manufacturer", "operator", "organizer", "owned_by", "parent", "participant",
        "performer", "producer", "publisher", "signatory", "winner",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Symmetric = new[]
    {
        "partner", "relative", "shares_border", "sibling", "spouse", "twinned_with",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the open form of the type runs from its object to its subject.</summary>
    public static bool Has(string? type) => type is not null && Converse.Contains(type);

    /// <summary>Whether the type holds in both directions.</summary>
    public static bool IsSymmetric(string? type) => type is not null && Symmetric.Contains(type);
}
