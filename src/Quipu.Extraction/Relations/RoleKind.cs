namespace Quipu.Extraction.Relations;

/// <summary>How somebody comes by what a role noun calls him.</summary>
internal enum RoleKind
{
    /// <summary>By a tie to somebody or something: <c>rival</c>, <c>resident</c>, <c>daughter</c>.</summary>
    Tie,

    /// <summary>By election, appointment or rank: <c>mayor</c>.</summary>
    Office,

    /// <summary>By what he does for a living: <c>geologist</c>.</summary>
    Profession,
}
