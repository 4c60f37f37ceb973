using System.Globalization;
using Quipu.Core.Text;
using Quipu.Export.Values;

namespace Quipu.Export.Csv;

/// <summary>A span as text: <c>14-34</c>.</summary>
internal static class SpanText
{
    /// <summary>As <c>start-end</c>.</summary>
    public static string Of(Span span) => $"{Numbers.Text(span.Start)}-{Numbers.Text(span.End)}";

    /// <summary>The span that <see cref="Of"/> wrote.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static Span Parse(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            ? new Span(int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture))
            : throw new FormatException($"'{text}' is no span.");
    }
}
