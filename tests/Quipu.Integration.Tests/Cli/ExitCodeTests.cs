using Quipu.Testing;

namespace Quipu.Integration.Tests.Cli;

public sealed class ExitCodeTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void The_version_and_help_are_fine()
    {
        Assert.That(Run("--version"), Is.EqualTo(new QuipuProcess.Answer(0, "0.1.0\n", "")));
        Assert.That(Run("--help").Code, Is.Zero);
    }

    [TestCase("nonsense", "Q5004")]
    [TestCase("stats --graph none.db", "Q3001")]
    [TestCase("export --format nonsense --out x", "Q4002")]
    [TestCase("build none.txt", "Q1001")]
    [TestCase("build . --encoding nonsense", "Q1007")]
    public void What_is_wrong_on_the_command_line_ends_with_2(string words, string code) => AssertEnds(words, 2, code);

    [TestCase("build text.txt --model ./none", "Q2001")]
    [TestCase("build text.txt --model ./empty", "Q2003")]
    [TestCase("stats --graph text.txt", "Q3002")]
    [TestCase("neighbours x --graph text.txt", "Q3002")]
    [TestCase("eval seeds empty", "Q6001")]
    [TestCase("eval seeds damaged", "Q6001")]
    public void What_is_broken_ends_with_3(string words, string code)
    {
        File.WriteAllText(folder["text.txt"], string.Concat(Enumerable.Repeat("This is no store. ", 500)));
        Directory.CreateDirectory(folder["empty"]);
        File.WriteAllText(folder["empty/config.json"], "{}");
        Directory.CreateDirectory(folder["damaged"]);
        File.WriteAllText(folder["damaged/gold.json"], """{"document": "a.txt", "nodes": [{]}""");

        AssertEnds(words, 3, code);
    }

    [Test]
    public void A_damaged_model_ends_with_3()
    {
        QuipuProcess.NeedModel();
        string model = Directory.CreateDirectory(folder["model"]).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(QuipuProcess.Repository, "models", "quipu-en")))
            File.Copy(file, Path.Combine(model, Path.GetFileName(file)));
        using (FileStream network = File.OpenWrite(Path.Combine(model, "model.onnx")))
        {
            network.Position = network.Length / 2;
            network.Write("damage"u8);
        }

        File.WriteAllText(folder["text.txt"], "Ada visited Bath.");
        AssertEnds("build text.txt --model ./model", 3, "Q2002");
    }

    [Test]
    public void Documents_that_fail_end_with_1_and_the_others_are_built()
    {
        QuipuProcess.NeedModel();
        File.WriteAllText(folder["good.txt"], "Ada Byron visited Bath.");
        File.WriteAllBytes(folder["binary.txt"], [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0, 0]);
        File.WriteAllBytes(folder["broken.txt"], [.. "Caf"u8, 0xE9, .. " in Bath."u8]);
        File.WriteAllText(folder["empty.txt"], "");
        File.WriteAllText(folder["lines.jsonl"], "{\"id\": \"one\", \"text\": \"Bea Lang visited Bath.\"}\nno json\n");
        QuipuProcess.Answer answer = Run("build", ".", "none.txt", "--max-file-size", "1000");

        Assert.That(answer.Code, Is.EqualTo(1), answer.Errors);
        foreach (string code in (string[])["Q1001 ", "Q1003 ", "Q1005 ", "Q1006 ", "Q1101 "])
            Assert.That(answer.Errors, Does.Contain(code));
        Assert.That(answer.Output, Does.Contain("2 documents, 5 failed"));
        Assert.That(Run("search", "Bath").Output, Does.StartWith("Bath ("));
    }

    private QuipuProcess.Answer Run(params ReadOnlySpan<string> words) => QuipuProcess.Run(folder["."], words);

    private void AssertEnds(string words, int code, string error)
    {
        QuipuProcess.Answer answer = Run(words.Split(' '));

        Assert.That(answer.Errors, Does.StartWith(error + " ").And.Not.Contain("   at "));
        Assert.That(answer.Code, Is.EqualTo(code));
        Assert.That(answer.Output, Is.Empty);
    }
}
