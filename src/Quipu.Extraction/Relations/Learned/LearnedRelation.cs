using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Language.Relations;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>A typed relation that the relation network finds between two mentions, before status and time are known.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Subject">The mention at its start.</param>
/// <param name="Start">What that refers to.</param>
/// <param name="Object">The mention at its end.</param>
/// <param name="End">What that refers to, or null for a value.</param>
/// <param name="Probability">How sure it is, 0 to 1.</param>
internal sealed record LearnedRelation(LearnedType Type, Candidate Subject, Cluster Start, Candidate Object, Cluster? End, double Probability);
