namespace Quipu.Graph.Queries;

/// <summary>How well a name fits what was asked for, the best first.</summary>
public enum NameMatch
{
    /// <summary>The entity's id.</summary>
    Id,

    /// <summary>Its name, letter for letter.</summary>
    Name,

    /// <summary>Its name but for case, accents and punctuation.</summary>
    FoldedName,

    /// <summary>An alias, letter for letter.</summary>
    Alias,

    /// <summary>An alias but for case, accents and punctuation.</summary>
    FoldedAlias,

    /// <summary>A name or alias starts with it.</summary>
    Start,

    /// <summary>A name or alias has all its words.</summary>
    Words,

    /// <summary>A name or alias has words that start with all its words.</summary>
    WordStarts,
}
