using Quipu.Core.Text;

namespace Quipu.Evaluation.KnowledgeNet;

/// <summary>A property that holds between two mentions.</summary>
/// <param name="Property">The property's id.</param>
/// <param name="Subject">Where its subject stands.</param>
/// <param name="Object">Where its object stands.</param>
internal readonly record struct KnowledgeNetFact(string Property, Span Subject, Span Object)
{
    /// <summary>Whether the property is the same and both ends share a letter.</summary>
    public bool Matches(KnowledgeNetFact other) => Property == other.Property && Subject.Overlaps(other.Subject) && Object.Overlaps(other.Object);
}
