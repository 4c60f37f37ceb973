using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>A relationship in one line for people.</summary>
internal static class EdgeWords
{
    /// <summary>As <c>Jubilee Party —launch→ party school (possible)</c>.</summary>
    public static string Of(DocumentEdge edge, DocumentView view)
    {
        Relationship relationship = edge.Relationship;
        string name = relationship.Type is { } type ? $"{type}: {relationship.Lemma}" : relationship.Lemma;
        string end = relationship.ObjectId is { } id ? view[id].Name : relationship.Value!.Text;
        List<string> status = [];
        if (relationship.Factuality != Factuality.Asserted)
            status.Add(relationship.Factuality.ToString().ToLowerInvariant());
        if (relationship.Polarity == Polarity.Negative)
            status.Add("negative");
        if (edge.Statements.Any(StatusMatch.IsEnded))
            status.Add("ended");
        if (relationship.Time?.Normal is { } time)
            status.Add(time);
        string suffix = status.Count == 0 ? "" : $" ({string.Join(", ", status)})";
        return $"{view[relationship.SubjectId].Name} —{name}→ {end}{suffix}";
    }

    /// <summary>A gold edge, in the same form.</summary>
    public static string Of(GoldEdge gold, GoldDocument document)
    {
        string end = gold.Object is { } id
            ? document.Node(id).Names[0]
            : gold.ObjectText ?? gold.ValueText ?? $"{gold.Value!.Kind} {gold.Value.Normal}";
        string name = gold.Type is { } type && gold.Predicates.Length > 0 ? $"{type}: {gold.Predicates[0]}" : gold.Type ?? gold.Predicates[0];
        string[] status =
        [
            .. new[] { gold.Factuality, gold.Polarity, gold.Ended == true ? "ended" : null, gold.Time }.OfType<string>(),
            .. gold.Speaker is { } speaker ? [$"says {document.Node(speaker).Names[0]}"] : Array.Empty<string>(),
        ];
        string suffix = status.Length == 0 ? "" : $" ({string.Join(", ", status)})";
        return $"{document.Node(gold.Subject).Names[0]} —{name}→ {end}{suffix}";
    }
}
