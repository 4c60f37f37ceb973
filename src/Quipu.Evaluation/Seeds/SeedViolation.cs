namespace Quipu.Evaluation.Seeds;

/// <summary>Something in the graph that should not be there.</summary>
/// <param name="Document">The gold's document.</param>
/// <param name="What">The wrong reading in words.</param>
/// <param name="Found">What in the graph says so.</param>
public sealed record SeedViolation(string Document, string What, string Found);
