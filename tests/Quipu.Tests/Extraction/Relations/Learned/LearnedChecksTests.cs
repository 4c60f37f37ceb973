using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Relations.Learned;
using Quipu.Extraction.Values;

namespace Quipu.Tests.Extraction.Relations.Learned;

/// <summary>What the words of a text say against a relation that the network found.</summary>
public sealed class LearnedChecksTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [TestCaseSource(nameof(Cases))]
    public void Words_may_speak_against_a_learned_relation(DocumentFixture fixture)
    {
        string[] ends = fixture.Keys["ends"].Single().Split(" | ");
        ImmutableArray<Candidate> candidates = Candidates(fixture.Document);
        var context = new DocumentContext(Lexicon, fixture.Document, candidates, new CoreferenceResolver(Lexicon).Resolve(candidates), Values(fixture.Document));
        Candidate subject = candidates.Single(candidate => candidate.Name == ends[1]), @object = candidates.Single(candidate => candidate.Name == ends[2]);

        Assert.That(LearnedChecks.Objection(context, ends[0], subject, @object, context.ClusterOf(@object)!), Is.EqualTo(fixture.Keys["objection"].SingleOrDefault()));
        Assert.That(LearnedChecks.IsOnlyOrigin(ends[0], subject, @object), Is.EqualTo(fixture.Keys["origin"].Any()));
    }

    private static IEnumerable<TestCaseData> Cases() => DocumentFixture.Cases("Relations.learned");

    private static ImmutableArray<Candidate> Candidates(AnnotatedDocument document) =>
        MentionFinder.Find(document, [.. document.Sentences.Select(new NameFinder(Lexicon).Find)], Values(document));

    private static ImmutableArray<ImmutableArray<ValueSpan>> Values(AnnotatedDocument document) =>
        [.. document.Sentences.Select(sentence => ValueGrammar.Find(sentence, null))];
}
