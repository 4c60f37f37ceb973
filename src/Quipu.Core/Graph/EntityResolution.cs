using System.Collections.Immutable;

namespace Quipu.Core.Graph;

/// <summary>Names an entity of one document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="EntityId">The document's own id for it, as <c>e3</c>.</param>
public readonly record struct DocumentEntityKey(string DocumentId, string EntityId);

/// <summary>Which entities of documents are the same node, and which nodes there are.</summary>
/// <param name="Entities">The nodes, sorted by id.</param>
/// <param name="NodeOf">The node's id of every document entity.</param>
public sealed record EntityResolution(
    ImmutableArray<Entity> Entities,
    ImmutableDictionary<DocumentEntityKey, string> NodeOf);
