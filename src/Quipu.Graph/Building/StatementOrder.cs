using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;

namespace Quipu.Graph.Building;

/// <summary>
/// The order of an edge's statements: the most confident first, then by document, place and wording, then by everything
/// else, so that two statements are equal in it only if they are the same.
/// </summary>
internal static class StatementOrder
{
    public static int Compare(Statement left, Statement right)
    {
        int order = right.Confidence.CompareTo(left.Confidence);
        if (order == 0)
            order = string.CompareOrdinal(left.Evidence.DocumentId, right.Evidence.DocumentId);
        if (order == 0)
            order = left.Evidence.Span.CompareTo(right.Evidence.Span);
        if (order == 0)
            order = string.CompareOrdinal(left.Predicate, right.Predicate);
        if (order == 0)
            order = ComparePlaces(left, right);
        if (order == 0)
            order = CompareSpeakers(left, right);
        if (order == 0)
            order = string.CompareOrdinal(left.Extractor, right.Extractor);
        return order != 0 ? order : Compare(left.Time, right.Time);
    }

    private static int ComparePlaces(Statement left, Statement right)
    {
        int order = left.Subject.CompareTo(right.Subject);
        if (order == 0)
            order = left.Object.CompareTo(right.Object);
        return order != 0 ? order : Compare(left.PredicateSpans, right.PredicateSpans);
    }

    private static int CompareSpeakers(Statement left, Statement right)
    {
        int order = string.CompareOrdinal(left.SpeakerText, right.SpeakerText);
        return order != 0 ? order : string.CompareOrdinal(left.SpeakerId, right.SpeakerId);
    }

    private static int Compare(ImmutableArray<Span> left, ImmutableArray<Span> right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            int order = left[i].CompareTo(right[i]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Compare(RelationTime? left, RelationTime? right)
    {
        if (left is null || right is null)
            return (left is null).CompareTo(right is null);
        int order = string.CompareOrdinal(left.Normal, right.Normal);
        if (order == 0)
            order = string.CompareOrdinal(left.Text, right.Text);
        if (order == 0)
            order = string.CompareOrdinal(left.From, right.From);
        if (order == 0)
            order = string.CompareOrdinal(left.To, right.To);
        if (order == 0)
            order = left.Ended.CompareTo(right.Ended);
        return order != 0 ? order : Nullable.Compare(left.Span, right.Span);
    }
}
