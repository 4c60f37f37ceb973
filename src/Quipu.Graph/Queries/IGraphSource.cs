using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>What <see cref="Traversal"/> asks of a graph while it walks it, one round of neighbours at a time.</summary>
public interface IGraphSource
{
    /// <summary>
    /// The edges that pass the filter and have one of these nodes as subject (where the filter's direction is out or
    /// both) or as object (in or both); each once, the best first.
    /// </summary>
    IReadOnlyList<Link> LinksAt(IReadOnlyCollection<string> entityIds, EdgeFilter filter);

    /// <summary>The nodes of these ids, by id; unknown ids are absent.</summary>
    IReadOnlyDictionary<string, Entity> Entities(IReadOnlyCollection<string> ids);

    /// <summary>The edges of these ids with their statements, by id; unknown ids are absent.</summary>
    IReadOnlyDictionary<string, Relationship> Relationships(IReadOnlyCollection<string> ids);
}
