namespace Quipu.Tests.Language.Gold;

/// <summary>Counts of what is right, said and true; precision, recall and F1 follow.</summary>
internal readonly record struct F1(int Right, int Said, int True)
{
    public double Value => Said + True == 0 ? 0 : 2.0 * Right / (Said + True);

    public static F1 operator +(F1 a, F1 b) => new(a.Right + b.Right, a.Said + b.Said, a.True + b.True);

    public static F1 Of<T>(IEnumerable<T> said, IEnumerable<T> truth)
    {
        HashSet<T> gold = [.. truth];
        T[] found = [.. said];
        return new F1(found.Count(gold.Contains), found.Length, gold.Count);
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * Value:F2} ({Right}/{Said}/{True})");
}
