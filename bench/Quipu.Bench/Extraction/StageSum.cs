namespace Quipu.Bench.Extraction;

/// <summary>What a stage took, added up over documents.</summary>
/// <param name="Wall">Wall time.</param>
/// <param name="Processor">Processor time of the process: of the stage and of what the runtime did meanwhile.</param>
/// <param name="Bytes">What the stage's thread allocated.</param>
internal readonly record struct StageSum(TimeSpan Wall, TimeSpan Processor, long Bytes)
{
    /// <summary>Adds two sums.</summary>
    public static StageSum operator +(StageSum left, StageSum right) =>
        new(left.Wall + right.Wall, left.Processor + right.Processor, left.Bytes + right.Bytes);
}
