using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.PropertyGraph;

/// <summary>A fact about a node that ends at a value.</summary>
/// <param name="Kind">The edge's kind in lower case: <c>inception</c>, <c>possible_member_count</c>.</param>
/// <param name="Value">The value's normal form, or its words where it has none.</param>
/// <param name="IsPlain">Whether it is of the vocabulary, asserted and not denied.</param>
public sealed record ValueFact(string Kind, string Value, bool IsPlain)
{
    /// <summary>The fact of a relationship that ends at a value.</summary>
    public static ValueFact Of(Relationship relationship) => new(
        Words.Lower(relationship.Kind),
        relationship.Value!.Normal.Length > 0 ? relationship.Value.Normal : relationship.Value.Text,
        relationship is { Type: not null, Factuality: Factuality.Asserted, Polarity: Polarity.Positive });

    /// <summary>As <c>inception: 2018</c>.</summary>
    public override string ToString() => $"{Kind}: {Value}";
}
