using Quipu.Core.Text;

namespace Quipu.Extraction.Factuality;

/// <summary>What did not come about, said by how near it was: <c>far from supporting</c>, <c>stopped short of endorsing</c>, <c>came close to signing</c>.</summary>
internal static class NearMiss
{
    /// <summary>The verb whose subject missed what a gerund says, or null.</summary>
    public static int? Of(Sentence sentence, int gerund)
    {
        int mark = sentence.Dependents(gerund, "mark", "case").FirstOrDefault(-1);
        if (mark < 1 || mark > gerund || sentence.Tokens[gerund].Head < 0)
            return null;
        int measure = mark - 1;
        int head = sentence.Tokens[gerund].Head == measure ? sentence.Tokens[measure].Head : sentence.Tokens[gerund].Head;
        if (head < 0 || sentence.Tokens[head].Upos != "VERB" || sentence.Tokens[measure].Upos is not ("ADV" or "ADJ"))
            return null;
        bool missed = (sentence.Form(measure), sentence.Form(mark)) switch
        {
            ("far", "from") => true,
            ("short", "of") => sentence.IsAnyOf(head, "stop", "fall"),
            ("close" or "near", "to") => sentence.IsPast(head) && sentence.IsAnyOf(head, "come", "get"),
            _ => false,
        };
        return missed ? head : null;
    }
}
