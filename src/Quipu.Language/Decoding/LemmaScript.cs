using System.Globalization;

namespace Quipu.Language.Decoding;

/// <summary>
/// How a word becomes its lemma: <c>&lt;case&gt;&lt;cut&gt;+&lt;add&gt;</c> takes it in lower case (<c>l</c>), as it
/// stands (<c>k</c>) or with only its first letter upper (<c>t</c>), cuts letters off its end and adds others;
/// <c>=&lt;lemma&gt;</c> names the lemma.
/// </summary>
internal sealed class LemmaScript
{
    private readonly char casing;
    private readonly int cut;
    private readonly string add;

    private LemmaScript(char casing, int cut, string add)
    {
        this.casing = casing;
        this.cut = cut;
        this.add = add;
    }

    /// <summary>Reads a script.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static LemmaScript Parse(string script)
    {
        if (script.StartsWith('='))
            return new LemmaScript('=', 0, script[1..]);
        int plus = script.IndexOf('+', StringComparison.Ordinal);
        if (plus < 2 || script[0] is not ('l' or 'k' or 't') || !int.TryParse(script.AsSpan(1, plus - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int cut))
            throw new FormatException($"'{script}' is no lemma script.");
        return new LemmaScript(script[0], cut, script[(plus + 1)..]);
    }

    /// <summary>The lemma of a word; a proper noun keeps its case. Never empty for a word that is not.</summary>
    public string Apply(string word, bool isProper)
    {
        if (casing == '=')
            return isProper || add is "" or "_" ? word : add;
        string form = casing switch
        {
            'l' when !isProper => word.ToLowerInvariant(),
            't' => string.Concat(word[..1].ToUpperInvariant(), word[1..].ToLowerInvariant()),
            _ => word,
        };
        if (cut == 0 && add.Length == 0 && form.Length > 0)
            return form;
        string lemma = string.Concat(form.AsSpan(0, Math.Max(0, form.Length - cut)), add);
        return lemma.Length > 0 ? lemma : word;
    }
}
