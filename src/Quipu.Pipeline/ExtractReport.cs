using System.Collections.Immutable;

namespace Quipu.Pipeline;

/// <summary>What an extraction did.</summary>
/// <param name="Documents">Documents written.</param>
/// <param name="Failures">Documents that failed, in order of the input.</param>
/// <param name="Stopped">Whether it was stopped; what is written is whole.</param>
public sealed record ExtractReport(int Documents, ImmutableArray<DocumentFailure> Failures, bool Stopped);
