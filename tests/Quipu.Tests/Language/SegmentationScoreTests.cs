using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;
using Quipu.Evaluation.Treebanks;
using Quipu.Language.Sentences;
using Quipu.Language.Tokenization;

namespace Quipu.Tests.Language;

/// <summary>Floors for tokens and sentences from raw text, on development sets; the scores are printed.</summary>
public sealed class SegmentationScoreTests
{
    [TestCase("ud-ewt", 0.99, 0.985, 0.87)]
    [TestCase("gum-open", 0.995, 0.995, 0.94)]
    public void Tokens_and_sentences_of_raw_text_reach_their_floor(string set, double tokens, double words, double sentences)
    {
        var splitter = new SentenceSplitter(BoundaryModel.Default);
        (Counts Tokens, Counts Words, Counts Sentences) sum = default;
        foreach (GoldDocument gold in ConlluReader.Read(Path.Combine(ModelPlace.Data(), set, "dev.conllu")))
        {
            List<Span> saidTokens = [], saidWords = [], saidSentences = [];
            foreach (Block block in gold.Document.Blocks)
            {
                List<RawToken> found = Tokenizer.Tokenize(gold.Document.Text, block);
                saidWords.AddRange(found.Select(token => token.Span));
                for (int i = 0; i < found.Count; i += found[i].MultiwordLength)
                    saidTokens.Add(found[i].Span.Union(found[i + found[i].MultiwordLength - 1].Span));
                int first = 0;
                foreach (int end in splitter.Split(gold.Document.Text, found))
                {
                    saidSentences.Add(found[first].Span.Union(found[end - 1].Span));
                    first = end;
                }
            }

            sum.Tokens += Counts.Of(saidTokens, gold.Sentences.SelectMany(sentence => sentence.Tokens));
            sum.Words += Counts.Of(saidWords, gold.Sentences.SelectMany(sentence => sentence.Words.Select(word => word.Span)));
            sum.Sentences += Counts.Of(saidSentences, gold.Sentences.Select(sentence => sentence.Span));
        }

        TestContext.Out.WriteLine($"{set}: tokens {sum.Tokens}, words {sum.Words}, sentences {sum.Sentences}");
        Assert.That(sum.Tokens.F1, Is.GreaterThanOrEqualTo(tokens));
        Assert.That(sum.Words.F1, Is.GreaterThanOrEqualTo(words));
        Assert.That(sum.Sentences.F1, Is.GreaterThanOrEqualTo(sentences));
    }
}
