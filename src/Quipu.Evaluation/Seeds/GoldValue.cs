namespace Quipu.Evaluation.Seeds;

/// <summary>A value at the end of a statement.</summary>
/// <param name="Kind">A value type in lower case, or <c>title</c> for an office named before a person's name.</param>
/// <param name="Normal">Its normal form.</param>
public sealed record GoldValue(string Kind, string Normal);
