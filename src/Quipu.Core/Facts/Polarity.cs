namespace Quipu.Core.Facts;

/// <summary>Whether a text affirms or denies what a relation says.</summary>
public enum Polarity
{
    /// <summary>Affirmed.</summary>
    Positive,

    /// <summary>Denied.</summary>
    Negative,
}
