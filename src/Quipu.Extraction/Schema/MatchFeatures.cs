using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Relations.Confidence;

namespace Quipu.Extraction.Schema;

/// <summary>What is seen of two arguments and a relation of a schema that may hold between them: what tells how likely it does.</summary>
internal static class MatchFeatures
{
    private const int WordsOfWay = 4, NearWords = 2;

    /// <summary>The features, each name once. Those that begin with a property are its own; the others hold for any relation, also one that no training has seen.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="match">The relation and its ends.</param>
    /// <param name="path">The way between them.</param>
    /// <param name="signs">What speaks for the relation.</param>
    public static IReadOnlyList<Feature> Of(Sentence sentence, SchemaMatch match, TreePath path, MatchSigns signs)
    {
        string property = match.Sense.Relation.Wikidata ?? "";
        double typed = signs.TypedAs(match.Sense);
        string says = typed > 0.38 ? "typed" : signs.Said > 0.7 ? "said near" : signs.Said > 0 ? "said" : "unsaid";
        return
        [
            .. Signs(property, says, typed, signs),
            .. Ends(property, match, signs),
            .. Way(says, match, path),
            .. Company(property, signs),
            .. Words(sentence, property, match.Object, path),
            .. Types(property, match.Sense, signs.Typed),
        ];
    }

    // The property, and what speaks for it.
    private static IEnumerable<Feature> Signs(string property, string says, double typed, MatchSigns signs)
    {
        yield return new(Property(property), 1);
        yield return new(says, 1);
        yield return new($"{property} {says}", 1);
        yield return new("typed share", typed);
        yield return new("said share", signs.Said);
        yield return new("told", signs.IsTold ? 1 : 0);
        yield return new($"{says} told={signs.IsTold}", 1);
    }

    private static IEnumerable<Feature> Ends(string property, SchemaMatch match, MatchSigns signs)
    {
        (SchemaArgument subject, SchemaArgument @object) = (match.Subject, match.Object);
        string end = @object.Class is not null ? "class" : @object.Value is not null ? "value" : @object.IsNamed ? "name" : "noun";
        yield return new("told by " + end, signs.IsTold ? 1 : 0);
        yield return new("start fits", signs.Start);
        yield return new("end fits", signs.End);
        yield return new("both fit", signs.Start * signs.End);
        yield return new("start=" + (subject.IsNamed ? "name" : "noun"), 1);
        yield return new("end=" + end, 1);
        yield return new($"{property} end={end}", 1);
        yield return new($"{property} end type={@object.Type}", 1);
        yield return new($"{property} start type={subject.Type}", 1);
        yield return new("start is topic", subject.IsTopic ? 1 : 0);
        yield return new("end is topic", @object.IsTopic ? 1 : 0);
        yield return new("end is origin", @object.IsOrigin ? 1 : 0);
        yield return new("end length", Math.Log2(1 + @object.Last - @object.First) / 3);
        yield return new("start length", Math.Log2(1 + subject.Last - subject.First) / 3);
    }

    private static IEnumerable<Feature> Way(string says, SchemaMatch match, TreePath path)
    {
        int between = Math.Max(match.Subject.First, match.Object.First) - Math.Min(match.Subject.Last, match.Object.Last);
        yield return new("way=" + Math.Min(path.Length, 7), 1);
        yield return new($"{says} way={Math.Min(path.Length, 7)}", 1);
        yield return new("end first", match.Object.First < match.Subject.First ? 1 : 0);
        yield return new("in each other", match.Subject.Overlaps(match.Object) ? 1 : 0);
        yield return new("distance", Math.Log2(1 + Math.Max(0, between)) / 5);
    }

    // Others that might stand in the place of an end.
    private static IEnumerable<Feature> Company(string property, MatchSigns signs)
    {
        yield return new("better starts", Math.Min(3, signs.BetterStarts) / 3.0);
        yield return new("better ends", Math.Min(3, signs.BetterEnds) / 3.0);
        yield return new("equal ends", Math.Min(4, signs.EqualEnds - 1) / 4.0);
        yield return new("only end", signs.EqualEnds == 1 && signs.BetterEnds == 0 ? 1 : 0);
        yield return new("nearer ends", Math.Min(3, signs.NearerEnds) / 3.0);
        yield return new($"{property} nearer ends", Math.Min(3, signs.NearerEnds) / 3.0);
        yield return new("nearer starts", Math.Min(3, signs.NearerStarts) / 3.0);
    }

    // The words on the way, and beside the object.
    private static IEnumerable<Feature> Words(Sentence sentence, string property, SchemaArgument @object, TreePath path)
    {
        foreach (IGrouping<string, double> word in path.Words.Take(WordsOfWay).GroupBy(word => Lemma(word.Token), word => word.Weight, StringComparer.Ordinal))
            yield return new($"{property} word={word.Key}", word.Last());
        foreach (string word in Enumerable.Range(1, NearWords).Select(step => @object.First - step).Where(token => token >= 0).Select(Lemma).Distinct(StringComparer.Ordinal))
            yield return new($"{property} before={word}", 1);
        foreach (string word in Enumerable.Range(1, NearWords).Select(step => @object.Last + step).Where(token => token < sentence.Tokens.Length).Select(Lemma).Distinct(StringComparer.Ordinal))
            yield return new($"{property} after={word}", 1);

        string Lemma(int token) => sentence.Tokens[token].Lemma.ToLowerInvariant();
    }

    // What is known to hold between the two, also of other types.
    private static IEnumerable<Feature> Types(string property, RelationSense sense, IReadOnlyList<Relation> typed)
    {
        foreach (IGrouping<string, double> type in typed.GroupBy(relation => relation.Type!, relation => relation.Confidence, StringComparer.Ordinal))
            yield return new($"{property} is={type.Key}", type.Last());
        yield return new("is another", typed.Where(relation => !sense.Types.Contains(relation.Type!)).Select(relation => relation.Confidence).DefaultIfEmpty().Max());
    }

    /// <summary>The feature that a property has of its own.</summary>
    public static string Property(string property) => "property=" + property;
}
