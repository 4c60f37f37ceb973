using Quipu.Core.Facts;

namespace Quipu.Extraction.Factuality;

/// <summary>How a clause is said, as far as its words and its governors have been read.</summary>
/// <param name="Factuality">The commitment found so far.</param>
/// <param name="Negated">Whether an odd number of words deny it.</param>
internal readonly record struct Commitment(Core.Facts.Factuality Factuality, bool Negated)
{
    /// <summary>A plain statement.</summary>
    public static Commitment Plain => new(Core.Facts.Factuality.Asserted, false);

    /// <summary>The polarity.</summary>
    public Polarity Polarity => Negated ? Polarity.Negative : Polarity.Positive;

    /// <summary>
    /// The reading under one more word. Of two that weaken it the weaker one stays: what someone plans to consider
    /// is possible, whatever comes under <c>would</c> is hypothetical.
    /// </summary>
    public Commitment With(Effect effect)
    {
        if (effect is Effect.Negative or Effect.Doubted)
            return (effect == Effect.Doubted ? With(Effect.Possible) : this) with { Negated = !Negated };
        Core.Facts.Factuality added = effect switch
        {
            Effect.Possible => Core.Facts.Factuality.Possible,
            Effect.Future => Core.Facts.Factuality.Future,
            Effect.Hypothetical => Core.Facts.Factuality.Hypothetical,
            Effect.Desired => Core.Facts.Factuality.Desired,
            _ => Core.Facts.Factuality.Asserted,
        };
        return Weakness(added) > Weakness(Factuality) ? this with { Factuality = added } : this;
    }

    private static int Weakness(Core.Facts.Factuality factuality) => factuality switch
    {
        Core.Facts.Factuality.Future => 1,
        Core.Facts.Factuality.Desired => 2,
        Core.Facts.Factuality.Possible => 3,
        Core.Facts.Factuality.Hypothetical => 4,
        _ => 0,
    };
}
