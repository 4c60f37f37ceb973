using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Relations.Learned;

/// <summary>The two ends of a learned relation, to compare it with relations that rules found.</summary>
internal sealed class LearnedEnds
{
    private readonly LearnedRelation learned;
    private readonly bool isAcross;

    /// <summary>Makes the ends.</summary>
    public LearnedEnds(DocumentContext context, LearnedRelation learned)
    {
        this.learned = learned;
        Subject = context.Argument(learned.Subject, learned.Start, null);
        Object = context.Argument(learned.Object, learned.End, learned.Object.Value);
        isAcross = learned.Subject.Sentence != learned.Object.Sentence;
        Span first = learned.Subject.Sentence.Span, second = learned.Object.Sentence.Span;
        Span = new Span(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));
    }

    /// <summary>The start.</summary>
    public Argument Subject { get; }

    /// <summary>The end.</summary>
    public Argument Object { get; }

    /// <summary>From the first to the last sentence of its mentions.</summary>
    public Span Span { get; }

    /// <summary>Whether an argument is the start.</summary>
    public bool IsStart(Argument argument) => AreSame(argument, Subject);

    /// <summary>
    /// Whether a relation says the same: this type between these ends, or its inverse between them turned round, and in this
    /// sentence if it is one.
    /// </summary>
    public bool AreOf(Relation relation) => (isAcross || relation.Evidence.Span == Span) && SaysTheSame(relation);

    /// <summary>Whether a relation says this type the other way round, where it cannot hold both ways.</summary>
    public bool AreTurned(Relation relation) =>
        relation.Type == learned.Type.Name && learned.Type.Inverse != learned.Type.Name && AreSame(relation.Subject, Object) && AreSame(relation.Object, Subject);

    private bool SaysTheSame(Relation relation) =>
        (relation.Type == learned.Type.Name && AreSame(relation.Subject, Subject) && AreSame(relation.Object, Object))
        || (relation.Type is not null && relation.Type == learned.Type.Inverse && AreSame(relation.Subject, Object) && AreSame(relation.Object, Subject));

    /// <summary>Whether a relation that holds between these ends is open, and in the sentences of the two mentions.</summary>
    public bool AreOfOpen(Relation relation) =>
        relation.Type is null && Span.Start <= relation.Evidence.Span.Start && relation.Evidence.Span.End <= Span.End;

    /// <summary>Whether two arguments are one entity, or values of one kind and size.</summary>
    public static bool AreSame(Argument one, Argument other) =>
        one.EntityId is { } id ? id == other.EntityId : other.EntityId is null && one.Value is { } value && other.Value is { } second && value.Normal == second.Normal && value.Kind == second.Kind;
}
