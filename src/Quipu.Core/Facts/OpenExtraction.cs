namespace Quipu.Core.Facts;

/// <summary>
/// What one clause says, as open information extraction has it: whole phrases instead of entities, all of a predicate's
/// arguments in one.
/// </summary>
/// <param name="Sentence">The number of its sentence, from 0.</param>
/// <param name="Subject">The first argument.</param>
/// <param name="Predicate">The relation in words; words that the text leaves implicit stand in square brackets.</param>
/// <param name="Object">The other arguments, one after the other.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record OpenExtraction(int Sentence, string Subject, string Predicate, string Object, double Confidence);
