namespace Quipu.Graph.PropertyGraph;

/// <summary>The types of properties.</summary>
public enum PropertyType
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>A <see cref="long"/>.</summary>
    Whole,

    /// <summary>A <see cref="double"/>. In plain JSON, Neo4j takes <c>1</c> for an integer: write <c>1.0</c>.</summary>
    Fraction,

    /// <summary>A <see cref="bool"/>.</summary>
    Flag,

    /// <summary>An array of <see cref="string"/>, not empty, without empty items.</summary>
    TextList,
}
