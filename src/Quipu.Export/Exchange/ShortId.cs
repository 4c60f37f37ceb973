using Quipu.Core;

namespace Quipu.Export.Exchange;

/// <summary>
/// Ids that every reader of graph files takes as they are: a letter and then lower-case letters and digits. An id that
/// already is of those goes behind the letter; any other is replaced by its hash.
/// </summary>
internal static class ShortId
{
    private const int MaximalLength = 32;
    private const int HashLength = 16;

    /// <summary>The id in files.</summary>
    /// <param name="prefix"><c>n</c> for nodes, <c>e</c> for edges: never is an id a bare number, nor a node's id an edge's.</param>
    /// <param name="id">The id in the graph.</param>
    public static string Of(char prefix, string id) => prefix + (IsPlain(id) ? id : ContentHash.Of(HashLength, id));

    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= MaximalLength && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
}
