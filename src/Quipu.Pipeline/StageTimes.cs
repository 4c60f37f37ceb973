namespace Quipu.Pipeline;

/// <summary>How long each step took.</summary>
/// <param name="Documents">Reading and extracting.</param>
/// <param name="Resolution">Joining entities.</param>
/// <param name="Graph">Building the graph.</param>
/// <param name="Store">Storing it.</param>
public sealed record StageTimes(TimeSpan Documents, TimeSpan Resolution, TimeSpan Graph, TimeSpan Store)
{
    /// <summary>All steps.</summary>
    public TimeSpan Total => Documents + Resolution + Graph + Store;
}
