using System.Diagnostics;
using System.Text.Json;
using Quipu.Testing;

namespace Quipu.Integration.Tests.Cli;

public sealed class PipeTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        QuipuProcess.NeedModel();
        folder = new TemporaryFolder();
    }

    [TearDown]
    public void RemoveFolder() => folder?.Dispose();

    [Test]
    public void A_text_on_standard_input_is_built()
    {
        QuipuProcess.Answer answer = QuipuProcess.RunWith("Ada Byron visited Bath.", folder["."], "build", "-");

        Assert.That(answer.Code, Is.Zero, answer.Errors);
        Assert.That(QuipuProcess.Run(folder["."], "neighbours", "Ada Byron").Output, Does.Contain("→ visit → Bath"));
    }

    [Test]
    public void Each_line_of_a_sentence_file_is_one_sentence()
    {
        QuipuProcess.Answer answer = QuipuProcess.RunWith(
            "Bea Lang lives in London. She left.\n\nAda Byron visited Bath.\n", folder["."], "extract", "-", "--sentences", "--format", "openie");

        Assert.That(answer.Code, Is.Zero, answer.Errors);
        string[][] rows = [.. answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
        Assert.That(rows.Select(row => row[0]).Distinct(), Is.EqualTo(["1", "3"]));
        Assert.That(rows.Select(row => row[1]), Has.All.EqualTo("1"));
    }

    [Test]
    public void A_least_confidence_decides_which_relations_are_printed()
    {
        const string Text = "Bea Lang, born in York in 1931, wrote three novels about the mills of Leeds. The Hague, where she may have met Ada Byron, gave her its prize.";
        double[] all = ConfidencesAbove("0"), usual = ConfidencesAbove(null), sure = ConfidencesAbove("0.9");
        Assert.That((all.Length > usual.Length, usual.Length > sure.Length), Is.EqualTo((true, true)));
        Assert.That(sure, Is.Not.Empty.And.All.GreaterThanOrEqualTo(0.9));

        double[] ConfidencesAbove(string? least)
        {
            QuipuProcess.Answer answer = QuipuProcess.RunWith(Text, folder["."], ["extract", "-", .. least is null ? [] : new[] { "--min-confidence", least }]);
            using JsonDocument json = JsonDocument.Parse(answer.Output);
            return [.. json.RootElement.GetProperty("relations").EnumerateArray().Select(relation => relation.GetProperty("confidence").GetDouble())];
        }
    }

    [Test]
    public void A_broken_line_is_named_and_the_other_lines_are_answered()
    {
        QuipuProcess.Answer answer = QuipuProcess.RunWith(
            "{\"id\": \"a\", \"text\": \"Ada Byron visited Bath.\"}\n{\"id\": \"b\"}\n{\"id\": \"c\", \"text\": \"Bea left.\"}\n",
            folder["."], "extract", "-", "--input-format", "jsonl");

        Assert.That(answer.Code, Is.EqualTo(1));
        Assert.That(answer.Errors, Does.StartWith("Q1102 ").And.Contain("2"));
        Assert.That(answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
    }

    [Test]
    public void An_interrupt_stops_cleanly_and_the_next_build_goes_on()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("Windows has no signal to send to another process.");
        const int documents = 2000;
        File.WriteAllLines(folder["texts.jsonl"], Enumerable.Range(0, documents).Select(number => $$"""{"id": "d{{number}}", "text": "Ada Byron visited the town of Bath in {{number}}, and Bea Lang saw her."}"""));
        using Process build = QuipuProcess.Start(folder["."], "build", "texts.jsonl", "--threads", "1");
        while (!build.HasExited && !(File.Exists(folder["quipu.db"]) && new FileInfo(folder["quipu.db"]).Length > 100_000))
            Thread.Sleep(20);
        using (Process kill = Process.Start("kill", ["-INT", build.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        QuipuProcess.Answer answer = QuipuProcess.Finish(build, "");

        Assert.That(answer.Code, Is.EqualTo(130), answer.Errors);
        Assert.That(answer.Errors, Does.Contain("Stopped.").And.Contain("quipu.db"));
        Assert.That(QuipuProcess.Run(folder["."], "build", "texts.jsonl").Output, Does.Match(@"^2,000 documents \([\d,]+ known already\)"));
    }
}
