using System.Security.Cryptography;
using System.Text;
using Quipu.Core.Errors;
using Quipu.Language;

namespace Quipu.Tests.Language.Network;

public sealed class ModelFolderTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("quipu-model-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_missing_folder_or_file_is_named()
    {
        AssertError(ErrorCodes.ModelMissing, "config.json");
        WriteModel();
        File.Delete(Path.Combine(folder, "vocab.txt"));
        AssertError(ErrorCodes.ModelMissing, "vocab.txt");
    }

    [Test]
    public void A_file_that_differs_from_its_hash_is_damaged()
    {
        WriteModel();
        File.AppendAllText(Path.Combine(folder, "labels.json"), " ");
        AssertError(ErrorCodes.ModelDamaged, "labels.json");
    }

    [TestCase("{")]
    [TestCase("null")]
    [TestCase("{\"format\": 2}")]
    public void A_config_that_cannot_be_read_is_damaged(string config)
    {
        File.WriteAllText(Path.Combine(folder, "config.json"), config);
        AssertError(ErrorCodes.ModelDamaged, "config.json");
    }

    [Test]
    public void Another_format_is_refused()
    {
        WriteModel(format: 3);
        AssertError(ErrorCodes.ModelFormat, "format 3");
    }

    [Test]
    public void Labels_that_are_none_are_refused()
    {
        WriteModel(labels: "{\"upos\": [\"NOUN\"]}");
        AssertError(ErrorCodes.ModelFormat, "labels.json");
    }

    [Test]
    public void A_network_that_is_none_is_refused()
    {
        WriteModel();
        AssertError(ErrorCodes.ModelFormat, "cannot be loaded");
    }

    private void AssertError(string code, string named)
    {
        QuipuException? error = Assert.Throws<QuipuException>(() => LanguageEngine.Load(folder));
        Assert.That(error!.Code, Is.EqualTo(code));
        Assert.That(error.What, Does.Contain(named));
    }

    private void WriteModel(int format = 2, string? labels = null)
    {
        labels ??= "{\"upos\": [\"X\"], \"xpos\": [\"FW\"], \"rel\": [\"dep\"], \"lemma\": [\"k0+\"], \"names\": [\"O\"], \"noun\": [\"Person\"]}";
        string[] hashes =
        [
            Write("model.onnx", "no network"),
            Write("vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n"),
            Write("labels.json", labels),
        ];
        File.WriteAllText(
            Path.Combine(folder, "config.json"),
            $$"""{"name": "tiny", "version": "1", "format": {{format}}, "maxPieces": 250, "maxWordPieces": 12, "rowPieces": 0, "sha256": { {{string.Join(", ", hashes)}} } }""");
    }

    private string Write(string name, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return $"\"{name}\": \"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"";
    }
}
