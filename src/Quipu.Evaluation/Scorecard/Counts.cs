using System.Globalization;

namespace Quipu.Evaluation.Scorecard;

/// <summary>Counts of what is right, said and true, added up over texts; precision, recall and F1 follow from the sums.</summary>
/// <param name="Right">What was said and is true.</param>
/// <param name="Said">All that was said.</param>
/// <param name="Gold">All that is true.</param>
public readonly record struct Counts(int Right, int Said, int Gold)
{
    /// <summary>The share of what was said that is right, 0 to 1.</summary>
    public double Precision => Said == 0 ? 0 : (double)Right / Said;

    /// <summary>The share of what is true that was said, 0 to 1.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Said + Gold == 0 ? 0 : 2.0 * Right / (Said + Gold);

    /// <summary>Adds two counts.</summary>
    public static Counts operator +(Counts left, Counts right) => left.Add(right);

    /// <summary>Compares two sets of answers.</summary>
    public static Counts Of<T>(IEnumerable<T> said, IEnumerable<T> gold)
    {
        HashSet<T> truth = [.. gold];
        T[] found = [.. said];
        return new Counts(found.Count(truth.Contains), found.Length, truth.Count);
    }

    /// <summary>Adds two counts.</summary>
    public Counts Add(Counts other) => new(Right + other.Right, Said + other.Said, Gold + other.Gold);

    /// <summary>The counts in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Right:#,0} right of {Said:#,0} said, {Gold:#,0} gold");
}
