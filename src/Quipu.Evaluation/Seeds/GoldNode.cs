using System.Collections.Immutable;
using Quipu.Core.Facts;
using System.Text.Json.Serialization;

namespace Quipu.Evaluation.Seeds;

/// <summary>An entity that a document speaks of.</summary>
/// <param name="Id">The same in all documents of the file that speak of it.</param>
/// <param name="Names">Its canonical names: any of them is right.</param>
/// <param name="Type">What it is.</param>
public sealed record GoldNode(
    string Id,
    ImmutableArray<string> Names,
    [property: JsonConverter(typeof(JsonStringEnumConverter<EntityType>))] EntityType Type)
{
    /// <summary>Other names that it should also be known by.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Names that it must not have.</summary>
    public ImmutableArray<string> NotNames { get; init; } = [];

    /// <summary>Types that are also acceptable.</summary>
    public ImmutableArray<string> TypeAlso { get; init; } = [];

    /// <summary>A finer type in words.</summary>
    public string? Subtype { get; init; }

    /// <summary>Whether it has to be found; else it should be.</summary>
    public bool Must { get; init; }

    /// <summary>Whether an entity of this type can be the node.</summary>
    internal bool Accepts(EntityType type) =>
        type == Type || TypeAlso.Contains(type.ToString(), StringComparer.Ordinal);
}
