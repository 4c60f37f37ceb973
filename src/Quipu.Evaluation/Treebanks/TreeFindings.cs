using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;

namespace Quipu.Evaluation.Treebanks;

/// <summary>Wrong tags, heads and relations over gold words, word by word.</summary>
internal static class TreeFindings
{
    /// <summary>What differs in a document that was read from the gold's words.</summary>
    public static IEnumerable<Finding> Of(GoldDocument gold, AnnotatedDocument said)
    {
        foreach ((GoldSentence truth, Sentence sentence) in gold.Sentences.Zip(said.Sentences))
        {
            string text = gold.Document[truth.Span];
            foreach ((GoldWord word, Token token) in truth.Words.Zip(sentence.Tokens))
            {
                string right = InWords(word.Upos, word.Relation, word.Head < 0 ? "root" : truth.Words[word.Head].Form);
                string found = InWords(token.Upos, token.Relation, token.Head < 0 ? "root" : sentence.Tokens[token.Head].Text);
                if (right != found || word.Head != token.Head)
                    yield return new Finding(gold.Document.Id, text, "wrong", $"{word.Form}: {found}, right: {right}");
            }
        }
    }

    private static string InWords(string upos, string relation, string head) => $"{upos} {relation.Split(':')[0]} of {head}";
}
