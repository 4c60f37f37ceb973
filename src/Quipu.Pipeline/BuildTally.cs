using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Pipeline;

/// <summary>Adds up what becomes of documents. Sums and sorted lists: the order of arrival leaves no trace.</summary>
internal sealed class BuildTally
{
    private readonly List<DocumentFacts> facts = [];
    private readonly List<DocumentFailure> failures = [];

    /// <summary>The facts of all documents, in ordinal order of their ids.</summary>
    public ImmutableArray<DocumentFacts> Facts => [.. facts.OrderBy(document => document.DocumentId, StringComparer.Ordinal)];

    /// <summary>Documents done.</summary>
    public int Documents => facts.Count + failures.Count;

    /// <summary>Documents that failed.</summary>
    public int Failed => failures.Count;

    /// <summary>Words read in this run.</summary>
    public long WordsRead { get; private set; }

    private int Cached { get; set; }

    private int Skipped { get; set; }

    /// <summary>Takes up an outcome.</summary>
    public void Add(MapOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            failures.Add(failure);
            return;
        }

        if (outcome.Facts is not { } document)
        {
            Skipped++;
            return;
        }

        facts.Add(document);
        if (outcome.Fresh is null)
            Cached++;
        else
            WordsRead += document.Words;
    }

    /// <summary>The report of what was added; the graph's part is left open.</summary>
    public BuildReport Report(StageTimes times) => new()
    {
        DocumentsRead = facts.Count,
        DocumentsCached = Cached,
        FilesSkipped = Skipped,
        Failures = [.. failures.OrderBy(failure => failure.Path, StringComparer.Ordinal)
            .ThenBy(failure => failure.Line)
            .ThenBy(failure => failure.Error.Message, StringComparer.Ordinal)],
        Words = facts.Sum(document => (long)document.Words),
        WordsRead = WordsRead,
        Sentences = facts.Sum(document => (long)document.Sentences.Length),
        Mentions = facts.Sum(document => (long)document.Mentions.Length),
        RelationsExtracted = facts.Sum(document => (long)document.Relations.Length),
        DroppedByExtraction = facts.SelectMany(document => document.Dropped)
            .GroupBy(drop => drop.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(drops => drops.Key, drops => drops.Sum(drop => drop.Value), StringComparer.Ordinal),
        Times = times,
    };
}
