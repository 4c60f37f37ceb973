using Quipu.Core.Facts;

namespace Quipu.Extraction.Factuality;

/// <summary>How a sentence says what one of its predicates says.</summary>
/// <param name="Factuality">How far it commits itself; in reported speech, how far the speaker does.</param>
/// <param name="Polarity">Whether it affirms or denies.</param>
/// <param name="SpeakerHead">The head word of who says it, when it is reported.</param>
internal readonly record struct Status(Core.Facts.Factuality Factuality, Polarity Polarity, int? SpeakerHead);
