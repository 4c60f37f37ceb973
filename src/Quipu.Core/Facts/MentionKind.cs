namespace Quipu.Core.Facts;

/// <summary>How a text refers to something.</summary>
public enum MentionKind
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By a noun phrase.</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>A date, a number, an amount.</summary>
    Value,
}
