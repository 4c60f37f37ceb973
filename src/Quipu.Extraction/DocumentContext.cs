using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Relations;
using Quipu.Extraction.Time;
using Quipu.Extraction.Values;
using Quipu.Extraction.Vocabulary;

namespace Quipu.Extraction;

/// <summary>What is known of one document when its relations are extracted: mentions, entities, values.</summary>
internal sealed class DocumentContext
{
    private readonly ILookup<int, Cluster> clustersOf;
    private readonly Dictionary<Cluster, string> ids = [];
    private readonly Dictionary<string, Cluster> byId;
    private readonly Dictionary<int, DatePhrases> dates = [];
    private readonly Dictionary<int, Evidence> evidence = [];
    private readonly ILookup<int, Candidate> mentions;
    private readonly Lexicon lexicon;

    /// <summary>Collects what earlier steps found.</summary>
    public DocumentContext(Lexicon lexicon, AnnotatedDocument document, ImmutableArray<Candidate> candidates, ImmutableArray<Cluster> clusters, ImmutableArray<ImmutableArray<ValueSpan>> values)
    {
        this.lexicon = lexicon;
        Document = document;
        Values = values;
        Arguments = new ArgumentFinder(lexicon, candidates);
        mentions = candidates.ToLookup(candidate => candidate.Sentence.Index);
        Clusters = [.. clusters.OrderBy(cluster => cluster.Mentions.Min(mention => mention.Id))];
        foreach (Cluster cluster in Clusters)
            ids.Add(cluster, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"e{ids.Count + 1}"));
        byId = ids.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        clustersOf = Clusters.SelectMany(cluster => cluster.Mentions.Select(mention => (mention.Id, cluster))).ToLookup(pair => pair.Id, pair => pair.cluster);
    }

    /// <summary>The document with its sentences.</summary>
    public AnnotatedDocument Document { get; }

    /// <summary>The entities in order of first mention.</summary>
    public ImmutableArray<Cluster> Clusters { get; }

    /// <summary>The values of every sentence.</summary>
    public ImmutableArray<ImmutableArray<ValueSpan>> Values { get; }

    /// <summary>The dates of a sentence.</summary>
    public DatePhrases Dates(Sentence sentence) =>
        dates.TryGetValue(sentence.Index, out DatePhrases? known) ? known : dates[sentence.Index] = new DatePhrases(sentence, Values[sentence.Index]);

    /// <summary>A sentence as what relations rest on; its text is held once for all of them.</summary>
    public Evidence Evidence(Sentence sentence) =>
        evidence.TryGetValue(sentence.Index, out Evidence? known) ? known : evidence[sentence.Index] = Core.Facts.Evidence.From(Document.Document, sentence.Span);

    /// <summary>From tokens to mentions.</summary>
    public ArgumentFinder Arguments { get; }

    /// <summary>The names of a sentence.</summary>
    public IEnumerable<Candidate> Names(Sentence sentence) => mentions[sentence.Index].Where(candidate => candidate.Kind == MentionKind.Name);

    /// <summary>All that a sentence refers to, in order.</summary>
    public IEnumerable<Candidate> Mentions(Sentence sentence) => mentions[sentence.Index];

    /// <summary>The one entity that a mention refers to, or null.</summary>
    public Cluster? ClusterOf(Candidate mention) => clustersOf[mention.Id].Take(2).ToArray() is [var only] ? only : null;

    /// <summary>The entities that a mention refers to: one, none, or several for <c>they</c> after a coordination.</summary>
    public IEnumerable<Cluster> ClustersOf(Candidate mention) => clustersOf[mention.Id];

    /// <summary>The entity's id in the document.</summary>
    public string IdOf(Cluster cluster) => ids[cluster];

    /// <summary>The type of the entity that an argument is; null for a value.</summary>
    public EntityType? TypeOf(Argument argument) => argument.EntityId is { } id ? byId[id].Type : null;

    /// <summary>An entity as typing sees it.</summary>
    public EndType EndTypeOf(Cluster cluster)
    {
        bool country = cluster.Type is EntityType.Place or EntityType.Group && cluster.Mentions.Exists(mention => lexicon.Countries.ContainsKey(NameClusters.Key(mention.Name)));
        bool party = cluster.Type == EntityType.Organization && cluster.Nouns.Contains("party");
        string? subtype = cluster.Subtype ?? (cluster.Type == EntityType.Organization && cluster.Nouns.Overlaps(["company", "firm"]) ? "company" : null);
        return new EndType(country ? EntityType.Place : cluster.Type, country, party, subtype);
    }

    /// <summary>Whether an entity is called by the name or the adjective of a country, also of one that is no more.</summary>
    public bool IsCountry(Cluster cluster) =>
        cluster.Mentions.Exists(mention => NameClusters.Key(mention.Name) is var key && (lexicon.Countries.ContainsKey(key) || lexicon.FormerCountries.Contains(key)));

    /// <summary>Whether a mention says that it belongs to another country: "Lebanon's military" is not of the United States.</summary>
    public bool IsOfAnother(Candidate mention, Cluster country)
    {
        HashSet<string> codes = [.. CodesIn(mention.Name.Split(' '))];
        return codes.Count > 0 && CodesIn(country.Mentions.Select(one => one.Name)).ToArray() is { Length: > 0 } own && !codes.Overlaps(own);
    }

    private IEnumerable<string> CodesIn(IEnumerable<string> names) => names.Select(name => lexicon.Countries.GetValueOrDefault(NameClusters.Key(name))).OfType<string>();

    /// <summary>One end of a relation.</summary>
    public Argument Argument(Candidate mention, Cluster? cluster, LiteralValue? value) =>
        new(mention.Span, Document.Document[mention.Span], cluster is null ? null : ids[cluster], cluster is null ? value : null);

    /// <summary>The speaker at a token, or null if there is none or nothing is known to stand there.</summary>
    public Argument? Speaker(Sentence sentence, int? head)
    {
        if (head is not { } token)
            return null;
        foreach (Candidate mention in Arguments.At(sentence, Clause.Antecedent(sentence, sentence.Tokens[token]).Index))
        {
            if (ClustersOf(mention).FirstOrDefault() is { } cluster)
                return Argument(mention, cluster, null);
        }

        return null;
    }
}
