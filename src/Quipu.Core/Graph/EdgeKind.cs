using System.Text;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Core.Graph;

/// <summary>Names of kinds of edges: only <c>A-Z</c>, <c>0-9</c> and <c>_</c>, so that every sink takes them.</summary>
public static class EdgeKind
{
    /// <summary>The kind of an edge, with its status where it is no plain fact.</summary>
    /// <param name="name">A relation type or a lemma.</param>
    /// <param name="factuality">How far the text commits itself.</param>
    /// <param name="polarity">Whether it affirms or denies.</param>
    public static string Of(string name, Factuality factuality, Polarity polarity)
    {
        string status = factuality == Factuality.Asserted ? "" : factuality.ToString().ToUpperInvariant() + "_";
        string negation = polarity == Polarity.Negative ? "NOT_" : "";
        return status + negation + Upper(name);
    }

    private static string Upper(string name)
    {
        var kind = new StringBuilder(name.Length);
        foreach (char c in AccentFolding.Strip(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
                kind.Append(char.ToUpperInvariant(c));
            else if (kind.Length > 0 && kind[^1] != '_')
                kind.Append('_');
        }

        string result = kind.ToString().Trim('_');
        return result.Length == 0 ? "RELATED" : char.IsAsciiDigit(result[0]) ? "R_" + result : result;
    }
}
