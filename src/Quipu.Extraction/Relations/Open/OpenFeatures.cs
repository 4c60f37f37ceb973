using Quipu.Core.Text;
using Quipu.Extraction.Relations.Confidence;

namespace Quipu.Extraction.Relations.Open;

/// <summary>What the confidence of an open extraction is judged by.</summary>
internal static class OpenFeatures
{
    /// <summary>The features of an extraction, each name once.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="kind">What kind of construction it is.</param>
    /// <param name="head">The head of its predicate.</param>
    /// <param name="subject">The head of its subject.</param>
    /// <param name="subjectLength">Words of the subject.</param>
    /// <param name="phrases">The words of the other arguments.</param>
    public static IReadOnlyList<Feature> Of(Sentence sentence, string kind, Token head, Token subject, int subjectLength, IReadOnlyList<IReadOnlyList<int>> phrases) =>
    [
        new("kind=" + kind, 1),
        new($"{kind} at=" + head.Relation, 1),
        new("tag=" + head.Xpos, 1),
        new("subject by=" + (subject.Head == head.Index ? subject.Relation : "other"), 1),
        new("subject tag=" + subject.Xpos, 1),
        new("parser unsure at subject", 1 - subject.HeadProbability),
        new("parser unsure at predicate", 1 - head.HeadProbability),
        new("parser unsure at arguments", phrases.SelectMany(phrase => phrase).Select(word => 1 - sentence.Tokens[word].HeadProbability).DefaultIfEmpty().Max()),
        new("distance", Math.Log2(1 + Math.Abs(subject.Index - head.Index)) / 5),
        new("length", Math.Log2(sentence.Tokens.Length) / 6),
        new("subject length", Math.Log2(1 + subjectLength) / 4),
        new("arguments length", Math.Log2(1 + phrases.Sum(phrase => phrase.Count)) / 5),
        new("arguments=" + Math.Min(phrases.Count, 4), 1),
        new("subject behind", subject.Index > head.Index ? 1 : 0),
    ];
}
