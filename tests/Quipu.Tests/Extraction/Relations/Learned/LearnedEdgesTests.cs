using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Relations;
using Quipu.Extraction.Relations.Learned;
using Quipu.Extraction.Values;
using Quipu.Extraction.Vocabulary;
using Quipu.Language.Relations;

namespace Quipu.Tests.Extraction.Relations.Learned;

/// <summary>What becomes of what the network finds beside what the rules found.</summary>
public sealed class LearnedEdgesTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [TestCase("between Norvik", "Treaty of Corvane", "Norvik", EntityType.Place, "signatory", 0.9, "Treaty of Corvane | signatory | Norvik", "Treaty of Corvane | signatory | Sarna", TestName = "What words mean for one they mean for what is coordinated with it")]
    [TestCase("between Norvik", "Treaty of Corvane", "Norvik", EntityType.Place, "signatory", 0.5, "Treaty of Corvane | between | Norvik", "Treaty of Corvane | between | Sarna", TestName = "Words keep their meaning if the network is not sure")]
    [TestCase("are siblings", "Tomas Lund", "Berta Lund", EntityType.Person, "spouse", 0.95, "Tomas Lund | sibling | Berta Lund", TestName = "Who is a sibling is no spouse")]
    [TestCase("are siblings", "Berta Lund", "Tomas Lund", EntityType.Person, "spouse", 0.95, "Tomas Lund | sibling | Berta Lund", TestName = "Nor the other way round")]
    [TestCase("chief engineering officer", "Norvik", "Tomas Lund", EntityType.Person, "chief_executive", 0.95, "Tomas Lund | position_held | Norvik", TestName = "A chief engineering officer is no chief executive")]
    [TestCase("chief engineering officer", "Norvik", "Tomas Lund", EntityType.Person, "board_member", 0.95, "Tomas Lund | position_held | Norvik", "Norvik | board_member | Tomas Lund", TestName = "But may be on the board")]
    [TestCase("Leeds, Alabama", "Alabama", "Leeds", EntityType.Place, "located_in", 0.95, "Trams | run in | Leeds", "Trams | run in | Troy", "Leeds | located_in | Alabama", "Troy | located_in | Ohio", TestName = "Alabama is not in Leeds")]
    public void Rules_and_network_make_one_graph(string text, string subject, string @object, EntityType type, string name, double probability, params string[] expected) =>
        Assert.That(Join(text, subject, @object, type, name, probability).Select(relation => $"{relation.Subject.Text} | {relation.Type ?? relation.Lemma} | {relation.Object.Text}"), Is.EquivalentTo(expected));

    [Test]
    public void What_the_noun_between_the_two_says_of_time_holds_for_what_the_network_finds()
    {
        Relation found = Join("formerly keeper", "Ilse Brandt", "Corvane", EntityType.Organization, "member_of", 0.9).Single(relation => relation.Type == "member_of");
        Assert.That(found.Time, Is.Not.Null.And.Property(nameof(RelationTime.Ended)).True);
    }

    private static ImmutableArray<Relation> Join(string text, string subject, string @object, EntityType type, string name, double probability)
    {
        DocumentFixture fixture = DocumentFixture.Read("Relations.beside").Concat(DocumentFixture.Read("Relations.nouns")).Single(fixture => fixture.Document.Document.Text.Contains(text, StringComparison.Ordinal));
        AnnotatedDocument document = fixture.Document;
        ImmutableArray<ImmutableArray<ValueSpan>> values = [.. document.Sentences.Select(sentence => ValueGrammar.Find(sentence, null))];
        ImmutableArray<Candidate> candidates = MentionFinder.Find(document, [.. document.Sentences.Select(new NameFinder(Lexicon).Find)], values);
        var context = new DocumentContext(Lexicon, document, candidates, new CoreferenceResolver(Lexicon).Resolve(candidates), values);
        var statuses = new StatusClassifier(FactualityLexicon.Load());
        ImmutableArray<Relation> byRules = new RelationExtractor(Lexicon, new RelationTyper(RelationVocabulary.Load()), statuses).Extract(context, new DropCounts());
        Candidate from = candidates.Single(candidate => candidate.Name == subject), to = candidates.Single(candidate => candidate.Name == @object);
        var learned = new LearnedType(name, "P0", [from.Type], [type], 0.5, null, false);

        return new LearnedEdges(new LearnedStatus(statuses)).Join(
            context, [new LearnedRelation(learned, from, context.ClusterOf(from)!, to, context.ClusterOf(to)!, probability)], byRules, new DropCounts());
    }
}
