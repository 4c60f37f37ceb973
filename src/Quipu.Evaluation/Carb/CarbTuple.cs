namespace Quipu.Evaluation.Carb;

/// <summary>An open extraction as bags of words.</summary>
/// <param name="Predicate">The words of the predicate.</param>
/// <param name="Subject">The words of the first argument.</param>
/// <param name="Object">The words of all other arguments.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record CarbTuple(IReadOnlyList<string> Predicate, IReadOnlyList<string> Subject, IReadOnlyList<string> Object, double Confidence = 1)
{
    /// <summary>A tuple of phrases.</summary>
    public static CarbTuple Of(string predicate, string subject, string @object, double confidence = 1) => new(Words(predicate), Words(subject), Words(@object), confidence);

    /// <summary>The tuple in words.</summary>
    public override string ToString() => $"{string.Join(' ', Subject)} | {string.Join(' ', Predicate)} | {string.Join(' ', Object)}";

    // Square brackets stand around words that the text leaves implicit.
    private static string[] Words(string text) =>
        text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
