using Quipu.Core.Facts;

namespace Quipu.Evaluation.Statuses;

/// <summary>The time of a relation, in normal form.</summary>
/// <param name="Normal">ISO 8601 / TIMEX3, or null.</param>
/// <param name="From">The first day on which it holds, or null.</param>
/// <param name="To">The last day on which it holds, or null.</param>
/// <param name="Ended">Whether it holds no longer.</param>
public sealed record GoldTime(string? Normal, string? From, string? To, bool Ended)
{
    /// <summary>The time of a relation of ours.</summary>
    public static GoldTime? Of(RelationTime? time) => time is null ? null : new GoldTime(time.Normal, time.From, time.To, time.Ended);

    /// <summary>As <c>2007 to 2015, ended</c>.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { Normal, From is null && To is null ? null : $"{From ?? "…"} to {To ?? "…"}", Ended ? "ended" : null }.OfType<string>());
}
