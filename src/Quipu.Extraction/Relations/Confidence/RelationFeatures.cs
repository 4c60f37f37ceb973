using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations.Confidence;

/// <summary>What the confidence of a relation is judged by: its rule, its ends, the tree between them, how sure the parser was.</summary>
internal static class RelationFeatures
{
    /// <summary>The features of a relation, each name once.</summary>
    public static IReadOnlyList<Feature> Of(Draft draft)
    {
        Proposition proposition = draft.Proposition;
        Sentence sentence = proposition.Sentence;
        Token anchor = sentence.Tokens[proposition.Anchor], subject = sentence.Tokens[proposition.Subject], @object = sentence.Tokens[proposition.Object];
        string kind = draft.Typing is null ? "open" : "typed";
        var features = new List<Feature>(40)
        {
            new("kind=" + kind, 1),
            new($"rule={kind} {proposition.Rule}", 1),
            new("rule's rate", proposition.Confidence),
            new("subject=" + KindOf(draft.Subject), 1),
            new("object=" + (draft.Value is null ? KindOf(draft.Object) : "value"), 1),
            new("subject type=" + draft.Start.Type, 1),
            new("object type=" + (draft.Value?.Kind ?? draft.End?.Type ?? EntityType.Concept), 1),
            new("subject named", draft.Start.IsNamed ? 1 : 0),
            new("object named", draft.End is { IsNamed: true } ? 1 : 0),
            new("names unsure", 2 - draft.Subject.Confidence - draft.Object.Confidence),
            new("anchor=" + anchor.Relation, 1),
            new("anchor tag=" + anchor.Xpos, 1),
            new("subject by=" + (subject.Head == anchor.Index ? subject.Relation : "other"), 1),
            new("object by=" + (@object.Head == anchor.Index ? @object.Relation : "other"), 1),
            new("parser unsure at subject", 1 - Weakest(sentence, subject, anchor)),
            new("parser unsure at object", 1 - Weakest(sentence, @object, anchor)),
            new("parser unsure at anchor", 1 - anchor.HeadProbability),
            new("distance", Math.Log2(1 + Math.Abs(subject.Index - @object.Index)) / 5),
            new("length", Math.Log2(sentence.Tokens.Length) / 6),
            new("subject length", Math.Log2(1 + draft.Subject.Last - draft.Subject.First) / 4),
            new("object length", Math.Log2(1 + draft.Object.Last - draft.Object.First) / 4),
            new("object first", @object.Index < subject.Index ? 1 : 0),
            new("in each other", draft.Subject.Covers(@object.Index) || draft.Object.Covers(subject.Index) ? 1 : 0),
        };
        features.AddRange(Between(sentence, subject, @object));
        if (draft.Typing is null)
            features.Add(new("word=" + (proposition.Lemma.Split(' ') is [_, .., string last] ? last : "none"), 1));
        if (draft.Object.Kind == MentionKind.Nominal && sentence.Child(draft.Object.Head, "det", "nmod:poss", "nummod") is null && draft.Object.HeadToken.Xpos == "NN")
            features.Add(new("object bare", 1));
        return features;
    }

    private static string KindOf(Candidate mention) => mention.Value is null ? mention.Kind.ToString() : "value";

    // How sure the parser was of the least sure arc from a token up to an ancestor (or to the root).
    private static double Weakest(Sentence sentence, Token token, Token ancestor)
    {
        double weakest = 1;
        for (Token? at = token; at is not null && at.Index != ancestor.Index; at = sentence.Governor(at))
            weakest = Math.Min(weakest, at.HeadProbability);
        return weakest;
    }

    private static IEnumerable<Feature> Between(Sentence sentence, Token subject, Token @object)
    {
        int verbs = 0, commas = 0, names = 0;
        for (int i = Math.Min(subject.Index, @object.Index) + 1; i < Math.Max(subject.Index, @object.Index); i++)
        {
            Token token = sentence.Tokens[i];
            verbs += token.Upos == "VERB" ? 1 : 0;
            commas += token.Text is "," or ";" or ":" or "(" or "\"" ? 1 : 0;
            names += token.Upos == "PROPN" && token.Head != subject.Index && token.Head != @object.Index ? 1 : 0;
        }

        yield return new Feature("verbs between", Math.Min(verbs, 5) / 5.0);
        yield return new Feature("commas between", Math.Min(commas, 5) / 5.0);
        yield return new Feature("names between", Math.Min(names, 5) / 5.0);
    }
}
