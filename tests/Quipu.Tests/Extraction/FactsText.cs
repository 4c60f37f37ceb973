using System.Globalization;
using Quipu.Core.Facts;

namespace Quipu.Tests.Extraction;

/// <summary>
/// Facts in one line each, as expectations are written: <c>subject | type or base form | object | status</c>. Ends
/// are named by their entity, a value by its kind and normal form.
/// </summary>
internal static class FactsText
{
    /// <summary>A relation's ends and what relates them.</summary>
    public static string Ends(DocumentFacts facts, Relation relation) =>
        $"{End(facts, relation.Subject)} | {relation.Type ?? relation.Lemma} | {End(facts, relation.Object)}";

    /// <summary>Words for polarity and factuality; plain facts have none.</summary>
    public static string Status(Relation relation)
    {
        string polarity = relation.Polarity == Polarity.Negative ? "negative" : "";
        string factuality = relation.Factuality == Quipu.Core.Facts.Factuality.Asserted ? "" : relation.Factuality.ToString().ToLowerInvariant();
        return $"{polarity} {factuality}".Trim();
    }

    /// <summary>What is said about the saying: speaker, time, office.</summary>
    public static IEnumerable<string> Details(DocumentFacts facts, Relation relation)
    {
        yield return "speaker=" + (relation.Speaker is null ? "-" : End(facts, relation.Speaker));
        yield return "role=" + (relation.Role ?? "-");
        if (relation.Time is not { } time)
            yield break;
        yield return "time=" + time.Normal;
        yield return "from=" + time.From;
        yield return "to=" + time.To;
        yield return time.Ended ? "ended" : "lasting";
    }

    /// <summary>Whether a relation is the one that an expectation asks for.</summary>
    public static bool Fits(DocumentFacts facts, Relation relation, string expected)
    {
        string[] parts = expected.Split(" | ", 4);
        if (Ends(facts, relation) != string.Join(" | ", parts[..3]))
            return false;
        string rest = parts.Length > 3 ? parts[3] : "";
        foreach (string detail in Details(facts, relation).Where(detail => $" {rest} ".Contains($" {detail} ", StringComparison.Ordinal)))
            rest = $" {rest} ".Replace($" {detail} ", " ", StringComparison.Ordinal).Trim();
        return rest == Status(relation);
    }

    /// <summary>All relations, one a line, for the message of a failed test.</summary>
    public static string Of(DocumentFacts facts) => string.Join('\n', facts.Relations.Select(relation =>
        string.Create(CultureInfo.InvariantCulture, $"  {Ends(facts, relation)} | {Status(relation)} {string.Join(' ', Details(facts, relation))} [{relation.Predicate}]")));

    private static string End(DocumentFacts facts, Argument argument) =>
        argument.Value is { } value ? $"{value.Kind}:{value.Normal}" : facts.Entities.Single(entity => entity.Id == argument.EntityId).Name;
}
