using System.Globalization;
using System.Text.Json;
using Quipu.Core.Text;
using Quipu.Reading;

namespace Quipu.Evaluation.Statuses;

/// <summary>A sentence of one construction, a line of <c>factuality.jsonl</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Construction">What it is an example of, as <c>conditional</c>.</param>
/// <param name="Part"><c>dev</c> to tune on, or <c>held</c> to see how far that carries.</param>
/// <param name="Date">The day from which it speaks.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Relations">The relations that are asked for; it may hold others.</param>
public sealed record StatusText(string Id, string Construction, string Part, DateOnly Date, string Text, IReadOnlyList<StatusRelation> Relations)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Where a person looks for it: its id, part and construction.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Id} {Part}, {Construction}");

    /// <summary>As the engine reads it.</summary>
    public Document Document => InputReader.OfText(Id, Text) with { Date = Date };

    /// <summary>Reads sentences, one a line.</summary>
    /// <exception cref="JsonException">A line is none.</exception>
    public static IEnumerable<StatusText> Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Select(line => JsonSerializer.Deserialize<StatusText>(line, Options) ?? throw new JsonException("null"));
    }
}
