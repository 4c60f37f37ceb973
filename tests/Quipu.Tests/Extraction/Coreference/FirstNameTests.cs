using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Values;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Coreference;

/// <summary>Whether two persons with one surname are one.</summary>
public sealed class FirstNameTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [TestCase("Joseph Robin Lund", "Joe Lund", true)]
    [TestCase("Joseph Robin Lund", "J. Lund", true)]
    [TestCase("Christopher Paul Lund", "Chris Lund", true)]
    [TestCase("Katharina Maria Lund", "Katrin Lund", true)]
    [TestCase("William Paul Lund", "Bill Lund", true)]
    [TestCase("Aydin Adnan Lund", "Ayla Lund", false)]
    [TestCase("Anna Maria Lund", "Arne Lund", false)]
    [TestCase("William Paul Lund", "Walter Lund", false)]
    public void Short_first_names_are_of_one_person_and_others_with_the_same_letter_are_not(string full, string brief, bool same)
    {
        AnnotatedDocument document = Trees.Document(null, [Slept(full), Slept(brief)], (full, EntityType.Person), (brief, EntityType.Person));
        ImmutableArray<Candidate> candidates = MentionFinder.Find(document, [.. document.Sentences.Select(new NameFinder(Lexicon).Find)], [.. document.Sentences.Select(sentence => ImmutableArray<ValueSpan>.Empty)]);
        Assert.That(new CoreferenceResolver(Lexicon).Resolve(candidates), Has.Length.EqualTo(same ? 1 : 2));
    }

    private static string Slept(string name)
    {
        string[] words = name.Split(' ');
        return string.Join('\n', [.. words.Select((word, i) => $"{word} {word} PROPN NNP {(i == 0 ? words.Length + 1 : 1)} {(i == 0 ? "nsubj" : "flat")}"), "slept sleep VERB VBD 0 root"]);
    }
}
