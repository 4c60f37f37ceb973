using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Building;

namespace Quipu.Testing;

/// <summary>Small graphs made by hand.</summary>
public static class Graphs
{
    /// <summary>A graph from facts, with entities joined by name and type.</summary>
    public static KnowledgeGraph Of(params IReadOnlyCollection<DocumentFacts> documents) =>
        GraphBuilder.Build(documents, Resolutions.ByName(documents)).Graph;

    /// <summary>
    /// A graph of persons that know one another, each pair as <c>Ann-Bob</c>, said as often as it is given; the first of a pair
    /// is the subject.
    /// </summary>
    public static KnowledgeGraph OfPairs(params IReadOnlyList<string> pairs)
    {
        List<DocumentFacts> documents = [];
        for (var i = 0; i < pairs.Count; i++)
        {
            string[] ends = pairs[i].Split('-');
            documents.Add(new FactsBuilder($"d{i:D3}", $"{ends[0]} knows {ends[1]}")
                .Named(ends[0], EntityType.Person)
                .Named(ends[1], EntityType.Person)
                .Says(ends[0], "knows", ends[1])
                .Build());
        }

        return Of(documents);
    }

    /// <summary>A little of everything: joined documents, values, offices, reported, negated and possible edges, times, aliases.</summary>
    public static KnowledgeGraph World() => Of(Party(), Visits());

    private static DocumentFacts Party()
    {
        FactsBuilder facts = new FactsBuilder(
                "party.txt",
                "Xi Jinping leads the Communist Party of China\n"
                + "CPC was founded in 1921\n"
                + "Xi Jinping did not visit Laos\n"
                + "Thongloun said CPC may train Élan")
            .Named("Xi Jinping", EntityType.Person)
            .Named("Communist Party of China", EntityType.Organization, "CPC")
            .Named("Laos", EntityType.Place)
            .Named("Thongloun", EntityType.Person)
            .Named("Élan", EntityType.Organization)
            .Named("Nowhere", EntityType.Place)
            .Says("Xi Jinping", "leads", "Communist Party of China", relation => relation with
            {
                Type = "position_held",
                Wikidata = "P39",
                Role = "General Secretary",
                Confidence = 0.9,
                Time = new RelationTime(null, "former", null, "2012-11-15", null, true),
            })
            .SaysValue("CPC", "was founded in", new LiteralValue(EntityType.Date, "1921", "1921"), relation => relation with { Lemma = "found in" })
            .Says("Xi Jinping", "did not visit", "Laos", relation => relation with { Lemma = "visit", Polarity = Polarity.Negative });
        return facts
            .Says("CPC", "may train", "Élan", relation => relation with
            {
                Lemma = "train",
                Factuality = Factuality.Possible,
                Speaker = facts.Argument("Thongloun"),
            })
            .Build();
    }

    private static DocumentFacts Visits() =>
        new FactsBuilder("visits.txt", "Xi Jinping visited Hunan\nHunan welcomed the delegation\nXi Jinping leads CPC")
            .Named("Xi Jinping", EntityType.Person)
            .Named("Hunan", EntityType.Place)
            .Unnamed("the delegation", EntityType.Group)
            .Named("Communist Party of China", EntityType.Organization, "CPC")
            .Says("Xi Jinping", "visited", "Hunan", relation => relation with { Lemma = "visit", Confidence = 0.8 })
            .Says("Hunan", "welcomed", "the delegation")
            .Says("Xi Jinping", "leads", "CPC", relation => relation with { Type = "position_held", Role = "general secretary", Confidence = 0.7 })
            .Build() with
        { Title = "Visits", Date = new DateOnly(2021, 1, 25) };
}
