using Quipu.Core.Text;
using Quipu.Evaluation.Treebanks;
using Quipu.Language.Sentences;
using Quipu.Language.Tokenization;

namespace Quipu.Tests.Language.Sentences;

/// <summary>
/// Fits the logistic regression that splits sentences with FTRL-Proximal (McMahan et al., Ad click prediction, KDD
/// 2013), which leaves most weights at zero; in a fixed order, so that it gives the same weights wherever it runs.
/// </summary>
internal sealed class BoundaryTrainer
{
    private const int Passes = 10;
    private const double Rate = 0.1;
    private const double Sparsity = 15;
    private const double Pull = 1;
    private readonly List<(int[] Features, bool Ends)> examples = [];
    private readonly Dictionary<string, int> numbers = [];

    public void Add(GoldDocument gold)
    {
        HashSet<int> ends = [.. gold.Sentences.Select(sentence => sentence.Span.End)];
        foreach (Block block in gold.Document.Blocks)
            Add(gold.Document.Text, Tokenizer.Tokenize(gold.Document.Text, block), ends);
    }

    /// <summary>The weights that are not zero, by name.</summary>
    public List<KeyValuePair<string, float>> Fit()
    {
        var sums = new double[numbers.Count];
        var squares = new double[numbers.Count];
        for (int pass = 0; pass < Passes; pass++)
        {
            for (int step = 0; step < examples.Count; step++)
                Learn(examples[(int)(step * 7919L % examples.Count)], sums, squares);
        }

        return [.. numbers.Select(pair => KeyValuePair.Create(pair.Key, (float)Math.Round(Weight(sums[pair.Value], squares[pair.Value]), 2)))
            .Where(pair => pair.Value != 0)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    private void Add(string text, List<RawToken> tokens, HashSet<int> ends)
    {
        var features = new BoundaryFeatures(text, tokens);
        var list = new FeatureList(keepNames: true);
        int first = 0;
        for (int at = 0; at < tokens.Count - 1; at++)
        {
            if (!SentenceSplitter.IsCandidate(tokens, features, at))
                continue;
            features.Fill(list, first, at);
            bool here = ends.Contains(tokens[at].Span.End);
            examples.Add(([.. list.Names.Select(Number)], here));
            first = here ? at + 1 : first;
        }
    }

    private int Number(string name)
    {
        if (!numbers.TryGetValue(name, out int number))
            numbers[name] = number = numbers.Count;
        return number;
    }

    private static double Weight(double sum, double squares) => Math.Abs(sum) <= Sparsity
        ? 0
        : -(sum - Math.Sign(sum) * Sparsity) / ((1 + Math.Sqrt(squares)) / Rate + Pull);

    private static void Learn((int[] Features, bool Ends) example, double[] sums, double[] squares)
    {
        double score = example.Features.Sum(f => Weight(sums[f], squares[f]));
        double error = 1 / (1 + Math.Exp(-score)) - (example.Ends ? 1 : 0);
        foreach (int f in example.Features)
        {
            double root = Math.Sqrt(squares[f] + error * error);
            sums[f] += error - (root - Math.Sqrt(squares[f])) / Rate * Weight(sums[f], squares[f]);
            squares[f] += error * error;
        }
    }
}
