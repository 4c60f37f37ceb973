using System.Collections.Frozen;

namespace Quipu.Language.Lemmas;

/// <summary>
/// Puts the network's lemmas of verbs right where they are no verb: edit scripts sometimes cut too much or too little
/// (<c>resigne</c>, <c>l</c> of <c>led</c>). A list of verbs and of irregular forms decides; words it does not know stay
/// as the network has them. Immutable.
/// </summary>
public sealed class VerbLemmas
{
    private readonly FrozenSet<string> verbs;
    private readonly FrozenDictionary<string, string> irregular;

    private VerbLemmas(FrozenSet<string> verbs, FrozenDictionary<string, string> irregular)
    {
        this.verbs = verbs;
        this.irregular = irregular;
    }

    /// <summary>Reads the lists that are built into the program.</summary>
    public static VerbLemmas Load() => new(
        Lines("verbs.txt").ToFrozenSet(StringComparer.Ordinal),
        Lines("irregular-verbs.txt").Select(line => line.Split(' '))
            .SelectMany(words => words.Skip(1).Select(form => (form, words[0])))
            .DistinctBy(pair => pair.form)
            .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal));

    /// <summary>The lemma of a verb.</summary>
    /// <param name="word">Its form.</param>
    /// <param name="proposed">What the network takes for its lemma.</param>
    public string Check(string word, string proposed)
    {
        string form = word.ToLowerInvariant();
        if (verbs.Contains(proposed))
            return WouldDouble(proposed) && IsPast(form, proposed) && verbs.Contains(proposed + "e") ? proposed + "e" : proposed;
        if (irregular.TryGetValue(form, out string? lemma))
            return lemma;
        foreach (string candidate in Candidates(form))
        {
            if (verbs.Contains(candidate))
                return candidate;
        }

        int hyphen = form.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && hyphen < form.Length - 1 && proposed.StartsWith(form[..hyphen], StringComparison.Ordinal)
            ? form[..(hyphen + 1)] + Check(form[(hyphen + 1)..], proposed[Math.Min(hyphen + 1, proposed.Length)..])
            : proposed;
    }

    // A short verb doubles its last consonant: the past of "fin" is "finned", so "fined" is one of "fine".
    private static bool WouldDouble(string verb) =>
        verb.Length > 2 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !verb.AsSpan(0, verb.Length - 2).ContainsAny("aeiou");

    private static bool IsPast(string form, string verb) =>
        form.Length == verb.Length + 2 && form.StartsWith(verb, StringComparison.Ordinal) && form.EndsWith("ed", StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    // Regular inflection undone, the likelier base first.
    private static IEnumerable<string> Candidates(string form)
    {
        foreach (string ending in (string[])["ing", "ed", "es", "s"])
        {
            if (form.Length < ending.Length + 2 || !form.EndsWith(ending, StringComparison.Ordinal))
                continue;
            string stem = form[..^ending.Length];
            yield return stem;
            yield return stem + "e";
            if (stem.Length > 2 && stem[^1] == stem[^2])
                yield return stem[..^1];
            if (stem[^1] == 'i')
                yield return stem[..^1] + "y";
        }

        yield return form;
    }

    private static List<string> Lines(string resource)
    {
        using Stream stream = typeof(VerbLemmas).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }
}
