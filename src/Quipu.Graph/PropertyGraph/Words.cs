using Quipu.Core.Facts;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Enumerations as words of the output: lower case, but for entity types, whose names are the contract.</summary>
public static class Words
{
    /// <summary><c>asserted</c>, <c>possible</c>, …</summary>
    public static string Of(Factuality factuality) => Lower(factuality);

    /// <summary><c>positive</c> or <c>negative</c>.</summary>
    public static string Of(Polarity polarity) => Lower(polarity);

    /// <summary><c>name</c>, <c>nominal</c>, <c>pronoun</c> or <c>value</c>.</summary>
    public static string Of(MentionKind kind) => Lower(kind);

    /// <summary>A type of values: <c>date</c>, <c>number</c>, …</summary>
    public static string OfValue(EntityType type) => Lower(type);

    /// <summary>Lower case for names of kinds, as <c>inception</c> for <c>INCEPTION</c>.</summary>
    public static string Lower(string kind) => string.Create(kind.Length, kind, static (word, text) =>
    {
        for (var i = 0; i < word.Length; i++)
            word[i] = char.ToLowerInvariant(text[i]);
    });

    private static string Lower<T>(T value)
        where T : struct, Enum => Lower(value.ToString());
}
