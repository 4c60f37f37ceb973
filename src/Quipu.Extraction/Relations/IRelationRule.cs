using Quipu.Core.Text;

namespace Quipu.Extraction.Relations;

/// <summary>
/// One construction of English that relates two things. A rule looks at one sentence's tree only, and all rules see
/// the same; what several find is sorted out by <see cref="RelationExtractor"/>.
/// </summary>
internal interface IRelationRule
{
    /// <summary>The propositions of this construction in the sentence, in order of the text.</summary>
    IEnumerable<Proposition> Find(Sentence sentence);
}
