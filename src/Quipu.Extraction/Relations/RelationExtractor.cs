using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Relations.Confidence;
using Quipu.Extraction.Syntax;
using Quipu.Extraction.Time;
using Quipu.Extraction.Vocabulary;

namespace Quipu.Extraction.Relations;

/// <summary>
/// From trees and mentions to relations: runs every rule over every sentence, puts mentions in place of tokens, finds
/// type, status and time, and leaves out what two rules say alike.
/// </summary>
internal sealed class RelationExtractor(Lexicon lexicon, RelationTyper typer, StatusClassifier statuses, double? minConfidence = null)
{
    // What is less sure is wrong more often than right.
    private const double LeastConfidence = 0.35;

    private readonly ConfidenceModel confidence = ConfidenceModel.Load("relations");
    private readonly ImmutableArray<IRelationRule> rules =
        [new RoleRule(lexicon), new VerbRule(lexicon), new ReciprocalRule(lexicon), new AdjectiveRule(lexicon), new NounRule(lexicon), new ClassRule(lexicon), new BracketRule()];

    /// <summary>The relations of a document in order of the text; what is dropped is counted by reason.</summary>
    public ImmutableArray<Relation> Extract(DocumentContext context, DropCounts dropped, Action<Relation, IReadOnlyList<Feature>>? judged = null)
    {
        var all = ImmutableArray.CreateBuilder<Relation>();
        foreach (Sentence sentence in context.Document.Sentences)
        {
            List<Draft> drafts = [.. rules.SelectMany(rule => rule.Find(sentence)).SelectMany(proposition => Drafts(context, proposition, dropped))];
            drafts.AddRange(Parts(context, sentence));
            foreach (Draft draft in Chosen(drafts, dropped))
            {
                IReadOnlyList<Feature> features = RelationFeatures.Of(draft);
                Relation relation = Finish(context, draft, confidence.Of(features));
                judged?.Invoke(relation, features);
                if (relation.Confidence < (minConfidence ?? LeastConfidence))
                    dropped.Add("relation: rather wrong than right");
                else
                    all.Add(relation);
            }
        }

        return all.ToImmutable();
    }

    private IEnumerable<Draft> Drafts(DocumentContext context, Proposition proposition, DropCounts dropped)
    {
        IReadOnlyList<Candidate> subjects = Named(context, proposition.Sentence, proposition.Subject);
        IReadOnlyList<Candidate> objects = proposition.IsClass
            ? [ClassPhrase.At(proposition.Sentence, proposition.Object)]
            : Named(context, proposition.Sentence, proposition.Object);
        if (subjects.Count == 0 || objects.Count == 0)
            dropped.Add("relation: nothing is mentioned at an end");
        foreach (Candidate subject in subjects)
        {
            Cluster[] starts = [.. context.ClustersOf(subject)];
            if (starts.Length == 0)
                dropped.Add(subject.Kind == MentionKind.Value ? "relation: subject is a value" : "relation: subject is an unresolved pronoun");
            foreach (Cluster start in starts)
            {
                foreach ((Candidate @object, Cluster? end) in objects.SelectMany(candidate => context.ClustersOf(candidate).DefaultIfEmpty().Select(cluster => (candidate, cluster))))
                {
                    if (Draft(context, proposition, subject, start, @object, end, dropped) is { } draft)
                        yield return draft;
                }
            }
        }
    }

    // "X is a film directed by N": N directed X, whatever X is.
    private static IReadOnlyList<Candidate> Named(DocumentContext context, Sentence sentence, int token)
    {
        Candidate[] named = [.. Clause.SubjectsOfNoun(sentence, sentence.Tokens[token]).SelectMany(subject => context.Arguments.At(sentence, subject.Index)).Where(candidate => context.ClustersOf(candidate).Any())];
        return named.Length > 0 ? named : context.Arguments.At(sentence, token);
    }

