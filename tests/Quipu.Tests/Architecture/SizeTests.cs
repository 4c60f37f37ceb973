namespace Quipu.Tests.Architecture;

/// <summary>Small files and small functions, in the program as in its tests.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int MedianFile = 120;
    private const int LongestFunction = 60;
    private const int OrdinaryFunction = 25;

    private static readonly string[] Folders = ["src", "tests", "bench"];

    [Test]
    public void No_file_is_too_long() =>
        Allowed.Only("file", Folders.SelectMany(Repository.Sources).Select(file => (file, Lines: LinesOf(file))).Where(item => item.Lines > LongestFile).Select(item => $"{item.file}: {item.Lines} lines"));

    [Test]
    public void No_function_is_too_long() =>
        Allowed.Only("function", Folders.SelectMany(Functions).Where(function => function.Lines > LongestFunction).Select(function => $"{function.Place}: {function.Lines} lines"));

    [TestCaseSource(nameof(Folders))]
    public void Half_of_the_files_fit_on_two_screens(string folder)
    {
        List<int> lines = [.. Repository.Sources(folder).Select(LinesOf).Order()];
        Assert.That(lines, Is.Not.Empty);
        Assert.That(lines[lines.Count / 2], Is.LessThanOrEqualTo(MedianFile));
    }

    [TestCaseSource(nameof(Folders))]
    public void Nine_functions_in_ten_are_ordinary(string folder)
    {
        List<Function> functions = [.. Functions(folder)];
        Assert.That(functions, Is.Not.Empty);
        int ordinary = functions.Count(function => function.Lines <= OrdinaryFunction);
        Assert.That(ordinary, Is.GreaterThanOrEqualTo(functions.Count * 9 / 10), $"{ordinary} of {functions.Count} functions have up to {OrdinaryFunction} lines");
    }

    [Test]
    public void Lines_of_functions_are_counted_as_people_count_them()
    {
        Function counted = Function.In("tests/Quipu.Tests/Architecture/SizeTests.cs").Single(function => function.Place.EndsWith(" LinesOf", StringComparison.Ordinal));
        Assert.That(counted.Lines, Is.EqualTo(1));
    }

    private static IEnumerable<Function> Functions(string folder) => Repository.Sources(folder).SelectMany(Function.In);

    private static int LinesOf(string file) => Repository.Text(file).TrimEnd('\n').Split('\n').Length;
}
