using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Evaluation.Seeds;

namespace Quipu.Tests.Evaluation.Seeds;

public sealed class GoldFileTests
{
    [Test]
    public void Both_forms_are_read()
    {
        Assert.That(GoldFile.Parse("""{"document": "a.txt"}""").Documents.Single().Document, Is.EqualTo("a.txt"));
        GoldFile several = GoldFile.Parse("""{"documents": [{"document": "a.txt"}, {"document": "b.jsonl#1"}]}""");
        Assert.That(several.Documents.Select(document => document.Document), Is.EqualTo(["a.txt", "b.jsonl#1"]));
        Assert.That(several.RunsAsVocabulary, Is.True);
    }

    [TestCase("""{"document": "a", "edges": [{"subject": "x", "objectText": "y"}]}""", "'x'")]
    [TestCase("""{"document": "a", "nodes": [{"id": "x", "names": ["X"], "type": "Person"}], "edges": [{"subject": "x"}]}""", "object")]
    [TestCase("""{"document": "a", "nodes": [{"id": "x", "names": [], "type": "Person"}, {"id": "x", "names": [], "type": "Person"}]}""", "twice")]
    public void A_gold_file_that_contradicts_itself_is_refused(string json, string says) =>
        Assert.That(() => GoldFile.Parse(json), Throws.InstanceOf<FormatException>().With.Message.Contains(says));

    [TestCase("""{"document": "a", "nodes": [{"id": "x", "names": [], "type": "Nonsense"}]}""")]
    [TestCase("""{"document": """)]
    public void What_is_no_gold_file_is_refused(string json) => Assert.That(() => GoldFile.Parse(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void A_missing_file_is_a_coded_error() =>
        Assert.That(
            () => GoldFile.Read("no-such-gold.json"),
            Throws.InstanceOf<QuipuException>().With.Property(nameof(QuipuException.Code)).EqualTo(ErrorCodes.GoldInvalid));

    [Test]
    public void The_projects_own_gold_is_whole()
    {
        GoldFile gold = GoldFile.Read(Path.Combine(RepositoryFolder(), "seeds", "gold.json"));
        Assert.That(gold.Documents, Has.Length.GreaterThanOrEqualTo(15));
        Assert.That(gold.Documents.SelectMany(document => document.Edges), Has.All.Matches<GoldEdge>(edge => edge!.Type is not null || !edge.Predicates.IsEmpty));
    }

    private static string RepositoryFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Quipu.slnx")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
