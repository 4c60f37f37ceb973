using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>What sets an edge apart from a plain fact, as a set. Reported facts are plain facts here.</summary>
[Flags]
public enum EdgeStatus
{
    /// <summary>Nothing: asserted and affirmed.</summary>
    None = 0,

    /// <summary>Denied.</summary>
    Negated = 1,

    /// <summary>May be so.</summary>
    Possible = 2,

    /// <summary>Will be so.</summary>
    Future = 4,

    /// <summary>Would be so under a condition.</summary>
    Hypothetical = 8,

    /// <summary>Ought to be so or is wanted.</summary>
    Desired = 16,

    /// <summary>Whatever the status.</summary>
    Every = Negated | Possible | Future | Hypothetical | Desired,
}

/// <summary>The status of edges and their kind without it.</summary>
public static class EdgeStatuses
{
    /// <summary>The edge's status.</summary>
    public static EdgeStatus Status(this Relationship relationship) => Of(relationship.Factuality, relationship.Polarity);

    /// <summary>The status of edges of this factuality and polarity.</summary>
    public static EdgeStatus Of(Factuality factuality, Polarity polarity) =>
        (polarity == Polarity.Negative ? EdgeStatus.Negated : EdgeStatus.None) | Of(factuality);

    /// <summary>The edge's kind as it would be of a plain fact: <c>LAUNCH</c> of <c>POSSIBLE_LAUNCH</c>.</summary>
    public static string PlainKind(this Relationship relationship) =>
        EdgeKind.Of(relationship.Type ?? relationship.Lemma, Factuality.Asserted, Polarity.Positive);

    private static EdgeStatus Of(Factuality factuality) => factuality switch
    {
        Factuality.Possible => EdgeStatus.Possible,
        Factuality.Future => EdgeStatus.Future,
        Factuality.Hypothetical => EdgeStatus.Hypothetical,
        Factuality.Desired => EdgeStatus.Desired,
        _ => EdgeStatus.None,
    };
}
