namespace Quipu.Export.Layout;

/// <summary>Where a node is drawn.</summary>
/// <param name="X">From left to right.</param>
/// <param name="Y">From bottom to top.</param>
internal sealed record Place(double X, double Y);
