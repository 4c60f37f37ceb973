using Quipu.Core.Facts;
using Quipu.Store;

namespace Quipu.Pipeline;

/// <summary>What became of one result of reading: facts (fresh or known), a failure, or a file left out.</summary>
internal readonly record struct MapOutcome
{
    /// <summary>The facts.</summary>
    public DocumentFacts? Facts { get; private init; }

    /// <summary>What to keep of fresh facts; null for known ones.</summary>
    public StoredFacts? Fresh { get; private init; }

    /// <summary>The failure.</summary>
    public DocumentFailure? Failure { get; private init; }

    public static MapOutcome Read(StoredFacts fresh) => new() { Facts = fresh.Facts, Fresh = fresh };

    public static MapOutcome Known(DocumentFacts facts) => new() { Facts = facts };

    public static MapOutcome Failed(DocumentFailure failure) => new() { Failure = failure };

    public static MapOutcome Skipped => default;
}
