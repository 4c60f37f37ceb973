using System.Globalization;
using Quipu.Integration.Tests.Cli;

namespace Quipu.Integration.Tests.Scores;

/// <summary>The floors that are held, from <c>floors.tsv</c>.</summary>
internal static class FloorFile
{
    /// <summary>Where the file is, from the root of the repository.</summary>
    public const string Place = "tests/Quipu.Integration.Tests/Scores/floors.tsv";

    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(Path.Combine(QuipuProcess.Repository, Place))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')),
    ];

    /// <summary>The floors, in the order of the file.</summary>
    public static IReadOnlyList<Floor> Floors { get; } = [.. Rows.Where(row => row.Length == 5).Select(Read)];

    /// <summary>The floors as cases of a test.</summary>
    public static IEnumerable<TestCaseData> Cases => Floors.Select(floor => new TestCaseData(floor).SetArgDisplayNames($"{floor.Set}, {floor.Measure}"));

    /// <summary>The sets that are not held, and why.</summary>
    public static IReadOnlyList<(string Set, string Reason)> LeftOut { get; } = [.. Rows.Where(row => row.Length == 2).Select(row => (row[0], row[1]))];

    /// <summary>Lines that are neither.</summary>
    public static IReadOnlyList<string> Unread { get; } = [.. Rows.Where(row => row.Length is not (2 or 5)).Select(row => string.Join('\t', row))];

    private static Floor Read(string[] row) =>
        new(row[0], row[1], double.Parse(row[2].TrimStart('<'), CultureInfo.InvariantCulture), row[2].StartsWith('<'), row[3], row[4]);
}
