using Quipu.Core;
using Quipu.Core.Facts;

namespace Quipu.Graph.Building;

/// <summary>What makes two statements support the same edge; its id comes from this and nothing else.</summary>
/// <param name="SubjectId">The node it starts at.</param>
/// <param name="IsTyped">Whether <paramref name="Name"/> is a type of the vocabulary rather than a lemma.</param>
/// <param name="Name">Type or lemma.</param>
/// <param name="ObjectId">The node it ends at, or empty.</param>
/// <param name="Value">Kind and normal form of the value it ends at, or null.</param>
/// <param name="Role">The office in lower case, or empty.</param>
/// <param name="Factuality">How far the texts commit themselves.</param>
/// <param name="Polarity">Whether they affirm or deny.</param>
internal readonly record struct EdgeKey(
    string SubjectId,
    bool IsTyped,
    string Name,
    string ObjectId,
    (EntityType Kind, string Normal)? Value,
    string Role,
    Factuality Factuality,
    Polarity Polarity)
{
    // 64 bits: among ten million edges two share an id with a probability of 3 in a million.
    private const int IdLength = 16;

    public string Id => ContentHash.Of(
        IdLength,
        SubjectId,
        IsTyped ? "type" : "lemma",
        Name,
        ObjectId,
        Value?.Kind.ToString() ?? "",
        Value?.Normal ?? "",
        Role,
        Factuality.ToString(),
        Polarity.ToString());

    public static EdgeKey Of(Relation relation, string subjectId, string? objectId) => new(
        subjectId,
        relation.Type is not null,
        relation.Type ?? relation.Lemma,
        objectId ?? "",
        objectId is null && relation.Object.Value is { } value ? (value.Kind, value.Normal) : null,
        relation.Role?.Trim().ToLowerInvariant() ?? "",
        relation.Factuality,
        relation.Polarity);
}
