namespace Quipu.Extraction.Vocabulary;

/// <summary>What the value of a relation type is.</summary>
public enum RelationValueKind
{
    /// <summary>An entity: another node of the graph.</summary>
    Entity,

    /// <summary>A day, month, year or length of time.</summary>
    Date,

    /// <summary>A number, an amount of money, a share, a measure.</summary>
    Number,
}
