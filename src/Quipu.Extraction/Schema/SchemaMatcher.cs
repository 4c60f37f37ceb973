using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Relations.Confidence;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Schema;

/// <summary>
/// Finds what a schema asks for in a sentence: pairs of arguments of the right kinds, joined by words of the relation on
/// the way between them through the tree. Where only one relation ends at things of a closed class or of a kind that the
/// text names itself, the class tells the relation.
/// </summary>
internal sealed class SchemaMatcher(ImmutableArray<RelationSense> senses, double? minConfidence)
{
    // From which probability on a match is kept. The set that taught the properties lacks much of what its sentences say, so
    // theirs are too low; a property that it does not have is judged by general signs.
    private const double Taught = 0.05, Untaught = 0.1;
    private const double Margin = 0.5;

    private readonly ConfidenceModel model = ConfidenceModel.Load("schema");

    private readonly ImmutableArray<Kind> classes = [.. senses.SelectMany(sense => sense.Range).Where(kind => kind.IsClass).Distinct()];

    /// <summary>The matches in order of the schema's relations and of the text.</summary>
    /// <param name="context">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="typed">Relations that are known to be said in the sentence; those of a type of the vocabulary that is the schema's are matches, whatever the words.</param>
    /// <param name="judged">Is told of every pair that may be a match and what it was judged by.</param>
    public IEnumerable<SchemaMatch> Find(DocumentContext context, Sentence sentence, IReadOnlyList<Relation> typed, Action<SchemaMatch, IReadOnlyList<Feature>>? judged)
    {
        List<SchemaArgument> arguments = ArgumentReader.Read(context, sentence, classes);
        var known = new Dictionary<SchemaArgument, List<(Cluster, Relation)>>(arguments.Count, ReferenceEqualityComparer.Instance);
        foreach (SchemaArgument argument in arguments)
            known.Add(argument, Typed(context, argument, typed));
        foreach (RelationSense sense in senses)
        {
            var found = new List<SchemaMatch>();
            SchemaArgument[] ends = [.. arguments.Where(argument => ArgumentFit.AtEnd(sense, argument) > 0)];
            SchemaArgument[] starts = [.. arguments.Where(argument => argument.Cluster is not null && ArgumentFit.AtStart(sense, argument) > 0)];
            foreach (SchemaArgument @object in ends)
                found.AddRange(Matches(sentence, sense, starts, ends, @object, known[@object], judged));
            foreach (SchemaMatch match in Chosen(found))
                yield return match;
        }
    }

    // Typed relations that end here, each with what it starts from.
    private static List<(Cluster Start, Relation Relation)> Typed(DocumentContext context, SchemaArgument @object, IReadOnlyList<Relation> typed)
    {
        var found = new List<(Cluster, Relation)>();
        foreach (Relation relation in typed.Where(relation => relation.Type is not null && IsEnd(context, relation.Object, @object)))
        {
            if (context.Clusters.FirstOrDefault(cluster => context.IdOf(cluster) == relation.Subject.EntityId) is { } cluster)
                found.Add((cluster, relation));
        }

        return found;
    }

    private static bool IsEnd(DocumentContext context, Argument end, SchemaArgument argument) =>
        argument.Cluster is { } cluster ? end.EntityId == context.IdOf(cluster) : end.Value is not null && argument.Mention is { } mention && mention.Span == end.Span;

    private IEnumerable<SchemaMatch> Matches(
        Sentence sentence, RelationSense sense, SchemaArgument[] starts, SchemaArgument[] ends, SchemaArgument @object, List<(Cluster Start, Relation Relation)> known, Action<SchemaMatch, IReadOnlyList<Feature>>? judged)
    {
        double end = ArgumentFit.AtEnd(sense, @object);
        double least = minConfidence ?? (model.Knows(MatchFeatures.Property(sense.Relation.Wikidata ?? "")) ? Taught : Untaught);
        foreach (SchemaArgument subject in starts.Where(subject => !(subject.Overlaps(@object) && @object.Class is null) && subject.Cluster != @object.Cluster))
        {
            double start = ArgumentFit.AtStart(sense, subject);
            TreePath path = TreePath.Between(sentence, subject, @object);
            (double said, int anchor) = Said(sentence, sense, path, @object);
            if (said > 0 && IsReversed(sentence, sense, subject, @object, anchor))
                said = 0;
            var signs = new MatchSigns(start, end, said, IsTold(sense, @object, start * end), [.. known.Where(one => one.Start == subject.Cluster).Select(one => one.Relation)])
            {
                BetterStarts = starts.Count(other => ArgumentFit.AtStart(sense, other) > start),
                BetterEnds = ends.Count(other => ArgumentFit.AtEnd(sense, other) > end),
                EqualEnds = ends.Count(other => ArgumentFit.AtEnd(sense, other) == end),
                NearerEnds = ends.Count(other => other != @object && ArgumentFit.AtEnd(sense, other) >= end && Math.Abs(other.Head - subject.Head) < Math.Abs(@object.Head - subject.Head)),
                NearerStarts = starts.Count(other => other != subject && ArgumentFit.AtStart(sense, other) >= start && Math.Abs(other.Head - @object.Head) < Math.Abs(@object.Head - subject.Head)),
            };
            var match = new SchemaMatch(sense, subject, @object, 0, anchor);
            IReadOnlyList<Feature> features = MatchFeatures.Of(sentence, match, path, signs);
            match = match with { Score = model.Of(features), Typed = signs.TypedAs(sense) };
            judged?.Invoke(match, features);
            if (match.Confidence > least)
                yield return match;
        }
    }

    private static bool IsTold(RelationSense sense, SchemaArgument @object, double fit) =>
        @object.Class is not null || (@object.Value is null && fit >= 0.79 && ArgumentFit.AtEnd(sense, @object) >= (sense.IsTelling ? ArgumentFit.ByType : ArgumentFit.Told) && !sense.Range.IsEmpty);

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
