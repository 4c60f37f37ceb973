using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;

namespace Quipu.Testing;

/// <summary>Graphs for tests of whatever takes a graph.</summary>
public static class SampleGraphs
{
    /// <summary>Strings that break writers: line ends, quotes, markup, formulas, surrogates, control characters, much text.</summary>
    public static ImmutableArray<string> HostileStrings { get; } =
    [
        "plain", " leading and trailing ", "a\nb", "a\r\nb", "a\rb", "tab\tin it", "she said \"yes\"", "it's", "a,b;c|d",
        "back\\slash\\;", "\\e", "<b>&amp;</b>", "a & < > b", "& & &", "]]>", "a]]>b & c]]]]>", "<!-- x -->", "<![CDATA[x]]>",
        "=1+1", "+1", "-1", "@SUM(A1)", "'=1", "\tx", "\rx", "😀 emoji 👩‍👩‍👧", "\uD83D lone high", "lone low \uDE00",
        "שלום עולם", "مرحبا", "e\u0301", "nul\0in it", "bell\u0007 and \u001F", "\uFFFE and \uFFFF", "\u0085 \u2028 \u2029",
        "\uFEFFmark", "%s {0} $1 `x`", new string('x', 10_000),
    ];

    /// <summary>A few nodes and edges that have everything a graph can have.</summary>
    public static KnowledgeGraph Tiny()
    {
        var founded = new LiteralValue(EntityType.Date, "1921", "1921");
        var members = new LiteralValue(EntityType.Number, "90 million", "90000000");
        var since = new RelationTime(new Span(4, 14), "since 2012", "2012", "2012", null, Ended: false);
        var visited = new RelationTime(null, "last May", "2018-05", "2018-05", "2018-05", Ended: false);
        return new GraphSketch()
            .Document("congress.txt", new DateOnly(2018, 5, 20), "A visit")
            .Document("party.md", new DateOnly(2021, 1, 25))
            .Node("Communist Party of China", EntityType.Organization, "political party", "CPC", "the \"Party\"; of China")
            .Node("Xi Jinping", EntityType.Person, null, "Xi")
            .Node("Hunan", EntityType.Place, "province")
            .Node("Raphael Tuju", EntityType.Person)
            .Say("Xi Jinping", "general secretary of", "Communist Party of China", new Said("party.md", "Xi is general secretary of the CPC since 2012.", "is general secretary of") { Type = "position_held", Wikidata = "P39", Role = "general secretary", Time = since, Confidence = 0.95 })
            .Say("Xi Jinping", "chairman of", "Communist Party of China", new Said("party.md", "Xi chairs a commission of the CPC.", "chairs a commission of") { Type = "position_held", Wikidata = "P39", Role = "chairman", Confidence = 0.6 })
            .Say("Xi Jinping", "visit", "Hunan", new Said("congress.txt", "Xi visited Hunan last May.", "visited") { Time = visited })
            .Say("Xi Jinping", "visit", "Hunan", new Said("party.md", "Xi, who had visited Hunan & Fujian, < spoke >.", "had visited") { Confidence = 0.7 })
            .Say("Communist Party of China", "launch", "the programme", new Said("congress.txt", "The CPC may launch a programme, Raphael Tuju said.", "may launch") { Factuality = Factuality.Possible, Speaker = "Raphael Tuju", Confidence = 0.55555 })
            .Say("Raphael Tuju", "visit", "Hunan", new Said("congress.txt", "Tuju did not visit Hunan.", "did not visit") { Polarity = Polarity.Negative })
            .Say("Communist Party of China", "found in", founded, new Said("party.md", "The CPC was founded in 1921.", "was founded in") { Type = "inception", Wikidata = "P571" })
            .Say("Communist Party of China", "have", members, new Said("party.md", "The CPC has 90 million members.", "has") { Type = "member_count", Wikidata = "P2124" })
            .Build();
    }

    /// <summary>A graph in which every text is one of <see cref="HostileStrings"/>.</summary>
    public static KnowledgeGraph Hostile()
    {
        var sketch = new GraphSketch();
        for (var i = 0; i < HostileStrings.Length; i++)
        {
            string text = HostileStrings[i], next = HostileStrings[(i + 1) % HostileStrings.Length];
            var time = new RelationTime(null, text, text, text, text, Ended: true);
            sketch.Document(text, null, text);
            sketch.Node(text, (EntityType)(i % (int)EntityType.Date), text, text + "!", "?" + text, text + "; " + text);
            sketch.Say(text, "say " + text, next, new Said(text, text, text) { Role = text, Speaker = text, Time = time, Confidence = 0.5 });
            sketch.Say(text, "count", new LiteralValue(EntityType.Number, text, text), new Said(text, text, text) { Type = "count" });
        }

        return sketch.Build();
    }

    /// <summary>Nothing.</summary>
    public static KnowledgeGraph Empty() => new([], [], [], []);
}
