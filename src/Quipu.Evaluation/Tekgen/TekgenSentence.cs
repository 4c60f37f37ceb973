using System.Collections.Immutable;
using System.Text.Json;
using Quipu.Core.Errors;

namespace Quipu.Evaluation.Tekgen;

/// <summary>A sentence of the set with what is true of it.</summary>
/// <param name="Ontology">The ontology that it belongs to: <c>1_movie</c>.</param>
/// <param name="Id">The id of its first line.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Facts">Its facts in the set's words.</param>
internal sealed record TekgenSentence(string Ontology, string Id, string Text, ImmutableArray<TekgenFact> Facts)
{
    /// <summary>The sentences of a file, each once: it has a line for each fact.</summary>
    /// <exception cref="QuipuException">Q6001: a line is malformed.</exception>
    public static IReadOnlyList<TekgenSentence> Read(string ontology, string path)
    {
        try
        {
            return [.. File.ReadLines(path).Select(Line).GroupBy(line => line.Text, StringComparer.Ordinal)
                .Select(group => new TekgenSentence(ontology, group.First().Id, group.Key, [.. group.Select(line => line.Fact).Distinct()]))];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new QuipuException(ErrorCodes.GoldInvalid, $"A line of '{path}' is malformed: {error.Message}", "Get the data set again.", error);
        }
    }

    private static (string Id, string Text, TekgenFact Fact) Line(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Field(string name) => json.RootElement.GetProperty(name).GetString()!;
        return (Field("id"), Field("sent"), new TekgenFact(Field("sub_label"), Field("rel_label").Trim(), Field("obj_label")));
    }
}
