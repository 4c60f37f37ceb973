namespace Quipu.Neo4j.Loading;

/// <summary>How far a load is.</summary>
/// <param name="Stage">The step under way.</param>
/// <param name="Rows">How many nodes or relationships this step has read or written so far.</param>
public readonly record struct LoadProgress(LoadStage Stage, long Rows);
