using Quipu.Extraction.Values;

namespace Quipu.Extraction.Time;

/// <summary>A date with the preposition that says how it bounds a time: <c>since 1966</c>.</summary>
/// <param name="Value">The date.</param>
/// <param name="Preposition">In lower case; empty where there is none.</param>
/// <param name="First">Position of the phrase's first token.</param>
internal sealed record DatePhrase(ValueSpan Value, string Preposition, int First);
