using Quipu.Core.Text;

namespace Quipu.Evaluation.Treebanks;

/// <summary>A syntactic word of a treebank.</summary>
/// <param name="Span">Its place in the raw text, or that of its whole multiword token where the parts are not its letters.</param>
/// <param name="Form">The word.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Upos">The universal tag.</param>
/// <param name="Xpos">The Penn tag.</param>
/// <param name="Head">The position of its head in the sentence from 0, -1 for the root.</param>
/// <param name="Relation">The relation to its head.</param>
internal sealed record GoldWord(Span Span, string Form, string Lemma, string Upos, string Xpos, int Head, string Relation);
