using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Building;

namespace Quipu.Pipeline;

/// <summary>What a build did. Nothing vanishes silently: relations found = kept + dropped, each drop with its reason.</summary>
public sealed record BuildReport
{
    /// <summary>Documents in the graph.</summary>
    public int DocumentsRead { get; init; }

    /// <summary>Of <see cref="DocumentsRead"/>, those whose facts the store had already.</summary>
    public int DocumentsCached { get; init; }

    /// <summary>Files that were left out because of their format or name; no errors.</summary>
    public int FilesSkipped { get; init; }

    /// <summary>Documents that failed, in order of their paths.</summary>
    public ImmutableArray<DocumentFailure> Failures { get; init; } = [];

    /// <summary>Words of all documents.</summary>
    public long Words { get; init; }

    /// <summary>Words read in this run, without what was cached.</summary>
    public long WordsRead { get; init; }

    /// <summary>Sentences of all documents.</summary>
    public long Sentences { get; init; }

    /// <summary>Mentions of all documents.</summary>
    public long Mentions { get; init; }

    /// <summary>Relations that extraction kept.</summary>
    public long RelationsExtracted { get; init; }

    /// <summary>Statements in the graph: <see cref="RelationsExtracted"/> without what the reduce step dropped.</summary>
    public long RelationsKept { get; init; }

    /// <summary>What extraction found and did not keep, by reason.</summary>
    public ImmutableSortedDictionary<string, int> DroppedByExtraction { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>What the reduce step left out, by reason.</summary>
    public ImmutableSortedDictionary<string, int> DroppedByGraph { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The graph that was built and stored; null where the build was stopped or nothing could be read, and the store keeps the graph it had.</summary>
    public KnowledgeGraph? Graph { get; init; }

    /// <summary>Whether the build was stopped. What was read until then is stored and is not read again.</summary>
    public bool Stopped { get; init; }

    /// <summary>Whether a reason of <see cref="DroppedByGraph"/> is about relations, rather than entities or mentions.</summary>
    public static bool IsOfRelations(string reason) =>
        reason is DropReasons.SelfLoop or DropReasons.EndWithoutNode or DropReasons.DuplicateStatement;

    /// <summary>How long each step took.</summary>
    public required StageTimes Times { get; init; }
}
