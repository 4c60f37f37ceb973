using System.Collections.Frozen;
using System.Globalization;

namespace Quipu.Evaluation.Scorecard;

/// <summary>What figures have to reach and where they are going. Immutable.</summary>
internal sealed class Targets
{
    private readonly FrozenDictionary<(string Set, string Measure), Target> targets;

    private Targets(FrozenDictionary<(string Set, string Measure), Target> targets) => this.targets = targets;

    /// <summary>The target of a figure; nothing is asked of a figure that has none.</summary>
    public Target Of(string set, string measure) => targets.GetValueOrDefault((set, measure));

    /// <summary>The figures that have a target.</summary>
    public IEnumerable<(string Set, string Measure)> Figures => targets.Keys;

    /// <summary>Reads the targets that are built in.</summary>
    public static Targets Load()
    {
        using Stream stream = typeof(Targets).Assembly.GetManifestResourceStream("Quipu.Evaluation.targets.tsv")!;
        using var reader = new StreamReader(stream);
        return new Targets(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(row => (row[0], row[1]), row => new Target(Number(row[2].TrimStart('<')), Number(row[3]), row[2].StartsWith('<'))));
    }

    private static double? Number(string text) => text == "-" ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
