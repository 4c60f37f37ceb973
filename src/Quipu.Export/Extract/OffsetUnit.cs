namespace Quipu.Export.Extract;

/// <summary>What offsets count.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units, as C#, Java and JavaScript do.</summary>
    Utf16,

    /// <summary>Unicode code points, as Python does.</summary>
    CodePoints,
}
