using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Names;

/// <summary>Finds the names of texts and adds up how they compare.</summary>
internal static class NameEvaluation
{
    /// <summary>Evaluates.</summary>
    /// <param name="bench">The engine.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="typeOf">A mention's type in the words of the set, or null where the set has no such names.</param>
    /// <param name="typed">Whether types count.</param>
    /// <param name="wholeBlocks">Whether each text is one sentence.</param>
    public static IReadOnlyList<NameAnswer> Of(
        Workbench bench, IEnumerable<NamedText> texts, Func<Mention, AnnotatedDocument, string?> typeOf, bool typed, bool wholeBlocks = false) =>
    [
        .. bench.Answer(texts, text => text.Document, wholeBlocks)
            .Select(answer => NameAnswer.Of(answer.Gold, Names(answer, typeOf), answer.Facts.Sentences, typed)),
    ];

    /// <summary>How sure the network was of each name, and whether the text has it, of this type.</summary>
    public static IEnumerable<JudgedAnswer> Judged(Answer<NamedText> answer) =>
        from sentence in answer.Annotated.Sentences
        from name in sentence.Names
        let span = new Span(sentence.Tokens[name.First].Span.Start, sentence.Tokens[name.Last].Span.End)
        select new JudgedAnswer(name.Confidence, answer.Gold.Names.Contains(new GoldName(span, name.Type.ToString())) ? 1 : 0);

    /// <summary>The names of a text in the types of a set.</summary>
    public static IEnumerable<GoldName> Names(Answer<NamedText> answer, Func<Mention, AnnotatedDocument, string?> typeOf) =>
        from mention in answer.Facts.Mentions
        where mention.Kind == MentionKind.Name
        let type = typeOf(mention, answer.Annotated)
        where type is not null
        select new GoldName(mention.Span, type);
}
