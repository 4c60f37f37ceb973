using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Treebanks;

/// <summary>How sure the parser was of each word's head over gold words, and whether it is right.</summary>
internal static class ArcAnswers
{
    /// <summary>One answer a word.</summary>
    public static IEnumerable<JudgedAnswer> Of(GoldDocument gold, AnnotatedDocument said) =>
        from sentences in gold.Sentences.Zip(said.Sentences)
        from words in sentences.First.Words.Zip(sentences.Second.Tokens)
        select new JudgedAnswer(words.Second.HeadProbability, words.First.Head == words.Second.Head ? 1 : 0);
}
