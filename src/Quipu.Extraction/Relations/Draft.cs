using Quipu.Core.Facts;
using Quipu.Extraction.Coreference;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Vocabulary;

namespace Quipu.Extraction.Relations;

/// <summary>A proposition with mentions at its ends, before status and time are known.</summary>
/// <param name="Proposition">What the rule read.</param>
/// <param name="Subject">The mention at its start.</param>
/// <param name="Start">What that refers to.</param>
/// <param name="Object">The mention at its end.</param>
/// <param name="End">What that refers to, or null for a value.</param>
/// <param name="Value">The value at its end, or null.</param>
/// <param name="Typing">Its type, or null if it is open.</param>
internal sealed record Draft(Proposition Proposition, Candidate Subject, Cluster Start, Candidate Object, Cluster? End, LiteralValue? Value, Typing? Typing)
{
    /// <summary>Whether it says the same as another draft of the sentence, perhaps in other words.</summary>
    public bool Says(Draft other)
    {
        if (Start == other.Start && End == other.End && Value == other.Value && Proposition.Role == other.Proposition.Role)
            return Typing?.Type.Name == other.Typing?.Type.Name ? Typing is not null || Proposition.Lemma == other.Proposition.Lemma : IsWeak(other);
        return End is not null && Start == other.End && End == other.Start && (Typing is not null && Typing.Type == other.Typing?.Type && Typing.IsTurned != other.Typing.IsTurned);
    }

    // A bare preposition beside a relation with a word of its own adds nothing.
    private static bool IsWeak(Draft draft) => draft.Typing is null && draft.Proposition.Rule is "preposition" or "possessive";
}
