using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Extraction.Relations;

/// <summary>
/// What a rule reads from a tree: two argument tokens and the words that relate them, before it is known what the
/// tokens refer to. Positions are tokens of the sentence.
/// </summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Subject">Head token of the subject.</param>
/// <param name="Object">Head token of the object.</param>
/// <param name="Lemma">The predicate in base form; see <see cref="Core.Facts.Relation.Lemma"/>.</param>
/// <param name="Anchor">The word that carries negation, modality and time: the verb or the role noun.</param>
/// <param name="Words">The tokens of the predicate, in order; empty if it is implicit.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Confidence">How often the rule is right, 0 to 1.</param>
internal sealed record Proposition(Sentence Sentence, int Subject, int Object, string Lemma, int Anchor, ImmutableArray<int> Words, string Rule, double Confidence)
{
    /// <summary>The office or function in words, for a proposition that says what somebody is.</summary>
    public string? Role { get; init; }

    /// <summary>What kind of role <see cref="Role"/> is.</summary>
    public RoleKind RoleKind { get; init; }

    /// <summary>The relation in words where they differ from <see cref="Words"/> (implicit words in square brackets), or null.</summary>
    public string? Wording { get; init; }

    /// <summary>Whether the object is what the subject is (<c>a physicist</c>) rather than another thing.</summary>
    public bool IsClass { get; init; }

    /// <summary>A type of the vocabulary that the rule itself implies, or null.</summary>
    public string? Type { get; init; }
}
