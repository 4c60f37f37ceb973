namespace Quipu.Export.Layout;

/// <summary>Points with masses. Positions change while a layout is computed; nothing else sees them before it is done.</summary>
internal sealed class Bodies(int count)
{
    /// <summary>How many.</summary>
    public int Count { get; } = count;

    /// <summary>Positions from left to right.</summary>
    public double[] X { get; } = new double[count];

    /// <summary>Positions from top to bottom.</summary>
    public double[] Y { get; } = new double[count];

    /// <summary>Masses, over 0.</summary>
    public double[] Mass { get; } = new double[count];
}
