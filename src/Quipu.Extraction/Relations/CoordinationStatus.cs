using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>
/// What a coordination says of its parts beyond what the predicate says of all: <c>not Lund but Maric built it</c>
/// denies it of Lund, <c>Lund or Maric built it</c> leaves open which.
/// </summary>
internal static class CoordinationStatus
{
    /// <summary>The status of a predicate as it holds between two of its arguments.</summary>
    public static Status Of(Status status, Sentence sentence, int subject, int @object)
    {
        if (status.Polarity == Polarity.Negative)
            return status;
        if (IsDenied(sentence, subject) || IsDenied(sentence, @object))
            return status with { Polarity = Polarity.Negative };
        bool certain = status.Factuality is Core.Facts.Factuality.Asserted or Core.Facts.Factuality.Future;
        return certain && (IsAlternative(sentence, subject) || IsAlternative(sentence, @object)) ? status with { Factuality = Core.Facts.Factuality.Possible } : status;
    }

    // "not Lund but Maric", "Maric, not Lund"; "not only Lund" denies nothing.
    private static bool IsDenied(Sentence sentence, int token) =>
        !sentence.Tokens[token].IsVerb() && sentence.Child(token, "cop") is null
        && sentence.ChildrenBy(token, "advmod", "cc").Exists(word => word.Index < token && (IsRather(sentence, word) || (word.Text.Equals("not", StringComparison.OrdinalIgnoreCase)
            && sentence.Tokens[word.Index + 1].Text.ToLowerInvariant() is not ("only" or "just" or "merely" or "simply" or "least"))));

    // "Lund rather than Maric"
    private static bool IsRather(Sentence sentence, Token word) =>
        (word.Text.ToLowerInvariant(), sentence.Tokens[word.Index + 1].Text) is ("rather", "than") or ("instead", "of");

    private static bool IsAlternative(Sentence sentence, int token)
    {
        int first = token;
        while (sentence.Tokens[first].Is("conj") && sentence.Tokens[first].Head >= 0)
            first = sentence.Tokens[first].Head;
        return !sentence.Tokens[first].IsVerb() && sentence.Child(first, "cop") is null
            && sentence.Conjuncts(sentence.Tokens[first]).Exists(part => part.Index != first && sentence.ChildrenBy(part.Index, "cc").Exists(word => word.Text.Equals("or", StringComparison.OrdinalIgnoreCase)));
    }
}