    private Draft? Draft(DocumentContext context, Proposition proposition, Candidate subject, Cluster start, Candidate @object, Cluster? end, DropCounts dropped)
    {
        if (proposition.IsClass && start.Type == EntityType.Person && @object.HeadToken.NounClass is not (null or EntityType.Person))
        {
            dropped.Add("relation: a person called by a noun for no person");
            return null;
        }

        if (proposition.IsClass && context.Values[proposition.Sentence.Index].Any(value => value.First <= proposition.Object && proposition.Object <= value.Last))
        {
            dropped.Add("relation: called by a unit");
            return null;
        }

        if (proposition.IsClass)
            return ClassDraft(proposition, subject, start, @object);
        if (NumberDraft(context, proposition, subject, start, @object) is { } number)
            return number;
        if (@object.Value is null && end is null)
        {
            dropped.Add("relation: object is an unresolved pronoun");
            return null;
        }

        if (end == start)
        {
            dropped.Add("relation: both ends are the same");
            return null;
        }

        EndType objectType = @object.Value is { } value ? new EndType(value.Kind) : context.EndTypeOf(end!);
        Typing? typing = typer.Find(proposition, EndOf(context, proposition, start), end is null ? objectType : EndOf(context, proposition, end));
        if (typing is { IsTurned: true } && @object.Value is not null)
            typing = null;
        if (typing is null && end is not null && proposition.Rule == "possessive" && subject.Kind == MentionKind.Name && !subject.Covers(proposition.Anchor))
            return new Draft(Called(proposition), subject, start, @object, end, null, null);
        if (typing is null && proposition.Rule is ("possessive" or "demonym" or "dated" or "verb-object-date"))
        {
            dropped.Add("relation: a possessive, a demonym or a date that says no more than whose, whence or when");
            return null;
        }

        return new Draft(proposition, subject, start, @object, end, @object.Value, typing);
    }

    // "their son", "her two daughters": who has no name is a person all the same.
    private static EndType EndOf(DocumentContext context, Proposition proposition, Cluster end)
    {
        EndType type = context.EndTypeOf(end);
        return proposition is { Rule: "role", RoleKind: RoleKind.Tie, Type: not null } && !end.IsNamed ? new EndType(EntityType.Person) : type;
    }

    // "her memoir, Rails and Rates": Rails and Rates is her memoir.
    private static Proposition Called(Proposition proposition)
    {
        Token noun = proposition.Sentence.Tokens[proposition.Anchor];
        return proposition with { Lemma = $"{noun.Lemma.ToLowerInvariant()} of", Wording = $"[is] {noun.Text} [of]", Words = [noun.Index] };
    }

    // "is a senior fellow", "the largest party": what something is stands as a value beside it, not as a node.
    private static Draft ClassDraft(Proposition proposition, Candidate subject, Cluster start, Candidate @object)
    {
        bool person = start.Type == EntityType.Person;
        RelationType type = person ? ClassTypes.Occupation : ClassTypes.InstanceOf;
        var value = new LiteralValue(EntityType.Concept, @object.Name, ClassPhrase.Normal(@object));
        return new Draft(proposition, subject, start, @object, null, value, new Typing(type, false));
    }

    // "employs 620 people", "with over 90 million members": the number is the value, the noun belongs to the words.
    private Draft? NumberDraft(DocumentContext context, Proposition proposition, Candidate subject, Cluster start, Candidate @object)
    {
        if (@object.Kind != MentionKind.Nominal || context.Arguments.NumberIn(@object) is not { } number)
            return null;
        string noun = @object.HeadToken.Lemma.ToLowerInvariant();
        foreach (string lemma in new[] { $"{proposition.Lemma} {noun}", proposition.Lemma })
        {
            Typing? typing = typer.Find(proposition with { Lemma = lemma }, context.EndTypeOf(start), new EndType(EntityType.Number));
            if (typing is { IsTurned: false })
                return new Draft(proposition with { Lemma = lemma }, subject, start, number, null, number.Value, typing);
        }

        return null;
    }

    // "Communist Party of China Central Committee": the party's name is in it, so it is a part of the party.
    private static IEnumerable<Draft> Parts(DocumentContext context, Sentence sentence)
    {
        ILookup<int, Candidate> names = context.Names(sentence).ToLookup(name => name.First);
        foreach (Candidate whole in names.SelectMany(together => together))
        {
            foreach (Candidate part in names[whole.First].Where(part => part.Last < whole.Last))
            {
                var proposition = new Proposition(sentence, whole.Head, part.Head, "part of", whole.Head, [], "name-in-name", 0.9) { Wording = "[part of]" };
                if (context.ClusterOf(whole) is { } start && context.ClusterOf(part) is { } end && start != end)
                    yield return new Draft(proposition, whole, start, part, end, null, new Typing(ClassTypes.PartOf, false));
            }
        }
    }

