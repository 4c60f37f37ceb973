namespace Quipu.Evaluation.Seeds;

/// <summary>Whether one node or edge of the gold was found.</summary>
/// <param name="Document">The gold's document.</param>
/// <param name="What">The node or edge in words.</param>
/// <param name="Must">Whether it has to be found.</param>
/// <param name="IsFound">Whether it was.</param>
/// <param name="Nearest">What comes nearest to a missed one, or null.</param>
public sealed record SeedFinding(string Document, string What, bool Must, bool IsFound, string? Nearest);
