namespace Quipu.Evaluation.Scorecard;

/// <summary>One error of an answer, to be read by a person.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Sentence">The sentence or passage that it is about.</param>
/// <param name="Kind"><c>missed</c> or <c>wrong</c>.</param>
/// <param name="What">What was missed or wrongly said.</param>
public sealed record Finding(string Document, string Sentence, string Kind, string What);
