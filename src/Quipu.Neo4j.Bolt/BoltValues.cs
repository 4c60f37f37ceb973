using System.Collections;
using System.Collections.Immutable;
using Neo4j.Driver;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Bolt;

/// <summary>Values as statements have them, and as the driver does.</summary>
internal static class BoltValues
{
    /// <summary>
    /// The parameters of a statement. They are copied: the driver writes a map that is only readable as a list of pairs.
    /// </summary>
    public static Dictionary<string, object?> Parameters(CypherStatement statement) => Map(statement.Parameters);

    /// <summary>A row with the driver's values.</summary>
    public static CypherRow Row(ImmutableArray<string> fields, IRecord record) =>
        new(fields, [.. fields.Select(field => Received(record[field]))]);

    /// <summary>What a statement changed.</summary>
    public static CypherCounters Counters(ICounters counters) => new(
        counters.NodesCreated,
        counters.NodesDeleted,
        counters.RelationshipsCreated,
        counters.RelationshipsDeleted,
        counters.PropertiesSet,
        counters.LabelsAdded,
        counters.LabelsRemoved);

    private static Dictionary<string, object?> Map(IEnumerable<KeyValuePair<string, object?>> pairs) =>
        pairs.ToDictionary(pair => pair.Key, pair => Sent(pair.Value), StringComparer.Ordinal);

    private static object? Sent(object? value) => value switch
    {
        null or string => value,
        IEnumerable<KeyValuePair<string, object?>> map => Map(map),
        IEnumerable list => list.Cast<object?>().Select(Sent).ToList(),
        _ => value,
    };

    private static object? Received(object? value) => value switch
    {
        null or bool or long or double or string => value,
        IReadOnlyDictionary<string, object?> map => map.ToImmutableDictionary(pair => pair.Key, pair => Received(pair.Value), StringComparer.Ordinal),
        IDictionary<string, object?> map => map.ToImmutableDictionary(pair => pair.Key, pair => Received(pair.Value), StringComparer.Ordinal),
        IEnumerable list => list.Cast<object?>().Select(Received).ToImmutableArray(),
        TemporalValue time => time.ToString(),
        _ => throw new NotSupportedException($"A statement returns a {value.GetType().Name}; it has to return values."),
    };
}
