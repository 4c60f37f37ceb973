namespace Quipu.Export;

/// <summary>A file that an export wrote.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Rows">How many rows, nodes and edges, or lines of content it holds, without headers.</param>
/// <param name="Replaced">How many characters its format cannot hold; U+FFFD stands in their place.</param>
public sealed record ExportedFile(string Path, int Rows, int Replaced);
