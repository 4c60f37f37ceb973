using System.Collections.Immutable;
using Quipu.Core.Text;

namespace Quipu.Extraction.Values;

/// <summary>Finds the values of a sentence.</summary>
internal static class ValueGrammar
{
    /// <summary>The values of a sentence in order, without overlap, outside its names.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="documentDate">The day from which the document speaks; relative dates are counted from it.</param>
    public static ImmutableArray<ValueSpan> Find(Sentence sentence, DateOnly? documentDate) => [];
}
