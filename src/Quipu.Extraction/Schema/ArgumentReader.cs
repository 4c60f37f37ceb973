using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Schema;

/// <summary>The things of a sentence that may stand at the ends of a schema's relations.</summary>
internal static class ArgumentReader
{
    /// <summary>Mentions of entities and dates, and phrases of the given classes.</summary>
    public static List<SchemaArgument> Read(DocumentContext context, Sentence sentence, IReadOnlyCollection<Kind> classes)
    {
        int topic = Topic(sentence);
        var all = new List<SchemaArgument>();
        foreach (Candidate mention in context.Mentions(sentence))
        {
            if (mention.Value is { } value)
                all.Add(new SchemaArgument(mention.First, mention.Last, mention.Head, mention.Name, value.Kind) { Mention = mention, Value = value });
            else if (context.ClusterOf(mention) is { } cluster && (mention.Kind != MentionKind.Nominal || IsReference(sentence, mention)))
                all.Add(Entity(context, sentence, mention, cluster, topic));
        }

        foreach (Kind kind in classes)
            all.AddRange(ClassPhrases.Find(sentence, kind));
        return all;
    }

    private static SchemaArgument Entity(DocumentContext context, Sentence sentence, Candidate mention, Cluster cluster, int topic) =>
        new(mention.First, mention.Last, mention.Head, mention.Name, mention.Kind == MentionKind.Name ? mention.Type : cluster.Type)
        {
            Mention = mention,
            Cluster = cluster,
            Nouns = [.. cluster.Nouns, .. Predicated(sentence, mention)],
            IsTopic = mention.Covers(topic),
            IsNamed = cluster.IsNamed,
            IsCountry = context.EndTypeOf(cluster).IsCountry,
            IsOrigin = mention.HeadToken is { Upos: "ADJ" } && mention.Type is EntityType.Place or EntityType.Group,
        };

    // "the film", "its capital" refer to something; "a film", "is the largest lake" and "the river Avon" only say what something is.
    private static bool IsReference(Sentence sentence, Candidate nominal)
    {
        Token head = nominal.HeadToken;
        bool definite = sentence.Child(head.Index, "det") is { } article && article.Text.ToLowerInvariant() is "the" or "this" or "these" || sentence.Child(head.Index, "nmod:poss") is not null;
        bool says = head.Is("appos") || sentence.Child(head.Index, "cop") is not null
            || sentence.ChildrenBy(head.Index, "appos", "compound", "flat").Any(token => sentence.Names.Any(name => name.First <= token.Index && token.Index <= name.Last) && token.Index > head.Index);
        return definite && !says;
    }

    // What the sentence says it is: "X is a 1983 film", "X, a river", "the river X".
    private static IEnumerable<string> Predicated(Sentence sentence, Candidate mention)
    {
        Token head = mention.HeadToken;
        if (head.Is("nsubj") && sentence.Governor(head) is { } predicate && predicate.IsNoun() && sentence.Child(predicate.Index, "cop") is not null)
            return Phrase(sentence, predicate);
        if (head.Is("appos", "flat", "compound") && sentence.Governor(head) is { Upos: "NOUN" } noun)
            return Phrase(sentence, noun);
        return sentence.ChildrenBy(head.Index, "appos", "compound").Where(token => token.Upos == "NOUN" && !mention.Covers(token.Index)).SelectMany(token => Phrase(sentence, token));
    }

    private static IEnumerable<string> Phrase(Sentence sentence, Token noun)
    {
        yield return noun.Lemma.ToLowerInvariant();
        foreach (Token part in sentence.ChildrenBy(noun.Index, "compound", "conj").Where(token => token.Upos == "NOUN"))
            yield return part.Lemma.ToLowerInvariant();
        if (noun.Lemma is "one" or "member" or "part" or "species" or "genus" or "type" or "kind" or "series" or "group" && sentence.Child(noun.Index, "nmod") is { } of)
            yield return of.Lemma.ToLowerInvariant();
    }

    // The subject of the main clause.
    private static int Topic(Sentence sentence) =>
        sentence.Child(sentence.Root, "nsubj") is { } subject ? subject.Index : sentence.Tokens.FirstOrDefault(token => token.Is("nsubj"))?.Index ?? (sentence.Tokens[sentence.Root].IsNoun() ? sentence.Root : -1);
}
