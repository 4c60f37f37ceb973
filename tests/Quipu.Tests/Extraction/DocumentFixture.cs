using System.Globalization;
using System.Reflection;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Testing;

namespace Quipu.Tests.Extraction;

/// <summary>
/// A short document of a <c>.conllu</c> file beside the tests: its sentences with trees checked by hand, its names
/// (<c># names = Ilse Brandt/Person; …</c>) and what is to be found in it, under several keys.
/// </summary>
public sealed record DocumentFixture(string Case, AnnotatedDocument Document, ILookup<string, string> Keys)
{
    /// <summary>All fixtures of the folders of this project part.</summary>
    public static IEnumerable<DocumentFixture> All =>
        new[] { "Relations.verbs", "Relations.nouns", "Relations.brackets", "Relations.status", "Relations.passages", "Coreference.documents", "Mentions.mentions" }.SelectMany(Read);

    public static IEnumerable<DocumentFixture> Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Quipu.Tests.Extraction.{resource}.conllu")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    /// <summary>One test case for each document.</summary>
    public static IEnumerable<TestCaseData> Cases(string resource) =>
        Read(resource).Select(fixture => new TestCaseData(fixture).SetArgDisplayNames($"{fixture.Case}: {fixture.Document.Document.Text}"));

    private static DocumentFixture Parse(string block)
    {
        string[] lines = block.Split('\n');
        ILookup<string, string> keys = lines
            .Where(line => line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line[2..].Split(" = ", 2))
            .ToLookup(parts => parts[0], parts => parts[1]);
        string[] sentences = block.Split("# text = ")[1..];
        DateOnly? date = keys["date"].Select(day => (DateOnly?)DateOnly.Parse(day, CultureInfo.InvariantCulture)).SingleOrDefault();
        AnnotatedDocument document = Trees.Document(date, [.. sentences.Select(sentence => sentence[sentence.IndexOf('\n', StringComparison.Ordinal)..])], [.. keys["names"].Single().Split("; ").Select(Name)]);
        Assert.That(document.Document.Text, Is.EqualTo(string.Join(' ', keys["text"])), "The words of the tree give the text.");
        return new DocumentFixture(keys["case"].Single(), document, keys);
    }

    private static (string Words, EntityType Type) Name(string text)
    {
        string[] parts = text.Split('/');
        return (parts[0], Enum.Parse<EntityType>(parts[1]));
    }
}
