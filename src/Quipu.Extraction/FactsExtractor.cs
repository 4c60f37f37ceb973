using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Relations;
using Quipu.Extraction.Relations.Confidence;
using Quipu.Extraction.Relations.Learned;
using Quipu.Extraction.Relations.Open;
using Quipu.Extraction.Schema;
using Quipu.Extraction.Syntax;
using Quipu.Extraction.Values;
using Quipu.Extraction.Vocabulary;
using Quipu.Language.Relations;

namespace Quipu.Extraction;

/// <summary>
/// The second half of the map step: from trees and names to what a document says. Everything comes from the document
/// alone. Thread-safe.
/// </summary>
public sealed class FactsExtractor
{
    private readonly Lexicon lexicon = Lexicon.Load();
    private readonly NameFinder names;
    private readonly NounClassRepair nouns;
    private readonly ClauseRepair clauses;
    private readonly CoreferenceResolver coreference;
    private readonly RelationExtractor relations;
    private readonly OpenExtractor open;
    private readonly LearnedRelationFinder? finder;
    private readonly LearnedEdges learned;
    private readonly SchemaExtractor? schema;

    /// <summary>Makes an extractor with the word lists and the vocabulary that are built in.</summary>
    public FactsExtractor()
        : this(RelationVocabulary.Load())
    {
    }

    /// <summary>Makes an extractor.</summary>
    /// <param name="vocabulary">The relation types that text is read for.</param>
    /// <param name="schema">What alone is kept, or null for all.</param>
    /// <param name="network">Finds typed relations beyond the rules; without it the rules are alone.</param>
    /// <param name="minConfidence">From which confidence on, 0 to 1, relations are kept; without it what is rather right than wrong where a text is read for what it says.</param>
    public FactsExtractor(RelationVocabulary vocabulary, ExtractionSchema? schema = null, RelationNetwork? network = null, double? minConfidence = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        names = new NameFinder(lexicon);
        nouns = new NounClassRepair(lexicon);
        coreference = new CoreferenceResolver(lexicon);
        var factuality = FactualityLexicon.Load();
        clauses = new ClauseRepair(factuality);
        var statuses = new StatusClassifier(factuality);
        relations = new RelationExtractor(lexicon, new RelationTyper(vocabulary), statuses, minConfidence);
        open = new OpenExtractor(lexicon) { Judged = (found, features) => OpenJudged?.Invoke(found, features) };
        this.schema = schema is null ? null : new SchemaExtractor(schema, vocabulary, statuses, minConfidence);
        finder = network is null ? null : new LearnedRelationFinder(network, vocabulary, schema is null ? minConfidence : LearnedRelationFinder.WhereAsked);
        learned = new LearnedEdges(new LearnedStatus(statuses), minConfidence);
    }

    /// <summary>Is told of every relation of the rules and what its confidence was judged by; training listens.</summary>
    internal Action<Relation, IReadOnlyList<Feature>>? Judged { get; init; }

    /// <summary>The same for open extractions.</summary>
    internal Action<OpenExtraction, IReadOnlyList<Feature>>? OpenJudged { get; init; }

    /// <summary>The same for what a schema asks for: every pair that may be a match.</summary>
    internal Action<Relation, IReadOnlyList<Feature>>? SchemaJudged { get; init; }

    /// <summary>Changes whenever the same sentences could give other facts, so that stored facts are known to be old.</summary>
    public static string Version { get; } = "extraction-" + typeof(FactsExtractor).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    /// <summary>Reads the clauses of a document as open extractions, in order of the text.</summary>
    public ImmutableArray<OpenExtraction> ExtractOpen(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Sentences.Select(sentence => Mend(NameFinder.Rename(sentence, Names(sentence)))).SelectMany(open.Find)];
    }

    /// <summary>Extracts the facts of one document.</summary>
    public DocumentFacts Extract(AnnotatedDocument document) => Extract(document, null);

    /// <summary>Extracts the facts of one document between entities that are known; names of others are not looked for.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entities">The entities; pronouns and noun phrases that refer to them are found.</param>
    public DocumentFacts Extract(AnnotatedDocument document, ImmutableArray<KnownEntity> entities) => Extract(document, new KnownNames(entities));

    private DocumentFacts Extract(AnnotatedDocument document, KnownNames? known)
    {
        ArgumentNullException.ThrowIfNull(document);
        var dropped = new DropCounts();
        ImmutableArray<ImmutableArray<ProperName>> properNames = [.. document.Sentences.Select(sentence => known?.In(sentence, Names(sentence)) ?? Names(sentence))];
        document = document with { Sentences = [.. document.Sentences.Zip(properNames, NameFinder.Rename).Select(Mend)] };
        ImmutableArray<ImmutableArray<ValueSpan>> values = [.. document.Sentences.Select(sentence => ValueGrammar.Find(sentence, document.Document.Date))];
        ImmutableArray<Candidate> candidates = MentionFinder.Find(document, properNames, values);
        var context = new DocumentContext(lexicon, document, candidates, coreference.Resolve(candidates, known), values);
        ImmutableArray<Relation> found = relations.Extract(context, dropped, Judged);
        if (finder is not null && document.States is not null)
            found = learned.Join(context, finder.Find(context, candidates, dropped), found, dropped);
        if (schema is not null)
            found = schema.Extract(context, found, dropped, SchemaJudged);
        return new DocumentFacts(document.Document.Id)
        {
            Source = document.Document.Source,
            Title = document.Document.Title,
            Date = document.Document.Date,
            Words = document.Sentences.Sum(sentence => sentence.Tokens.Count(token => token.Text.Any(char.IsLetterOrDigit))),
            Sentences = [.. document.Sentences.Select(sentence => sentence.Span)],
            Mentions = [.. candidates.Select(candidate => ToMention(context, candidate)).OrderBy(mention => mention.Span)],
            Entities = [.. context.Clusters.Select(cluster => EntityNamer.Name(cluster, context.IdOf(cluster), lexicon))],
            Relations = found,
            Dropped = dropped.ToImmutable(),
        };
    }

    private Sentence Mend(Sentence sentence) => clauses.Mend(TreeRepair.Mend(nouns.Mend(sentence)));

    private ImmutableArray<ProperName> Names(Sentence sentence) => schema is null ? names.Find(sentence) : TitleFinder.Widen(sentence, names.Find(sentence), lexicon);

    private static Mention ToMention(DocumentContext context, Candidate candidate)
    {
        Cluster? cluster = context.ClusterOf(candidate);
        EntityType type = cluster is not null && candidate.Kind is MentionKind.Pronoun or MentionKind.Name ? cluster.Type : candidate.Type;
        return new Mention(candidate.Span, context.Document.Document[candidate.Span], candidate.Kind, type, candidate.HeadToken.Span, candidate.Sentence.Index)
        {
            EntityId = cluster is null ? null : context.IdOf(cluster),
            Value = candidate.Value,
        };
    }
}
