namespace Quipu.Export.Gexf;

/// <summary>A list of texts in GEXF's notation: <c>["a","b, c"]</c>, with a backslash before a quote or backslash.</summary>
internal static class GexfList
{
    /// <summary>The list, or null where it is empty.</summary>
    public static string? Of(IReadOnlyCollection<string> items) =>
        items.Count == 0 ? null : $"[{string.Join(',', items.Select(Quoted))}]";

    private static string Quoted(string item) =>
        $"\"{item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
