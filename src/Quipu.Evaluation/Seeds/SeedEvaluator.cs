using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>Compares a graph with what careful readers take from the same texts.</summary>
public static class SeedEvaluator
{
    /// <summary>Looks for every node, edge and wrong reading of the gold in the graph.</summary>
    public static SeedScore Evaluate(KnowledgeGraph graph, GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(gold);
        var parts = new List<DocumentScore>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (GoldDocument document in gold.Documents)
        {
            string? id = DocumentView.IdOf(graph, document.Document);
            if (id is null)
                missing.Add(document.Document);
            parts.Add(DocumentScore.Of(document, new DocumentView(graph, id ?? "\0"), gold.RunsAsVocabulary));
        }

        return new SeedScore(
            [.. parts.SelectMany(part => part.Nodes)],
            [.. parts.SelectMany(part => part.Edges)],
            [.. parts.SelectMany(part => part.Wrong)],
            gold.Documents.Sum(document => document.MustNot.Length))
        {
            MissingDocuments = missing.DrainToImmutable(),
            WrongNames = [.. parts.SelectMany(part => part.WrongNames)],
            WrongJoins = [.. JoinChecker.Check(parts)],
            ExactTypes = Sum(parts.Select(part => part.ExactTypes)),
            Subtypes = Sum(parts.Select(part => part.Subtypes)),
            Aliases = Sum(parts.Select(part => part.Aliases)),
        };
    }

    private static Tally Sum(IEnumerable<Tally> tallies) =>
        tallies.Aggregate(default(Tally), (sum, tally) => new Tally(sum.Found + tally.Found, sum.Total + tally.Total));
}
