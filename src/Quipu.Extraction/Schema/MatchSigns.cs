using Quipu.Core.Facts;

namespace Quipu.Extraction.Schema;

/// <summary>What speaks for a relation between two arguments.</summary>
/// <param name="Start">How well the subject fits, 0 to 1.</param>
/// <param name="End">How well the object fits.</param>
/// <param name="Said">How near a word for it stands on the way between them; 0 for none.</param>
/// <param name="IsTold">Whether the object's own kind tells the relation.</param>
/// <param name="Typed">Relations of the vocabulary's types that are known to hold between them.</param>
internal readonly record struct MatchSigns(double Start, double End, double Said, bool IsTold, IReadOnlyList<Relation> Typed)
{
    /// <summary>How sure it is that a type which is the relation holds between them; 0 if none is known to.</summary>
    public double TypedAs(RelationSense sense) => Typed.Where(relation => sense.Types.Contains(relation.Type!)).Select(relation => relation.Confidence).DefaultIfEmpty().Max();

    /// <summary>How many things of the sentence fit the start better.</summary>
    public int BetterStarts { get; init; }

    /// <summary>How many fit the end better.</summary>
    public int BetterEnds { get; init; }

    /// <summary>How many fit the end as well as the object, itself counted.</summary>
    public int EqualEnds { get; init; }

    /// <summary>How many that fit the end no worse are nearer to the subject.</summary>
    public int NearerEnds { get; init; }

    /// <summary>How many that fit the start no worse are nearer to the object.</summary>
    public int NearerStarts { get; init; }
}
