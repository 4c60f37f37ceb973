using System.Collections.Immutable;
using Quipu.Export.Layout;

namespace Quipu.Export.Exchange;

/// <summary>A node as programs that draw graphs take it.</summary>
/// <param name="Id">Unique in the file, lower case, starts with <c>n</c>.</param>
/// <param name="Label">The name.</param>
/// <param name="Type">The entity type.</param>
internal sealed record ExchangeNode(string Id, string Label, string Type)
{
    /// <summary>The finer type, or null.</summary>
    public string? Subtype { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>How many mentions refer to it.</summary>
    public int Mentions { get; init; }

    /// <summary>How many documents mention it.</summary>
    public int Documents { get; init; }

    /// <summary>The number of relationships, those that end at values among them.</summary>
    public int Degree { get; init; }

    /// <summary>The importance.</summary>
    public double PageRank { get; init; }

    /// <summary>The number of its community.</summary>
    public int Community { get; init; }

    /// <summary>The day of the first dated document that mentions it, or null.</summary>
    public string? First { get; init; }

    /// <summary>The day of the last dated document that mentions it, or null.</summary>
    public string? Last { get; init; }

    /// <summary>What is said of it by values, or null: <c>inception: 2018; member_count: 90000000</c>.</summary>
    public string? Facts { get; init; }

    /// <summary>The colour of its type.</summary>
    public required Color Color { get; init; }

    /// <summary>The size in which it is drawn, 4 to 40.</summary>
    public double Size { get; init; }

    /// <summary>Where it is drawn, or null where no layout was computed.</summary>
    public Place? Place { get; init; }
}
