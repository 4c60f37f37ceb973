using System.Globalization;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Fractions as Neo4j reads them.</summary>
public static class Fractions
{
    /// <summary>A fraction that reads back as the same bits, always with a point: without one, Neo4j would take it for a whole number.</summary>
    public static string Exact(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".E") ? text : text + ".0";
    }
}
