using Quipu.Cli.Rendering;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Graph.Queries;

namespace Quipu.Tests.Cli.Rendering;

public sealed class RenderingTests
{
    private const string Text = "Raphael Tuju said the Jubilee Party is\nstudying [a] party school in 2021.";

    private static readonly Document Article = new("kenya.txt", Text, [new Block(new Span(0, Text.Length), BlockKind.Paragraph)]);

    private static readonly Entity Jubilee = new("o1", "Jubilee Party", EntityType.Organization)
    {
        Subtype = "political party",
        Aliases = ["Jubilee", "the [JP]"],
        IsNamed = true,
        MentionCount = 3,
        DocumentCount = 1,
    };

    private static readonly Entity School = new("c1", "party school", EntityType.Concept) { MentionCount = 1, DocumentCount = 1 };

    [Test]
    public void Neighbours_are_listed_with_direction_status_time_sources_and_sentence()
    {
        using var terminal = new TestTerminal();
        NeighbourView.Write(List(Possible(), Role()), allEvidence: false, terminal.Terminal.Output);

        Assert.That(terminal.Output, Is.EqualTo(
            """
            Jubilee Party · Organization, political party · also: Jubilee; the [JP] · 3 mentions in 1 document · o1

              → launch → party school  possible · says Raphael Tuju · 2021 · 1 source · 0.75
                  “Raphael Tuju said the Jubilee Party is studying [a] party school in 2021.” kenya.txt
              ← position held: secretary-general ← Raphael Tuju  denied · 1 source · 0.75
                  “Raphael Tuju said the Jubilee Party is studying [a] party school in 2021.” kenya.txt

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void All_evidence_is_shown_with_its_place()
    {
        using var terminal = new TestTerminal();
        EdgeView.WriteEvidence(Possible(), all: true, terminal.Terminal.Output);

        Assert.That(terminal.Output, Is.EqualTo(
            """
                  “Raphael Tuju said the Jubilee Party is studying [a] party school in 2021.”
                    kenya.txt 0–73 · “is studying” · open · 0.75 · says Raphael Tuju · 2021

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_cut_list_says_how_many_there_are()
    {
        using var terminal = new TestTerminal();
        NeighbourView.Write(List(Possible()) with { Total = 1234 }, allEvidence: false, terminal.Terminal.Output);

        Assert.That(terminal.Output, Does.EndWith("\n1 of 1,234 edges: --limit shows more.\n"));
    }

    [TestCase("in 2018", "2018", null, null, false, "2018")]
    [TestCase("since November 2012", "2012-11", "2012-11", null, false, "since 2012-11")]
    [TestCase("until 2002", "2002", null, "2002", true, "until 2002")]
    [TestCase("from 1996 to 2001", null, "1996", "2001", true, "from 1996 to 2001")]
    [TestCase("former", null, null, null, true, "no longer")]
    [TestCase("for years", null, null, null, false, "for years")]
    public void A_time_is_said_in_words(string text, string? normal, string? from, string? to, bool ended, string words) =>
        Assert.That(EdgeWords.Time(new RelationTime(null, text, normal, from, to, ended)), Is.EqualTo(words));

    [TestCase(0.25, "0.2 s")]
    [TestCase(59, "59 s")]
    [TestCase(200, "3 min 20 s")]
    [TestCase(7500, "2 h 5 min")]
    public void A_duration_is_said_in_words(double seconds, string words) => Assert.That(Count.Of(TimeSpan.FromSeconds(seconds)), Is.EqualTo(words));

    [Test]
    public void An_error_is_code_what_and_advice_without_a_stack()
    {
        using var terminal = new TestTerminal();
        ErrorView.Write(new Quipu.Core.Errors.QuipuException("Q1005", "The file 'a[1].txt' is binary.", "Leave it out."), terminal.Terminal);

        Assert.That(terminal.Error, Is.EqualTo("Q1005 The file 'a[1].txt' is binary.\n      Leave it out.\n"));
    }

    [Test]
    public void A_bug_shows_its_stack_only_when_debugging()
    {
        using var terminal = new TestTerminal();
        using var debugging = new TestTerminal();
        Exception bug = Assert.Throws<InvalidOperationException>(() => throw new InvalidOperationException("odd"))!;
        ErrorView.WriteBug(bug, terminal.Terminal);
        ErrorView.WriteBug(bug, debugging.Terminal with { IsDebugging = true });

        Assert.That(terminal.Error, Does.StartWith("Q9001 ").And.Not.Contain("   at "));
        Assert.That(debugging.Error, Does.Contain("   at "));
    }

    private static NeighbourList List(params Relationship[] relationships)
    {
        Neighbour[] items =
        [
            .. relationships.Select(relationship => relationship.SubjectId == Jubilee.Id
                ? new Neighbour(1, Jubilee, relationship, EdgeDirection.Out, School)
                : new Neighbour(1, Jubilee, relationship, EdgeDirection.In, new Entity("p1", "Raphael Tuju", EntityType.Person))),
        ];
        return new NeighbourList(Jubilee, [.. items], items.Length);
    }

    private static Relationship Possible() => new("r1", Jubilee.Id, School.Id, null, [Said() with
    {
        SpeakerText = "Raphael Tuju",
        Time = new RelationTime(null, "in 2021", "2021", null, null, false),
    }])
    {
        Lemma = "launch",
        Factuality = Factuality.Possible,
    };

    private static Relationship Role() => new("r2", "p1", Jubilee.Id, null, [Said()])
    {
        Lemma = "secretary-general of",
        Type = "position_held",
        Role = "secretary-general",
        Polarity = Polarity.Negative,
    };

    private static Statement Said() => new(Evidence.From(Article, new Span(0, Text.Length)), "is studying", new Span(0, 1), new Span(0, 1))
    {
        Extractor = "open",
        Confidence = 0.75,
    };
}
