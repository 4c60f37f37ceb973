namespace Quipu.Pipeline;

/// <summary>How far a build is.</summary>
/// <param name="Stage">The step it is at.</param>
/// <param name="Documents">Documents done: read, cached or failed.</param>
/// <param name="Total">Documents in all, where that is known before all are read.</param>
/// <param name="Words">Words read in this run, without what was cached.</param>
/// <param name="Elapsed">Time since the start.</param>
public sealed record BuildProgress(BuildStage Stage, int Documents, int? Total, long Words, TimeSpan Elapsed)
{
    /// <summary>Words read a second, or 0 at the start.</summary>
    public double WordsPerSecond => Elapsed > TimeSpan.Zero ? Words / Elapsed.TotalSeconds : 0;

    /// <summary>The time left at the pace so far, or null where that cannot be said.</summary>
    public TimeSpan? Remaining => Total is { } total && Documents > 0 && total >= Documents
        ? Elapsed * ((double)(total - Documents) / Documents)
        : null;
}
