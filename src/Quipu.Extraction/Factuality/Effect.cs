namespace Quipu.Extraction.Factuality;

/// <summary>What a word does to the status of the clause that it governs. The names are the keys of <c>factuality.yaml</c>.</summary>
internal enum Effect
{
    /// <summary>Leaves it as it is.</summary>
    Asserted,

    /// <summary>It may be so.</summary>
    Possible,

    /// <summary>It will be so.</summary>
    Future,

    /// <summary>It would be so under a condition.</summary>
    Hypothetical,

    /// <summary>It is wanted.</summary>
    Desired,

    /// <summary>It is not so.</summary>
    Negative,

    /// <summary>It may be so, but rather not.</summary>
    Doubted,
}
