using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Evaluation.Calibration;
using Quipu.Evaluation.Carb;
using Quipu.Evaluation.Docred;
using Quipu.Evaluation.Edges;
using Quipu.Evaluation.KnowledgeNet;
using Quipu.Evaluation.Mine;
using Quipu.Evaluation.Names;
using Quipu.Evaluation.Statuses;
using Quipu.Evaluation.Tekgen;
using Quipu.Evaluation.Treebanks;

namespace Quipu.Evaluation.Scorecard;

/// <summary>All data sets that answers are measured on, in the order of the scorecard.</summary>
public static class EvaluationSets
{
    /// <summary>The sets.</summary>
    public static ImmutableArray<IEvaluationSet> All { get; } =
    [
        new TreebankSet("ud-ewt", "ud-ewt"),
        new TreebankSet("gum", "gum-open"),
        new UnerSet(),
        new DocredNamesSet(),
        new EdgesNamesSet(),
        new CrossNerSet(),
        new EdgesSet(),
        new CarbSet(),
        new KnowledgeNetSet(),
        new ReDocredSet(),
        new TekgenSet(),
        new MineSet(),
        new FactualitySet(),
        new TimeSet(),
        new CalibrationSet(),
    ];

    /// <summary>A set of a name: one of <see cref="All"/>, or <c>edges-train</c>, to tune on.</summary>
    /// <exception cref="QuipuException">There is none (<see cref="ErrorCodes.UsageInvalid"/>).</exception>
    public static IEvaluationSet Named(string name) =>
        All.Append(new EdgesSet("train")).FirstOrDefault(set => set.Name == name)
        ?? throw new QuipuException(ErrorCodes.UsageInvalid, $"There is no evaluation set '{name}'.", $"Sets are: all, {string.Join(", ", All.Select(set => set.Name))}; and seeds.");
}
