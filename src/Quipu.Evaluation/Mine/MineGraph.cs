using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Mine;

/// <summary>The edges of one essay as bags of lemmas.</summary>
internal sealed class MineGraph
{
    private const double Coverage = 0.8;
    private readonly ImmutableArray<Edge> edges;

    /// <summary>Takes up the edges.</summary>
    public MineGraph(Answer<MineEssay> answer)
    {
        Token[] tokens = [.. answer.Annotated.Sentences.SelectMany(sentence => sentence.Tokens)];
        ILookup<string, Span> names = answer.Facts.Mentions
            .Where(mention => mention.EntityId is not null && mention.Kind != MentionKind.Pronoun)
            .ToLookup(mention => mention.EntityId!, mention => mention.Span);
        edges = [.. answer.Facts.Relations.Select(relation => new Edge(Ends(relation), Node(relation.Subject), Node(relation.Object), Lemmas([relation.Evidence.Span])))];

        ImmutableHashSet<string> Node(Argument argument) => Lemmas(argument.EntityId is { } id ? names[id].Append(argument.Span) : [argument.Span]);

        ImmutableHashSet<string> Lemmas(IEnumerable<Span> spans) =>
            [.. spans.SelectMany(span => tokens.Where(token => token.Span.Overlaps(span))).Select(token => token.Lemma.ToLowerInvariant())];
    }

    internal MineGraph(ImmutableArray<Edge> edges) => this.edges = edges;

    /// <summary>The facts that no edge holds, and no two edges that share an end.</summary>
    public ImmutableArray<string> Missed(IEnumerable<string> facts, Func<string, ImmutableArray<MineWord>> wordsOf) =>
        [.. facts.Where(fact => !Holds(wordsOf(fact)))];

    /// <summary>Whether the graph holds a fact of these words.</summary>
    public bool Holds(ImmutableArray<MineWord> words)
    {
        Edge[] near = [.. edges.Where(edge => edge.Touches(words))];
        return near.Any(edge => Covers(words, edge.All))
            || near.Any(edge => near.Any(other => other != edge && other.Ends.Overlaps(edge.Ends) && Covers(words, edge.All.Union(other.All))));
    }

    private static bool Covers(ImmutableArray<MineWord> words, ImmutableHashSet<string> lemmas) =>
        words.Sum(word => lemmas.Contains(word.Lemma) ? word.Weight : 0) >= Coverage * words.Sum(word => word.Weight);

    private static ImmutableHashSet<string> Ends(Relation relation) =>
        [.. new[] { relation.Subject.EntityId, relation.Object.EntityId }.OfType<string>()];

    /// <summary>An edge.</summary>
    /// <param name="Ends">The ids of the entities at its ends.</param>
    /// <param name="Subject">The lemmas of its subject's names and descriptions.</param>
    /// <param name="Object">The lemmas of its object's.</param>
    /// <param name="Said">The lemmas of the sentence that says it, its predicate among them.</param>
    internal sealed record Edge(ImmutableHashSet<string> Ends, ImmutableHashSet<string> Subject, ImmutableHashSet<string> Object, ImmutableHashSet<string> Said)
    {
        /// <summary>All lemmas.</summary>
        public ImmutableHashSet<string> All { get; } = Said.Union(Subject).Union(Object);

        /// <summary>Whether each of its ends shares a word with the fact: else any edge of the right sentence would do.</summary>
        public bool Touches(ImmutableArray<MineWord> words) =>
            words.Any(word => Subject.Contains(word.Lemma)) && words.Any(word => Object.Contains(word.Lemma));
    }
}
