using Quipu.Core.Facts;

namespace Quipu.Evaluation.Statuses;

/// <summary>What was made of one relation of the gold.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Gold">The relation.</param>
/// <param name="Found">The one of ours that says it, or null: then nothing of it is right.</param>
/// <param name="IsSpeaker">Whether the one found names the speaker, or none where there is none.</param>
public sealed record StatusAnswer(StatusText Text, StatusRelation Gold, Relation? Found, bool IsSpeaker)
{
    /// <summary>Whether its factuality is right.</summary>
    public bool IsFactuality => SaidFactuality == Gold.Factuality;

    /// <summary>Whether its polarity is right.</summary>
    public bool IsPolarity => SaidPolarity == Gold.Polarity;

    /// <summary>Whether all three are right.</summary>
    public bool IsStatus => IsFactuality && IsPolarity && IsSpeaker;

    /// <summary>Whether it was found with the gold's time, exactly.</summary>
    public bool IsTime => Found is not null && GoldTime.Of(Found.Time) == Gold.Time;

    /// <summary>The factuality that was said, as the gold writes it, or null where nothing was.</summary>
    public string? SaidFactuality => Found?.Factuality.ToString().ToLowerInvariant();

    private string? SaidPolarity => Found?.Polarity.ToString().ToLowerInvariant();

    /// <summary>The gold and what was found instead, in words.</summary>
    /// <param name="status">How a status is put into words: factuality, polarity, speaker, time.</param>
    public string InWords(Func<(string Factuality, string Polarity, string? Speaker, GoldTime? Time), string> status)
    {
        ArgumentNullException.ThrowIfNull(status);
        string gold = $"{Gold.Subject} | {string.Join(", ", Gold.Predicates)} | {Gold.Object}: {status((Gold.Factuality, Gold.Polarity, Gold.Speaker, Gold.Time))}";
        return Found is null ? gold : $"{gold}; found: {status((SaidFactuality!, SaidPolarity!, Found.Speaker?.Text, GoldTime.Of(Found.Time)))}";
    }
}
