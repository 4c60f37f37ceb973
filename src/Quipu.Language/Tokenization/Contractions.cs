using System.Collections.Frozen;

namespace Quipu.Language.Tokenization;

/// <summary>Words that are several words written as one: <c>don't</c>, <c>Kenya's</c>, <c>cannot</c>, <c>gonna</c>.</summary>
internal static class Contractions
{
    // Lengths of the parts. Forms that are as often one word (its, were, id, ill, wed) are not here.
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Fixed = new Dictionary<string, int[]>
    {
        ["cannot"] = [3, 3],
        ["gonna"] = [3, 2],
        ["wanna"] = [3, 2],
        ["gotta"] = [3, 2],
        ["outta"] = [3, 2],
        ["sorta"] = [4, 1],
        ["kinda"] = [4, 1],
        ["gimme"] = [3, 2],
        ["lemme"] = [3, 2],
        ["dunno"] = [2, 1, 2],
        ["dont"] = [2, 2],
        ["wont"] = [2, 2],
        ["cant"] = [2, 2],
        ["aint"] = [2, 2],
        ["arent"] = [3, 2],
        ["isnt"] = [2, 2],
        ["wasnt"] = [3, 2],
        ["werent"] = [4, 2],
        ["hasnt"] = [3, 2],
        ["havent"] = [4, 2],
        ["hadnt"] = [3, 2],
        ["didnt"] = [3, 2],
        ["doesnt"] = [4, 2],
        ["couldnt"] = [5, 2],
        ["wouldnt"] = [5, 2],
        ["shouldnt"] = [6, 2],
        ["im"] = [1, 1],
        ["ive"] = [1, 2],
        ["youre"] = [3, 2],
        ["youll"] = [3, 2],
        ["youve"] = [3, 2],
        ["theyre"] = [4, 2],
        ["theyll"] = [4, 2],
        ["theyve"] = [4, 2],
        ["itll"] = [2, 2],
        ["hes"] = [2, 1],
        ["shes"] = [3, 1],
        ["thats"] = [4, 1],
        ["whats"] = [4, 1],
        ["heres"] = [4, 1],
        ["theres"] = [5, 1],
        ["c'mon"] = [3, 2],
        ["c’mon"] = [3, 2],
        ["y'all"] = [2, 3],
        ["y’all"] = [2, 3],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        new[] { "s", "re", "ve", "ll", "d", "m" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lengths of the parts of a word, left to right; empty if it is one word.</summary>
    public static ReadOnlySpan<int> Parts(ReadOnlySpan<char> word)
    {
        if (Fixed.TryGetValue(word, out int[]? lengths))
            return lengths;
        int end = word.Length;
        if (Ending(word) == 0)
            return [];
        var parts = new List<int>();
        while (Ending(word[..end]) is var length and > 0)
        {
            parts.Insert(0, length);
            end -= length;
        }

        int[] all = [end, .. parts];
        return all;
    }

    /// <summary>The length of the clitic at the end of a word, 0 if there is none.</summary>
    private static int Ending(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] is 't' or 'T' && IsApostrophe(word[^2]) && word[^3] is 'n' or 'N')
            return 3;
        int apostrophe = word.LastIndexOfAny("'’`");
        return apostrophe > 0 && Endings.Contains(word[(apostrophe + 1)..]) ? word.Length - apostrophe : 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
