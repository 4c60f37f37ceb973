namespace Quipu.Export.Layout;

/// <summary>The room that a node takes around its place: its disc and the label written over it.</summary>
/// <param name="Width">How far it reaches to the left and to the right.</param>
/// <param name="Height">How far it reaches up and down.</param>
internal readonly record struct Box(double Width, double Height)
{
    // Gephi writes labels in 12 points whatever their nodes are; on import it scales a drawing by 96 / (40 - 4).
    private const double HalfLetterWidth = 1.4;
    private const double HalfLetterHeight = 3;

    // A longer name reaches over others rather than push everything away.
    private const int LongestLabel = 28;

    /// <summary>The box of a node.</summary>
    /// <param name="radius">The radius of its disc.</param>
    /// <param name="label">Its label.</param>
    public static Box Of(double radius, string label) =>
        new(Math.Max(radius, HalfLetterWidth * Math.Min(label.Length, LongestLabel)), Math.Max(radius, HalfLetterHeight));
}
