using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>An <see cref="EdgeFilter"/> made ready to be applied, but for its direction.</summary>
public sealed class EdgeTest(EdgeFilter filter)
{
    private readonly HashSet<string> kinds = filter.Kinds.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether an edge passes.</summary>
    /// <param name="name">Its type of the vocabulary, or its lemma where it has none.</param>
    /// <param name="factuality">How far the texts commit themselves.</param>
    /// <param name="polarity">Whether they affirm or deny.</param>
    /// <param name="confidence">The confidence that it is right.</param>
    public bool Passes(string name, Factuality factuality, Polarity polarity, double confidence) =>
        confidence >= filter.MinConfidence
        && (EdgeStatuses.Of(factuality, polarity) & ~filter.Include) == 0
        && (kinds.Count == 0
            || kinds.Contains(EdgeKind.Of(name, factuality, polarity))
            || kinds.Contains(EdgeKind.Of(name, Factuality.Asserted, Polarity.Positive)));

    internal bool Passes(Relationship relationship, double confidence) =>
        Passes(relationship.Type ?? relationship.Lemma, relationship.Factuality, relationship.Polarity, confidence);
}
