namespace Quipu.Core.Text;

/// <summary>
/// A syntactic word of Universal Dependencies with what the language engine says of it. Positions are 0-based
/// indices of tokens in the sentence.
/// </summary>
/// <param name="Index">Its position in the sentence.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Text">Its form as written.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Upos">The universal part of speech, as <c>NOUN</c>.</param>
/// <param name="Xpos">The Penn tag, as <c>NNS</c>.</param>
/// <param name="Head">The position of its head, or -1 for the root.</param>
/// <param name="Relation">The UD relation to its head with subtype, as <c>nsubj:pass</c>.</param>
public sealed record Token(int Index, Span Span, string Text, string Lemma, string Upos, string Xpos, int Head, string Relation)
{
    /// <summary>Whether whitespace (or the end of the block) follows directly.</summary>
    public bool SpaceAfter { get; init; } = true;

    /// <summary>
    /// The number of tokens of the multiword token that starts here (<c>don't</c> is 2), else 1. The parts of one
    /// are adjacent and each has its own span.
    /// </summary>
    public int MultiwordLength { get; init; } = 1;

    /// <summary>The probability that the network gives to <see cref="Head"/>, 0 to 1.</summary>
    public float HeadProbability { get; init; } = 1f;

    /// <summary>The semantic class of a common noun (person, place, organisation, …), or null where it is none.</summary>
    public Facts.EntityType? NounClass { get; init; }

    /// <summary>The probability that it is in a name, 0 to 1; 1 where that is not known.</summary>
    public float NameProbability { get; init; } = 1f;

    /// <summary>The relation without its subtype: <c>nsubj</c> of <c>nsubj:pass</c>.</summary>
    public string BaseRelation { get; } = Relation.Split(':', 2)[0];
}
