namespace Quipu.Evaluation.Statuses;

/// <summary>A relation with the status that a careful reader gives it.</summary>
/// <param name="Subject">Its subject, in the sentence's words.</param>
/// <param name="Predicates">Base forms of the words that say it.</param>
/// <param name="Object">Its object, in the sentence's words.</param>
/// <param name="Factuality">As <c>asserted</c>.</param>
/// <param name="Polarity">As <c>positive</c>.</param>
/// <param name="Speaker">Who says it, in the sentence's words, or null for the sentence itself.</param>
/// <param name="Time">The time that the sentence gives for it, or null.</param>
public sealed record StatusRelation(
    string Subject, IReadOnlyList<string> Predicates, string Object, string Factuality, string Polarity, string? Speaker, GoldTime? Time);
