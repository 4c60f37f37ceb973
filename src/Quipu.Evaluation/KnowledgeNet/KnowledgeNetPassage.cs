using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Evaluation.KnowledgeNet;

/// <summary>A passage in which all facts of some properties are annotated.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Properties">The ids of these properties.</param>
/// <param name="Facts">The facts, one for each pair of mentions.</param>
internal sealed record KnowledgeNetPassage(Span Span, ImmutableHashSet<string> Properties, ImmutableArray<KnowledgeNetFact> Facts);
