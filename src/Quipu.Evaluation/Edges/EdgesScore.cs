namespace Quipu.Evaluation.Edges;

/// <summary>Counts over passages, added up; the rates follow from them.</summary>
/// <param name="Said">Edges of the system whose ends are both known to the gold.</param>
/// <param name="Right">Of these, the right ones.</param>
/// <param name="Gold">Edges of the gold.</param>
/// <param name="Found">Of these, the found ones.</param>
/// <param name="FoundWithStatus">Of these, those whose commitment, polarity and being reported are right too.</param>
/// <param name="Backward">Edges of the system that say a gold edge the wrong way round.</param>
/// <param name="OtherEnds">Edges of the system with an end that the gold does not have.</param>
public readonly record struct EdgesScore(int Said, int Right, int Gold, int Found, int FoundWithStatus, int Backward, int OtherEnds)
{
    /// <summary>The share of said edges that are right, 0 to 1.</summary>
    public double Precision => Rate(Right, Said);

    /// <summary>The share of gold edges that are found, 0 to 1.</summary>
    public double Recall => Rate(Found, Gold);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Mean(Precision, Recall);

    /// <summary>The same for edges whose status is right as well.</summary>
    public double StatusF1 => Mean(Rate(FoundWithStatus, Said), Rate(FoundWithStatus, Gold));

    /// <summary>Adds two counts.</summary>
    public static EdgesScore operator +(EdgesScore left, EdgesScore right) => left.Add(right);

    /// <summary>Adds two counts.</summary>
    public EdgesScore Add(EdgesScore other) => new(
        Said + other.Said,
        Right + other.Right,
        Gold + other.Gold,
        Found + other.Found,
        FoundWithStatus + other.FoundWithStatus,
        Backward + other.Backward,
        OtherEnds + other.OtherEnds);

    private static double Rate(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double Mean(double precision, double recall) =>
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
