namespace Quipu.Export.Exchange;

/// <summary>A column of nodes or edges.</summary>
/// <param name="Id">
/// Lower case, unique among the columns of nodes and of edges, and none of the ids in which Gephi loses values
/// (<c>id</c>, <c>timeset</c>) or sees something else (<c>size</c>, <c>weight</c>).
/// </param>
/// <param name="Type">The type.</param>
/// <param name="Value">The value of a row, or null where it has none.</param>
internal sealed record Column<T>(string Id, ColumnType Type, Func<T, string?> Value)
{
    /// <summary>The name that people see.</summary>
    public string Title { get; init; } = Id;

    /// <summary>The name of the type, which GraphML and GEXF write alike but for whole numbers.</summary>
    /// <param name="whole">The format's name for whole numbers.</param>
    public string TypeName(string whole) => Type switch
    {
        ColumnType.Whole => whole,
        ColumnType.Fraction => "double",
        ColumnType.TextList => "liststring",
        _ => "string",
    };
}
