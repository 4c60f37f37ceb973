using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Schema;

/// <summary>
/// Finds what a schema asks for in a sentence: pairs of arguments of the right kinds, joined by words of the relation on
/// the way between them through the tree. Where only one relation ends at things of a closed class or of a kind that the
/// text names itself, the class tells the relation.
/// </summary>
internal sealed class SchemaMatcher(ImmutableArray<RelationSense> senses)
{
    private const double Threshold = 0.22;
    private const double Margin = 0.85;
    private const double FromTopic = 0.7;
    private const double Typed = 0.9;

    private readonly ImmutableArray<Kind> classes = [.. senses.SelectMany(sense => sense.Range).Where(kind => kind.IsClass).Distinct()];

    /// <summary>The matches in order of the schema's relations and of the text.</summary>
    /// <param name="context">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="typed">Relations that are known to be said in the sentence; those of a type of the vocabulary that is the schema's are matches, whatever the words.</param>
    public IEnumerable<SchemaMatch> Find(DocumentContext context, Sentence sentence, IReadOnlyList<Relation> typed)
    {
        List<SchemaArgument> arguments = ArgumentReader.Read(context, sentence, classes);
        foreach (RelationSense sense in senses)
        {
            var found = new List<SchemaMatch>();
            foreach (SchemaArgument @object in arguments)
            {
                double fit = ArgumentFit.AtEnd(sense, @object);
                if (fit > 0 && Best(sentence, sense, arguments, @object, fit, Known(context, sense, @object, typed)) is { } match)
                    found.Add(match);
            }

            foreach (SchemaMatch match in Chosen(found))
                yield return match;
        }
    }

    // What has the relation to this end by its type in the vocabulary.
    private static HashSet<Cluster> Known(DocumentContext context, RelationSense sense, SchemaArgument @object, IReadOnlyList<Relation> typed) =>
        [.. typed.Where(relation => relation.Type is { } type && sense.Types.Contains(type) && IsEnd(context, relation.Object, @object))
            .Select(relation => context.Clusters.FirstOrDefault(cluster => context.IdOf(cluster) == relation.Subject.EntityId)).OfType<Cluster>()];

    private static bool IsEnd(DocumentContext context, Argument end, SchemaArgument argument) =>
        argument.Cluster is { } cluster ? end.EntityId == context.IdOf(cluster) : end.Value is not null && argument.Mention is { } mention && mention.Span == end.Span;

    private static SchemaMatch? Best(Sentence sentence, RelationSense sense, List<SchemaArgument> arguments, SchemaArgument @object, double fit, HashSet<Cluster> known)
    {
        SchemaMatch? best = null;
        foreach (SchemaArgument subject in arguments.Where(subject => subject.Cluster is not null && !(subject.Overlaps(@object) && @object.Class is null) && subject.Cluster != @object.Cluster))
        {
            double start = ArgumentFit.AtStart(sense, subject);
            if (start <= 0)
                continue;
            SchemaMatch match = Score(sentence, sense, subject, @object, start * fit, known.Contains(subject.Cluster!));
            if (match.Score > Threshold && (best is null || match.Score > best.Score))
                best = match;
        }

        return best;
    }

    private static SchemaMatch Score(Sentence sentence, RelationSense sense, SchemaArgument subject, SchemaArgument @object, double fit, bool known)
    {
        TreePath path = TreePath.Between(sentence, subject, @object);
        double link = Math.Max(path.Length switch { <= 2 => 1, 3 => 0.9, 4 => 0.75, 5 => 0.6, _ => 0.45 }, subject.IsTopic ? 0.8 : 0) * (@object.IsTopic && !subject.IsTopic && ArgumentFit.AtStart(sense, @object) > 0 ? FromTopic : 1);
        (double said, int anchor) = Said(sentence, sense, path, @object);
        if (said > 0 && IsReversed(sentence, sense, subject, @object, anchor))
            said = 0;
        bool told = @object.Class is not null || (@object.Value is null && fit >= 0.79 && ArgumentFit.AtEnd(sense, @object) >= (sense.IsTelling ? ArgumentFit.ByType : ArgumentFit.Told) && !sense.Range.IsEmpty);
        double evidence = known ? 1 : Math.Max(said, told ? 0.55 : 0);
        if (known)
            link = Math.Max(link, Typed);
        return new SchemaMatch(sense, subject, @object, fit * link * evidence, anchor);
    }

    private static (double Weight, int Anchor) Said(Sentence sentence, RelationSense sense, TreePath path, SchemaArgument @object)
    {
        (double Weight, int Anchor) best = (0, @object.Head);
        foreach ((int token, double weight) in path.Words)
        {
            if (weight > best.Weight && sense.IsSaidBy(sentence.Tokens[token].Lemma.ToLowerInvariant()))
                best = (weight, token);
        }

        return best;
    }

    // "X is a tributary of Y" between things of one kind: the noun stands with the one, the other is its complement.
    private static bool IsReversed(Sentence sentence, RelationSense sense, SchemaArgument subject, SchemaArgument @object, int anchor)
    {
        if (ArgumentFit.AtStart(sense, @object) <= 0 || ArgumentFit.AtEnd(sense, subject) <= 0)
            return false;
        bool objectBelow = IsComplement(sentence, anchor, @object.Head), subjectBelow = IsComplement(sentence, anchor, subject.Head);
        if (objectBelow == subjectBelow)
            return false;
        bool noun = sentence.Tokens[anchor].Upos == "NOUN" && sense.IsNounOfObject;
        return noun ? objectBelow : subjectBelow;
    }

    private static bool IsComplement(Sentence sentence, int anchor, int argument)
    {
        int at = argument;
        while (at >= 0 && sentence.Tokens[at].Head != anchor)
            at = sentence.Tokens[at].Head;
        return at >= 0 && sentence.Tokens[at].Is("nmod", "obl", "obj");
    }

    // Of a date only the best; of arguments that overlap only the better.
    private static IEnumerable<SchemaMatch> Chosen(List<SchemaMatch> found)
    {
        var kept = new List<SchemaMatch>();
        foreach (SchemaMatch match in found.OrderByDescending(match => match.Score).ThenByDescending(match => match.Subject.IsTopic).ThenByDescending(match => match.Object.Last - match.Object.First).ThenBy(match => match.Object.First))
        {
            bool taken = kept.Exists(other => other.Object.Overlaps(match.Object)
                || (match.Object.Class is not null && string.Equals(match.Object.Text, other.Object.Text, StringComparison.OrdinalIgnoreCase))
                || (match.Object.Cluster is not null && other.Object.Cluster == match.Object.Cluster && other.Subject.Cluster == match.Subject.Cluster)
                || (match.Object.Cluster is not null && other.Subject.Cluster == match.Object.Cluster && other.Object.Cluster == match.Subject.Cluster)
                || (match.Sense.IsDated && other.Subject.Cluster == match.Subject.Cluster));
            if (!taken)
                kept.Add(match);
        }

        // What is much less sure than the best of the sentence is most often the company that the best one keeps.
        return kept.Where(match => match.Score >= kept[0].Score * Margin).OrderBy(match => match.Object.First);
    }
}
