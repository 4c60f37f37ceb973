using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Values;

namespace Quipu.Extraction.Time;

/// <summary>Finds the time that a sentence gives for a relation.</summary>
internal static class RelationTimeFinder
{
    /// <summary>The time of the relation whose predicate word is a given token, or null where the sentence gives none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicate">The verb, or the noun of an office such as <c>secretary-general</c>.</param>
    /// <param name="argumentHead">The head of the object, if it is known; a bracket after it may hold the time.</param>
    /// <param name="values">The sentence's values.</param>
    /// <param name="documentDate">The day from which the document speaks.</param>
    public static RelationTime? Find(
        Sentence sentence, int predicate, int? argumentHead, ImmutableArray<ValueSpan> values, DateOnly? documentDate) => null;
}
