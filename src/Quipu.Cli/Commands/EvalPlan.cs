namespace Quipu.Cli.Commands;

/// <summary>What <c>quipu eval</c> was asked for.</summary>
/// <param name="Folder">The folder of the data.</param>
/// <param name="ModelFolder">The language model.</param>
/// <param name="Threads">How many texts are read at once.</param>
internal sealed record EvalPlan(string Folder, string ModelFolder, int Threads)
{
    /// <summary>How many texts of a set are read, or null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Where the table is written, or null.</summary>
    public string? Report { get; init; }

    /// <summary>The earlier table, or null.</summary>
    public string? Against { get; init; }

    /// <summary>Where errors are listed, or null.</summary>
    public string? Errors { get; init; }
}
