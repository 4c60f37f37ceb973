using System.Collections.Immutable;

namespace Quipu.Graph.PropertyGraph;

/// <summary>
/// Constraints and indexes of a database with graphs of Quipu, as statements that can be repeated. All work in the
/// Community edition. None is about a label or property that others have, but for the constraints on relationships:
/// these are about <c>__key__</c>, which others do not have.
/// </summary>
public static class Neo4jSchema
{
    /// <summary>The statements that keep the keys of nodes unique.</summary>
    public static ImmutableArray<string> Keys { get; } = [.. Neo4jNames.KeyLabels.Select(KeyOf)];

    /// <summary>The statement for the full-text index over names and aliases.</summary>
    public static string Names { get; } =
        $"CREATE FULLTEXT INDEX {Neo4jNames.NameIndex} IF NOT EXISTS FOR (n:{Quoted(Neo4jNames.EntityLabel)}) ON EACH [n.`name`, n.`aliases`]";

    /// <summary>The statements that do not depend on what is in a graph.</summary>
    public static ImmutableArray<string> OfNodes { get; } = [.. Keys, Names];

    /// <summary>The statement for relationships of a type.</summary>
    public static string OfType(string type) =>
        $"CREATE CONSTRAINT {Quoted($"quipu_{type}_key")} IF NOT EXISTS FOR ()-[r:{Quoted(type)}]-() REQUIRE r.{Quoted(Neo4jNames.Key)} IS UNIQUE";

    private static string KeyOf(string label) =>
        $"CREATE CONSTRAINT quipu_{label.Trim('_').ToLowerInvariant()}_key IF NOT EXISTS FOR (n:{Quoted(label)}) REQUIRE n.{Quoted(Neo4jNames.Key)} IS UNIQUE";

    private static string Quoted(string name) => Neo4jNames.Quoted(name);
}
