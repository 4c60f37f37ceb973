using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Cli.Rendering;

/// <summary>Edges and entities in words.</summary>
internal static class EdgeWords
{
    /// <summary>The predicate or type: <c>visit</c>, <c>position held: general secretary</c>.</summary>
    public static string Name(Relationship relationship)
    {
        string name = relationship.Type?.Replace('_', ' ') ?? relationship.Lemma;
        return relationship.Role is { } role && !role.Equals(name, StringComparison.OrdinalIgnoreCase) ? $"{name}: {role}" : name;
    }

    /// <summary>What sets the edge apart from a plain fact, then its time, sources and confidence.</summary>
    public static string Notes(Relationship relationship) => string.Join(" · ", NoteList(relationship));

    /// <summary>The status alone, or nothing for a plain fact.</summary>
    public static IEnumerable<string> Status(Relationship relationship)
    {
        if (relationship.Polarity == Polarity.Negative)
            yield return "denied";
        if (relationship.Factuality != Factuality.Asserted)
            yield return relationship.Factuality.ToString().ToLowerInvariant();
        if (relationship.IsDisputed)
            yield return "in dispute";
        if (relationship.IsReported)
            yield return $"says {relationship.Statements[0].SpeakerText}";
        if (relationship.Time is { } time)
            yield return Time(time);
    }

    /// <summary>A time: <c>2018</c>, <c>since 2012-11</c>, <c>until 2002</c>, <c>from 1996 to 2001</c>, <c>no longer</c>.</summary>
    public static string Time(RelationTime time) => time switch
    {
        { From: { } from, To: { } to } => from == to ? from : $"from {from} to {to}",
        { From: { } from, Ended: true } => $"from {from}, no longer",
        { From: { } from } when from != time.Normal || time.Text.StartsWith("since", StringComparison.OrdinalIgnoreCase) => $"since {from}",
        { To: { } to } => $"until {to}",
        { Normal: { } normal } => normal,
        { Ended: true } => "no longer",
        _ => time.Text,
    };

    /// <summary>What an entity is: <c>Organization, political party</c>.</summary>
    public static string Type(Entity entity) => entity.Subtype is { } subtype ? $"{entity.Type}, {subtype}" : entity.Type.ToString();

    /// <summary>A sentence on one line.</summary>
    public static string Sentence(Statement statement) =>
        string.Join(' ', statement.Evidence.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> NoteList(Relationship relationship)
    {
        foreach (string status in Status(relationship))
            yield return status;
        yield return Count.Of(relationship.Sources, "source");
        yield return relationship.Confidence.ToString("F2", CultureInfo.InvariantCulture);
    }
}
