using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Graph.PropertyGraph;

/// <summary>The time of a <see cref="StatementRecord"/>.</summary>
public sealed record TimeRecord
{
    /// <summary>Start and end of its words, or null where no single place says it.</summary>
    public ImmutableArray<int>? Span { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 8601 / TIMEX3, or null.</summary>
    public string? Normal { get; init; }

    /// <summary>The first day, or null.</summary>
    public string? From { get; init; }

    /// <summary>The last day, or null.</summary>
    public string? To { get; init; }

    /// <summary>Whether it holds no longer.</summary>
    public bool Ended { get; init; }

    /// <summary>The record of a time.</summary>
    public static TimeRecord Of(RelationTime time) => new()
    {
        Span = time.Span is { } span ? [span.Start, span.End] : null,
        Text = time.Text,
        Normal = time.Normal,
        From = time.From,
        To = time.To,
        Ended = time.Ended,
    };

    /// <summary>The time that <see cref="Of"/> was given.</summary>
    public RelationTime ToTime() => new(Span is [int start, int end] ? new Span(start, end) : null, Text, Normal, From, To, Ended);
}
