using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>Verbs that end what they govern: what someone <c>stopped doing</c> was so, and is no longer.</summary>
internal static class Cessation
{
    /// <summary>Whether a verb says that something has ended; what will stop, or did not, is told of in other ways.</summary>
    public static bool Ends(Sentence sentence, int verb)
    {
        bool told = sentence.Tokens[verb].Xpos == "VBD"
            || (sentence.Tokens[verb].Xpos == "VBN" && sentence.Dependents(verb, "aux").All(child => sentence.Lemma(child) == "have") && sentence.Has(verb, "aux"));
        return told && sentence.IsAnyOf(verb, "stop", "cease", "quit", "discontinue")
            && !sentence.Dependents(verb, "advmod").Any(child => sentence.Lemma(child) is "not" or "never" or "n't" or "short");
    }
}
