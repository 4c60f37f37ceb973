using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Tests.Language.Gold;

/// <summary>A document of a treebank: its raw text with one block a paragraph, and what the annotators say of it.</summary>
/// <param name="Document">The raw text.</param>
/// <param name="Sentences">The annotation.</param>
internal sealed record GoldDocument(Document Document, ImmutableArray<GoldSentence> Sentences);
