using System.Collections.Frozen;
using System.Globalization;

namespace Quipu.Language.Sentences;

/// <summary>
/// A logistic regression over <see cref="BoundaryFeatures"/>: does a sentence end here? Trained on the training
/// parts of the English Web Treebank and GUM (CC BY-SA 4.0 and per genre); weights in sentence-boundaries.txt.
/// </summary>
internal sealed class BoundaryModel(IEnumerable<KeyValuePair<string, float>> weights)
{
    private const string Resource = "sentence-boundaries.txt";
    private readonly FrozenDictionary<ulong, float> weights =
        weights.ToFrozenDictionary(pair => FeatureList.Hash(pair.Key), pair => pair.Value);

    /// <summary>The model that comes with the program.</summary>
    public static BoundaryModel Default { get; } = Load();

    /// <summary>The log-odds that a sentence ends where these features were seen.</summary>
    public float Score(FeatureList features)
    {
        float sum = 0;
        foreach (ulong hash in features.Hashes)
            sum += weights.GetValueOrDefault(hash);
        return sum;
    }

    private static BoundaryModel Load()
    {
        using Stream stream = typeof(BoundaryModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not built in.");
        using var reader = new StreamReader(stream);
        var weights = new List<KeyValuePair<string, float>>();
        while (reader.ReadLine() is { } line)
        {
            int tab = line.LastIndexOf('\t');
            weights.Add(new(line[..tab], float.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture)));
        }

        return new BoundaryModel(weights);
    }
}
