using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;
using Quipu.Extraction.Time;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>
/// How the text says what the relation network found: by the word that governs both mentions, which carries negation,
/// modality and time as it does for the rules.
/// </summary>
internal sealed class LearnedStatus(StatusClassifier statuses)
{
    /// <summary>The status; null across sentences of which one is no plain fact, as nothing tells which of them says it.</summary>
    public Found? Of(DocumentContext context, LearnedRelation learned)
    {
        Candidate subject = learned.Subject, @object = learned.Object;
        if (subject.Sentence.Index != @object.Sentence.Index)
            return Across(context, subject, @object);
        Sentence sentence = subject.Sentence;
        int anchor = subject.Head;
        while (!sentence.Dominates(anchor, @object.Head))
            anchor = sentence.Tokens[anchor].Head;
        Status status = CoordinationStatus.Of(statuses.Classify(sentence, anchor, @object.Head, subject.Head), sentence, subject.Head, @object.Head);
        RelationTime? time = @object.Value is null ? RelationTimeFinder.Find(sentence, Apposition(sentence, anchor, subject, @object) ?? anchor, null, context.Values[sentence.Index], context.Document.Document.Date) : null;
        return new Found(status, context.Speaker(sentence, status.SpeakerHead), time);
    }

    // "Aumann, formerly chief executive of Nordhilf,": the noun between the two says when.
    private static int? Apposition(Sentence sentence, int anchor, Candidate subject, Candidate @object)
    {
        Candidate? below = anchor == subject.Head ? @object : anchor == @object.Head ? subject : null;
        if (below is null || below.Head == anchor)
            return null;
        int at = below.Head;
        while (sentence.Tokens[at].Head != anchor)
            at = sentence.Tokens[at].Head;
        return at != below.Head && sentence.Tokens[at].Is("appos") ? at : null;
    }

    private Found? Across(DocumentContext context, Candidate subject, Candidate @object)
    {
        Status first = statuses.Classify(subject.Sentence, ClauseOf(subject)), second = statuses.Classify(@object.Sentence, ClauseOf(@object));
        if (!IsPlain(first) || !IsPlain(second))
            return null;
        (Candidate mention, Status status) = second.SpeakerHead is null ? (subject, first) : (@object, second);
        return new Found(status, context.Speaker(mention.Sentence, status.SpeakerHead), null);
    }

    private static bool IsPlain(Status status) => status is { Factuality: Core.Facts.Factuality.Asserted, Polarity: Polarity.Positive };

    private static int ClauseOf(Candidate mention)
    {
        int at = mention.Head;
        while (mention.Sentence.Tokens[at].Head >= 0 && !mention.Sentence.IsClause(at))
            at = mention.Sentence.Tokens[at].Head;
        return at;
    }

    /// <summary>What was found.</summary>
    /// <param name="Status">Factuality and polarity.</param>
    /// <param name="Speaker">Who says it, or null.</param>
    /// <param name="Time">When it holds, or null.</param>
    internal sealed record Found(Status Status, Argument? Speaker, RelationTime? Time);
}
