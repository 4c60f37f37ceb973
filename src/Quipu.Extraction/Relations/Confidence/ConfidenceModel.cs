using System.Collections.Frozen;
using System.Globalization;

namespace Quipu.Extraction.Relations.Confidence;

/// <summary>
/// How likely an answer of the rules is right: a logistic regression over its features, with weights that <c>training/</c>
/// writes (<c>quipu_training.confidence</c>).
/// </summary>
internal sealed class ConfidenceModel(FrozenDictionary<string, double> weights)
{
    private const string Bias = "bias";

    /// <summary>A model that is built in.</summary>
    /// <param name="name">What it judges: <c>relations</c> or <c>open</c> extractions.</param>
    public static ConfidenceModel Load(string name)
    {
        using Stream stream = typeof(ConfidenceModel).Assembly.GetManifestResourceStream($"Quipu.Extraction.confidence.{name}.tsv")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>Reads a table of features and weights, with a tab between; lines with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has no number.</exception>
    internal static ConfidenceModel Read(TextReader reader)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            weights.Add(fields[0], double.Parse(fields.ElementAtOrDefault(1) ?? "", CultureInfo.InvariantCulture));
        }

        return new ConfidenceModel(weights.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Whether a feature says anything to the model.</summary>
    public bool Knows(string feature) => weights.ContainsKey(feature);

    /// <summary>The probability, 0 to 1. A feature that the model does not know says nothing.</summary>
    public double Of(IEnumerable<Feature> features)
    {
        double sum = weights.GetValueOrDefault(Bias);
        foreach (Feature feature in features)
            sum += weights.GetValueOrDefault(feature.Name) * feature.Value;
        return Math.Round(1 / (1 + Math.Exp(-sum)), 4);
    }
}
