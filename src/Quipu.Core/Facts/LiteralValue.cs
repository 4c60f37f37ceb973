namespace Quipu.Core.Facts;

/// <summary>A value that is no entity: a date, an amount, a number.</summary>
/// <param name="Kind">A value type of <see cref="EntityType"/>.</param>
/// <param name="Text">Its words.</param>
/// <param name="Normal">
/// Normal form: dates and durations in ISO 8601 / TIMEX3 (<c>2018</c>, <c>2016-05</c>, <c>P2Y</c>), numbers with a
/// point and no grouping (<c>90000000</c>), money as <c>5000000 USD</c>, percent as <c>12.5 %</c>, quantities with their unit (<c>12 km</c>).
/// </param>
public sealed record LiteralValue(EntityType Kind, string Text, string Normal);