    // One relation for the same ends and words; the surest rule wins. An untyped date says only when the verb's other
    // relations hold, which they say themselves.
    private static IEnumerable<Draft> Chosen(List<Draft> drafts, DropCounts dropped)
    {
        var kept = new List<Draft>();
        foreach (Draft draft in drafts.OrderByDescending(draft => draft.Typing is not null).ThenByDescending(draft => draft.Proposition.Confidence))
        {
            if (draft.Typing is null && draft.Value is { Kind: EntityType.Date or EntityType.Duration or EntityType.Ordinal } && drafts.Exists(other => other != draft && SharesAnchor(other.Proposition, draft.Proposition) && other.Value?.Kind is not EntityType.Date))
                dropped.Add("relation: a date that is the time of another relation");
            else if (kept.Exists(other => other.Says(draft)))
                dropped.Add("relation: said by another rule");
            else
                kept.Add(draft);
        }

        return kept.OrderBy(draft => draft.Subject.Span.Start).ThenBy(draft => draft.Object.Span.Start).ThenBy(draft => draft.Proposition.Anchor).ThenBy(draft => draft.Proposition.Lemma, StringComparer.Ordinal);
    }

    // "became director in 1957": the date of the verb is that of what it says of its complement.
    private static bool SharesAnchor(Proposition other, Proposition date)
    {
        Token anchor = other.Sentence.Tokens[other.Anchor];
        return other.Anchor == date.Anchor || (anchor.Head == date.Anchor && anchor.Is("xcomp", "obj", "obl"));
    }

    private Relation Finish(DocumentContext context, Draft draft, double sure)
    {
        Proposition proposition = draft.Proposition;
        Sentence sentence = proposition.Sentence;
        Status status = CoordinationStatus.Of(statuses.Classify(sentence, proposition.Anchor), sentence, proposition.Subject, proposition.Object);
        RelationTime? time = RelationTimeFinder.Find(sentence, proposition.Anchor, context.Dates(sentence), context.Document.Document.Date);
        status = StatusClassifier.InTime(status, sentence, proposition.Anchor, time, context.Document.Document.Date);
        Argument subject = context.Argument(draft.Subject, draft.Start, null);
        Argument @object = context.Argument(draft.Object, draft.End, draft.Value);
        bool turned = draft.Typing is { IsTurned: true };
        ImmutableArray<int> words = WordsOf(proposition, turned);
        return new Relation
        {
            Type = draft.Typing?.Type.Name,
            Wikidata = draft.Typing?.Type.Wikidata,
            Predicate = turned && proposition.Rule != "passive" ? Turned(draft) : proposition.Wording ?? Predicate.Text(sentence, words),
            Lemma = proposition.Lemma,
            PredicateSpans = [.. words.Select(word => sentence.Tokens[word].Span)],
            Subject = turned ? @object : subject,
            Object = turned ? subject : @object,
            Evidence = context.Evidence(sentence),
            Factuality = status.Factuality,
            Polarity = status.Polarity,
            Speaker = context.Speaker(sentence, status.SpeakerHead),
            Time = time,
            Role = proposition.Type is null ? proposition.Role : null,
            Confidence = sure,
            Extractor = draft.Typing is null ? "open" : "typed",
            Rule = proposition.Rule,
        };
    }

    // "Ross founded the school" as a relation from the school to Ross: neither founded the other the other way round.
    private static string Turned(Draft draft) => draft.Proposition.Role is { } role ? $"[has] {role}" : $"[{draft.Typing!.Type.Name.Replace('_', ' ')}]";

    // A passive that goes from its agent is said without its auxiliary and "by": "Ross held the seat", not "Ross held by the seat".
    private static ImmutableArray<int> WordsOf(Proposition proposition, bool turned) =>
        proposition.Rule == "passive" && !turned
            ? [.. proposition.Words.Where(word => word == proposition.Anchor || proposition.Sentence.Tokens[word].Is("compound:prt"))]
            : proposition.Words;
}
