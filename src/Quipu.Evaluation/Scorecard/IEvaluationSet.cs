namespace Quipu.Evaluation.Scorecard;

/// <summary>A data set that answers are measured on. Stateless.</summary>
public interface IEvaluationSet
{
    /// <summary>The name by which it is asked for.</summary>
    string Name { get; }

    /// <summary>The files it reads, relative to the data folder.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Reads the texts and measures the answers.</summary>
    /// <param name="bench">The engine and the data.</param>
    SetResult Evaluate(Workbench bench);
}
