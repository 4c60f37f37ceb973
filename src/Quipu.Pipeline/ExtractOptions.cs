using System.Collections.Immutable;
using Quipu.Extraction.Schema;
using Quipu.Extraction.Vocabulary;
using Quipu.Reading;

namespace Quipu.Pipeline;

/// <summary>What to extract from. Immutable.</summary>
/// <param name="Inputs">Files, folders, globs, or <c>-</c>.</param>
/// <param name="ModelFolder">The language model; see <see cref="ModelFolders"/>.</param>
public sealed record ExtractOptions(ImmutableArray<string> Inputs, string ModelFolder)
{
    /// <summary>How inputs are read.</summary>
    public ReadingOptions Reading { get; init; } = new();

    /// <summary>How many documents are read at once, at least 1. The output does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether each line of the inputs is a document of its own, of exactly one sentence, with its line number as id.</summary>
    public bool Sentences { get; init; }

    /// <summary>The relation vocabulary, or null for the one that is built in.</summary>
    public RelationVocabulary? Vocabulary { get; init; }

    /// <summary>Whether clauses are read as open extractions.</summary>
    public bool Open { get; init; }

    /// <summary>Whether facts are worked out; without them only sentences and trees are there to be written.</summary>
    public bool Facts { get; init; } = true;

    /// <summary>What alone is kept, or null for all.</summary>
    public ExtractionSchema? Schema { get; init; }

    /// <summary>From which confidence on, 0 to 1, relations are kept; null for what is rather right than wrong.</summary>
    public double? MinConfidence { get; init; }
}
