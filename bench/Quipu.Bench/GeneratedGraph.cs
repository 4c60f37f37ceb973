using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;
using Quipu.Graph.Content;

namespace Quipu.Bench;

/// <summary>
/// A graph of any size with quotes and properties of real length, made while it is read as a store would read it: nothing of
/// it stays in memory. A third as many nodes as edges; every tenth edge has two statements, every tenth a time.
/// </summary>
/// <param name="edges">The number of edges.</param>
internal sealed class GeneratedGraph(int edges)
{
    private const int EdgesPerNode = 3;
    private const int NodesPerDocument = 20;
    private const int IdLength = 12;

    private static readonly string[] Verbs = ["visit", "found", "lead", "write to", "join", "leave", "own", "criticize", "replace", "work with"];

    private readonly int nodes = Math.Max(2, edges / EdgesPerNode);

    /// <summary>The graph.</summary>
    public GraphContent Content() => new(Documents(), Entities(), Edges(), Edges(), [], Mentions())
    {
        EntityCount = nodes,
        RelationshipCount = edges,
    };

    private IEnumerable<GraphDocument> Documents() => Enumerable.Range(0, (nodes / NodesPerDocument) + 1)
        .Select(number => new GraphDocument(DocumentId(number), $"articles/{number}.txt", $"Article {number}", new DateOnly(2018, 1, 1).AddDays(number % 365), 300, 15));

    private IEnumerable<Entity> Entities() => Enumerable.Range(0, nodes).Select(number => new Entity(NodeId(number), NameOf(number), (EntityType)(number % 8))
    {
        Subtype = number % 4 == 0 ? "municipality" : null,
        Aliases = number % 3 == 0 ? [$"Name {number}", $"The {number}th"] : [],
        IsNamed = true,
        MentionCount = 2,
        DocumentCount = 1,
    });

    private IEnumerable<GraphMention> Mentions() => Enumerable.Range(0, nodes)
        .Select(number => new GraphMention(DocumentId(number / NodesPerDocument), new Span(number % NodesPerDocument * 100, (number % NodesPerDocument * 100) + 9), NameOf(number), MentionKind.Name, NodeId(number)));

    // Some nodes have very many edges, most have few, as in texts.
    private IEnumerable<Relationship> Edges() => Enumerable.Range(0, edges).Select(number =>
    {
        int source = number % nodes, target = (int)((long)number * number % (1 + (number % nodes)));
        ImmutableArray<Statement> statements = number % 10 == 0 ? [Said(number, source, target), Said(number + 1, source, target)] : [Said(number, source, target)];
        return new Relationship(IdOf("e", number), NodeId(source), NodeId(target), null, statements) { Lemma = Verbs[number % Verbs.Length], Role = number % 20 == 0 ? "chairman of the board" : null };
    });

    private static Statement Said(int number, int source, int target)
    {
        string quote = string.Create(CultureInfo.InvariantCulture, $"{NameOf(source)}, which had long hoped to do so, was said on Tuesday to {Verbs[number % Verbs.Length]} {NameOf(target)} in the course of year {1900 + (number % 120)}.");
        var evidence = Evidence.From(new Document(DocumentId(source / NodesPerDocument), quote, []), new Span(0, quote.Length));
        return new Statement(evidence, Verbs[number % Verbs.Length], new Span(0, 8), new Span(quote.Length - 9, quote.Length - 1))
        {
            Confidence = 0.5 + (number % 50 / 100.0),
            Extractor = "open",
            Time = number % 10 == 3 ? new RelationTime(null, "in 2018", "2018", "2018", "2018", Ended: false) : null,
        };
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Some Entity of Note {number}");

    private static string DocumentId(int number) => string.Create(CultureInfo.InvariantCulture, $"articles/{number}.txt");

    private static string NodeId(int number) => IdOf("n", number);

    private static string IdOf(string kind, int number) => ContentHash.Of(IdLength, kind, number.ToString(CultureInfo.InvariantCulture));
}
