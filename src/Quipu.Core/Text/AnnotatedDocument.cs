using System.Collections.Immutable;

namespace Quipu.Core.Text;

/// <summary>A document with its sentences in order of the text: what the language engine gives and extraction takes.</summary>
/// <param name="Document">The document, unchanged.</param>
/// <param name="Sentences">Its sentences in order, without overlap.</param>
public sealed record AnnotatedDocument(Document Document, ImmutableArray<Sentence> Sentences)
{
    /// <summary>What the network keeps of the words, sentence by sentence; null where the model keeps nothing.</summary>
    public WordStates? States { get; init; }
}
