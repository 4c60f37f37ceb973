using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Edges;

/// <summary>
/// Counts whole edges on a completely annotated passage: an edge is right when both ends are the gold's, in this
/// direction, and it means the same. Edges to ends that the gold does not have are counted apart, since a passage need
/// not name every noun.
/// </summary>
public sealed class EdgesScorer
{
    private readonly EdgesMeaning meaning = new();

    /// <summary>Scores one passage.</summary>
    public EdgesResult Score(EdgesDocument gold, DocumentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(facts);
        var ends = new GoldEnds(gold.Mentions, facts);
        string[] values = [.. gold.Relations.Select(relation => relation.Value?.Text).OfType<string>()];
        Dictionary<string, string> names = gold.Entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        var found = new bool[gold.Relations.Count];
        var score = new EdgesScore(0, 0, gold.Relations.Count, 0, 0, 0, 0);
        var wrong = ImmutableArray.CreateBuilder<string>();
        var extractors = ImmutableArray.CreateBuilder<(string Name, bool IsRight)>();
        var judged = ImmutableArray.CreateBuilder<JudgedAnswer>();
        foreach (Relation relation in facts.Relations)
        {
            Edge edge = new(relation, ends.Of(relation.Subject), relation.Object.Value is null ? ends.Of(relation.Object) : null);
            bool known = edge.Object is not null || relation.Object.Value is not null || values.Any(value => IsMost(value, relation.Object.Text));
            if (edge.Subject is null || !known)
            {
                score = score with { OtherEnds = score.OtherEnds + 1 };
                continue;
            }

            int match = IndexOf(gold, names, edge);
            bool backward = match < 0 && gold.Relations.Any(other => IsTurned(other, edge) && meaning.IsSame(other, relation));
            score = score with { Said = score.Said + 1, Right = score.Right + (match < 0 ? 0 : 1), Backward = score.Backward + (backward ? 1 : 0) };
            judged.Add(new JudgedAnswer(relation.Confidence, match < 0 ? 0 : 1));
            extractors.Add((relation.Rule ?? relation.Extractor, match >= 0));
            if (match < 0)
                wrong.Add($"{(backward ? "backward: " : "")}{relation.Subject.Text} | {relation.Type ?? relation.Predicate} | {relation.Object.Text}");
            else if (!found[match])
                score = Found(score, gold.Relations[match], relation, found, match);
        }

        return new EdgesResult(score, [.. gold.Relations.Where((_, i) => !found[i]).Select(relation => InWords(relation, names))], wrong.DrainToImmutable()) { Judged = judged.DrainToImmutable(), Extractors = extractors.DrainToImmutable() };
    }

    private static EdgesScore Found(EdgesScore score, EdgesRelation gold, Relation relation, bool[] found, int match)
    {
        found[match] = true;
        bool status = (relation.Factuality == Factuality.Asserted) == (gold.Factuality == "asserted")
            && (relation.Polarity == Polarity.Negative) == (gold.Polarity == "negative")
            && (relation.Speaker is null) == (gold.Speaker is null);
        return score with { Found = score.Found + 1, FoundWithStatus = score.FoundWithStatus + (status ? 1 : 0) };
    }

    private int IndexOf(EdgesDocument gold, Dictionary<string, string> names, Edge edge)
    {
        for (var i = 0; i < gold.Relations.Count; i++)
        {
            EdgesRelation relation = gold.Relations[i];
            bool forward = edge.Subject == relation.Subject && IsObject(relation, names, edge) && meaning.IsSame(relation, edge.Relation);
            if (forward || (IsTurned(relation, edge) && EdgesMeaning.IsInverse(relation, edge.Relation)))
                return i;
        }

        return -1;
    }

    private static bool IsTurned(EdgesRelation gold, Edge edge) =>
        gold.Object is not null && edge.Subject == gold.Object && edge.Object == gold.Subject;

    // A value matches by its words or its normal form; a noun phrase may stand for a value and a value for one.
    private static bool IsObject(EdgesRelation gold, Dictionary<string, string> names, Edge edge)
    {
        if (gold.Value is not { } value)
            return edge.Object is not null && edge.Object == gold.Object;
        if (edge.Relation.Object.Value is not { } own)
            return edge.Object is null ? IsMost(value.Text, edge.Relation.Object.Text) : Shares(names[edge.Object], value.Text);
        return Shares(own.Text, value.Text) || (value.Normal is { Length: > 0 } normal && (own.Normal == normal || own.Normal.StartsWith(normal + " ", StringComparison.Ordinal)));
    }

    // Whether a value of the gold and a noun phrase are mostly the same words ("three rivals", "the three rivals"); "he" is not "the mayor".
    private static bool IsMost(string value, string phrase) => Shares(value, phrase) && Math.Min(value.Length, phrase.Length) * 2 >= Math.Max(value.Length, phrase.Length);

    private static bool Shares(string left, string right) =>
        left.Contains(right, StringComparison.OrdinalIgnoreCase) || right.Contains(left, StringComparison.OrdinalIgnoreCase);

    private static string InWords(EdgesRelation relation, Dictionary<string, string> names) =>
        $"{names[relation.Subject]} | {relation.Type ?? string.Join(", ", relation.Predicates)} | {(relation.Object is { } id ? names[id] : relation.Value!.Text)}";

    private sealed record Edge(Relation Relation, string? Subject, string? Object);
}
