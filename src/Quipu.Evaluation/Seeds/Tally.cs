namespace Quipu.Evaluation.Seeds;

/// <summary>How many of so many were found. Tallies add up; the share is derived.</summary>
/// <param name="Found">Those found.</param>
/// <param name="Total">All.</param>
public readonly record struct Tally(int Found, int Total)
{
    /// <summary>Found of total, 0 to 1; 1 where there is nothing to find.</summary>
    public double Share => Total == 0 ? 1 : (double)Found / Total;

    /// <summary>The tally of findings.</summary>
    public static Tally Of(IEnumerable<SeedFinding> findings)
    {
        SeedFinding[] all = [.. findings];
        return new Tally(all.Count(finding => finding.IsFound), all.Length);
    }
}
