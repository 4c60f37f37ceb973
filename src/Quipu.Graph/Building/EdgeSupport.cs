using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Building;

/// <summary>A statement with the relation it was made of, which knows what the edge takes from its best statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Relation">The relation in its document.</param>
internal sealed record EdgeSupport(Statement Statement, Relation Relation) : IComparable<EdgeSupport>
{
    /// <summary>By statement, then by all else that shows in the edge, so that the order of input never does.</summary>
    public int CompareTo(EdgeSupport? other)
    {
        if (other is null)
            return 1;
        int order = StatementOrder.Compare(Statement, other.Statement);
        if (order == 0)
            order = string.CompareOrdinal(Relation.Lemma, other.Relation.Lemma);
        if (order == 0)
            order = string.CompareOrdinal(Relation.Role, other.Relation.Role);
        if (order == 0)
            order = string.CompareOrdinal(Relation.Object.Value?.Text, other.Relation.Object.Value?.Text);
        return order != 0 ? order : string.CompareOrdinal(Relation.Wikidata, other.Relation.Wikidata);
    }
}
