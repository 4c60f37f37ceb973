namespace Quipu.Graph.Queries;

/// <summary>An edge without its statements: what walking a graph needs. Ordered by sources, support, confidence and id, the best first.</summary>
/// <param name="Id">The edge's id.</param>
/// <param name="SubjectId">The node it starts at.</param>
/// <param name="ObjectId">The node it ends at, or null for a value.</param>
/// <param name="Sources">How many documents support it.</param>
/// <param name="Support">How many statements support it.</param>
/// <param name="Confidence">The confidence that it is right.</param>
public sealed record Link(string Id, string SubjectId, string? ObjectId, int Sources, int Support, double Confidence) : IComparable<Link>
{
    /// <summary>The best first.</summary>
    public int CompareTo(Link? other)
    {
        if (other is null)
            return 1;
        int order = other.Sources.CompareTo(Sources);
        if (order == 0)
            order = other.Support.CompareTo(Support);
        if (order == 0)
            order = other.Confidence.CompareTo(Confidence);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>Whether <paramref name="left"/> is the better one.</summary>
    public static bool operator <(Link left, Link right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="right"/> is the better one.</summary>
    public static bool operator >(Link left, Link right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="right"/> is not the better one.</summary>
    public static bool operator <=(Link left, Link right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not the better one.</summary>
    public static bool operator >=(Link left, Link right) => left.CompareTo(right) >= 0;
}
