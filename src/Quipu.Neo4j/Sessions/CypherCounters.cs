namespace Quipu.Neo4j.Sessions;

/// <summary>What statements changed in a database, as the server counted it.</summary>
/// <param name="NodesCreated">New nodes.</param>
/// <param name="NodesDeleted">Removed nodes.</param>
/// <param name="RelationshipsCreated">New relationships.</param>
/// <param name="RelationshipsDeleted">Removed relationships.</param>
/// <param name="PropertiesSet">Properties that were written, also with the value they had.</param>
/// <param name="LabelsAdded">Labels given to nodes.</param>
/// <param name="LabelsRemoved">Labels taken from nodes.</param>
public readonly record struct CypherCounters(
    long NodesCreated,
    long NodesDeleted,
    long RelationshipsCreated,
    long RelationshipsDeleted,
    long PropertiesSet,
    long LabelsAdded,
    long LabelsRemoved)
{
    /// <summary>The sum of two.</summary>
    public static CypherCounters operator +(CypherCounters left, CypherCounters right) => left.Add(right);

    /// <summary>The sum of this and another.</summary>
    public CypherCounters Add(CypherCounters other) => new(
        NodesCreated + other.NodesCreated,
        NodesDeleted + other.NodesDeleted,
        RelationshipsCreated + other.RelationshipsCreated,
        RelationshipsDeleted + other.RelationshipsDeleted,
        PropertiesSet + other.PropertiesSet,
        LabelsAdded + other.LabelsAdded,
        LabelsRemoved + other.LabelsRemoved);
}
