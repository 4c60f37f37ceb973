using Quipu.Testing;

namespace Quipu.Integration.Tests.Cli;

public sealed class ReproducibilityTests
{
    private static readonly string[] Texts =
    [
        "Ada Byron visited Bath in 1840. She wrote to Charles Babbage. Orrery Ltd may open an office in Bath.",
        "Charles Babbage, the founder of Orrery Ltd, lived in London. He did not visit Bath.",
        "Orrery Ltd, which Charles Babbage founded in 1837, is a company in London. Ada Byron advised it.",
        "The Royal Society of London elected Charles Babbage. Mary Somerville taught Ada Byron.",
    ];

    [Test]
    public void Threads_order_and_place_leave_no_trace_in_the_exports()
    {
        QuipuProcess.NeedModel();
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        foreach (TemporaryFolder folder in (TemporaryFolder[])[here, there])
        {
            for (var number = 0; number < Texts.Length; number++)
                File.WriteAllText(folder[$"{number}.txt"], Texts[number]);
        }

        string[] reference = Export(here, "one", "--threads", "1", "0.txt", "1.txt", "2.txt", "3.txt");
        Assert.That(reference, Has.Length.GreaterThan(10));
        Assert.That(Export(here, "again", "--threads", "1", "0.txt", "1.txt", "2.txt", "3.txt"), Is.EqualTo(reference));
        Assert.That(Export(here, "two", "--threads", "2", "0.txt", "1.txt", "2.txt", "3.txt"), Is.EqualTo(reference));
        Assert.That(Export(here, "back", "--threads", "2", "3.txt", "2.txt", "1.txt", "0.txt"), Is.EqualTo(reference));
        Assert.That(Export(there, "far", "--threads", "2", "*.txt"), Is.EqualTo(reference));
    }

    [Test]
    public void Extracts_are_in_the_order_of_the_input_whatever_the_threads()
    {
        QuipuProcess.NeedModel();
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder["texts.jsonl"], Texts.Select((text, number) => $$"""{"id": "d{{9 - number}}", "text": "{{text}}"}"""));
        QuipuProcess.Answer one = QuipuProcess.Run(folder["."], "extract", "texts.jsonl", "--threads", "1");
        QuipuProcess.Answer four = QuipuProcess.Run(folder["."], "extract", "texts.jsonl", "--threads", "4");

        Assert.That(one.Code, Is.Zero, one.Errors);
        Assert.That(four, Is.EqualTo(one));
        string[] ids = [.. one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
        Assert.That(ids, Is.EqualTo(["d9", "d8", "d7", "d6"]));
    }

    // Every file's name and bytes as text.
    private static string[] Export(TemporaryFolder folder, string name, params ReadOnlySpan<string> words)
    {
        QuipuProcess.Answer answer = QuipuProcess.Run(folder["."], ["build", .. words, "--out", name]);
        Assert.That(answer.Code, Is.Zero, answer.Errors);
        return
        [
            .. Directory.EnumerateFiles(folder[name], "*", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(".db", StringComparison.Ordinal))
                .Select(path => $"{Path.GetRelativePath(folder[name], path)}\n{Convert.ToHexString(File.ReadAllBytes(path))}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
