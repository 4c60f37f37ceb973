namespace Quipu.Core.Facts;

/// <summary>How far a text commits itself to what a relation says.</summary>
public enum Factuality
{
    /// <summary>Said to be so.</summary>
    Asserted,

    /// <summary>May be so: may, might, could, considers, the possibility of.</summary>
    Possible,

    /// <summary>Will be so: will, plans to, is to.</summary>
    Future,

    /// <summary>Would be so under a condition: if, unless, would.</summary>
    Hypothetical,

    /// <summary>Ought to be so or is wanted: should, wants to, is urged to.</summary>
    Desired,
}
