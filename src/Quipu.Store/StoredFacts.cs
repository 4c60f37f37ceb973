using Quipu.Core.Facts;

namespace Quipu.Store;

/// <summary>The facts of a document with what they were read from and by.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="TextHash">A hash over all of the document that its facts depend on.</param>
/// <param name="EngineVersion">The versions of model, engine and extractors.</param>
public sealed record StoredFacts(DocumentFacts Facts, string TextHash, string EngineVersion);
