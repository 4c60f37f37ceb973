namespace Quipu.Export.Exchange;

/// <summary>The types of columns that every reader of graph files knows.</summary>
internal enum ColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A fraction.</summary>
    Fraction,

    /// <summary>A list of texts in the notation of GEXF; there is none in GraphML.</summary>
    TextList,
}
