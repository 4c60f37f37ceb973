using Quipu.Core.Graph;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Who says what no document says itself.</summary>
public static class Speakers
{
    /// <summary>
    /// The speakers of some relationships, each once, joined by <c>; </c>, or null where a document says one of them itself.
    /// A speaker that is a node is called by the node's name, another one by the words of the text.
    /// </summary>
    /// <param name="relationships">The relationships.</param>
    /// <param name="names">The names of the nodes by their ids.</param>
    public static string? Of(IReadOnlyCollection<Relationship> relationships, IReadOnlyDictionary<string, string> names)
    {
        if (!relationships.All(relationship => relationship.IsReported))
            return null;
        IEnumerable<string?> speakers = relationships.SelectMany(relationship => relationship.Statements).Select(statement =>
            statement.SpeakerId is { } id && names.TryGetValue(id, out string? name) ? name : statement.SpeakerText);
        return string.Join("; ", speakers.Distinct(StringComparer.Ordinal));
    }
}
