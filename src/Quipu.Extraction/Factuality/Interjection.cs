using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>
/// A remark that cuts a verb off from its auxiliary: <c>may, the authors warn, breed</c>. Parsers rarely get over it, so it is
/// read from the words.
/// </summary>
/// <param name="Modal">The auxiliary before the remark.</param>
/// <param name="Denied">Whether <c>not</c> follows the auxiliary.</param>
/// <param name="First">The first token of the remark.</param>
/// <param name="Last">Its last token.</param>
internal sealed record Interjection(int Modal, bool Denied, int First, int Last)
{
    private const int Longest = 8;

    /// <summary>The remark that ends before a clause's verb, or null.</summary>
    public static Interjection? Before(Sentence sentence, int clause)
    {
        int start = clause;
        while (start > 0 && (sentence.Tokens[start - 1].Upos == "AUX" || sentence.Form(start - 1) is "not"))
            start--;
        int close = start - 1;
        if (close < 3 || sentence.Tokens[close].Text != ",")
            return null;
        int open = close - 1;
        while (open > 1 && open > close - Longest && sentence.Tokens[open].Text != ",")
            open--;
        if (sentence.Tokens[open].Text != "," || open == close - 1)
            return null;
        bool denied = sentence.Form(open - 1) is "not" or "n't";
        int modal = denied ? open - 2 : open - 1;
        return modal >= 0 && sentence.Tokens[modal].Xpos == "MD" ? new Interjection(modal, denied, open + 1, close - 1) : null;
    }
}
