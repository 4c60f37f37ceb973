using System.Collections.Immutable;
using Quipu.Core.Errors;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>
/// Walks a graph breadth first. It reads one round of edges at a time and the statements only of edges that are part of
/// the answer, so that it serves a graph on a disk or a server as well as one in memory.
/// </summary>
public sealed class Traversal(IGraphSource source)
{
    /// <summary>See <see cref="IGraphReader.Neighbours"/>.</summary>
    public NeighbourList Neighbours(NeighbourQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Depth, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        Entity middle = Entity(query.EntityId);
        var found = new List<Step>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal) { middle.Id };
        var frontier = new HashSet<string>(StringComparer.Ordinal) { middle.Id };
        for (var depth = 1; depth <= query.Depth && frontier.Count > 0; depth++)
        {
            var next = new HashSet<string>(StringComparer.Ordinal);
            foreach (Link link in source.LinksAt(frontier, query.Filter).Where(link => listed.Add(link.Id)))
            {
                Step step = StepOf(link, depth, frontier, query.Filter.Direction);
                if (found.Count < query.Limit)
                    found.Add(step);
                if (step.ToId is { } far && visited.Add(far))
                    next.Add(far);
            }

            frontier = next;
        }

        return new NeighbourList(middle, Neighbours(found), listed.Count);
    }

    /// <summary>See <see cref="IGraphReader.ShortestPath"/>.</summary>
    public GraphPath? ShortestPath(string fromId, string toId, int maxDepth, EdgeFilter filter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDepth);
        Entity start = Entity(fromId);
        Entity end = Entity(toId);
        var reachedBy = new Dictionary<string, Step?>(StringComparer.Ordinal) { [start.Id] = null };
        var frontier = new HashSet<string>(StringComparer.Ordinal) { start.Id };
        for (var depth = 1; depth <= maxDepth && frontier.Count > 0 && !reachedBy.ContainsKey(end.Id); depth++)
        {
            var next = new HashSet<string>(StringComparer.Ordinal);
            foreach (Link link in source.LinksAt(frontier, filter))
            {
                Step step = StepOf(link, depth, frontier, filter.Direction);
                if (step.ToId is { } far && reachedBy.TryAdd(far, step))
                    next.Add(far);
            }

            frontier = next;
        }

        return reachedBy.ContainsKey(end.Id) ? PathOf(start, end, reachedBy) : null;
    }

    // An edge between two nodes of one round is seen from its subject.
    private static Step StepOf(Link link, int depth, HashSet<string> frontier, EdgeDirection direction) =>
        direction != EdgeDirection.In && frontier.Contains(link.SubjectId)
            ? new Step(link, depth, EdgeDirection.Out)
            : new Step(link, depth, EdgeDirection.In);

    private ImmutableArray<Neighbour> Neighbours(List<Step> steps)
    {
        IReadOnlyDictionary<string, Entity> entities =
            source.Entities([.. steps.SelectMany(step => new[] { step.Link.SubjectId, step.Link.ObjectId }).OfType<string>().Distinct(StringComparer.Ordinal)]);
        IReadOnlyDictionary<string, Relationship> relationships = source.Relationships([.. steps.Select(step => step.Link.Id)]);
        return
        [
            .. steps.Select(step => new Neighbour(
                step.Depth,
                entities[step.FromId],
                relationships[step.Link.Id],
                step.Direction,
                step.ToId is { } far ? entities[far] : null)),
        ];
    }

    private GraphPath PathOf(Entity start, Entity end, Dictionary<string, Step?> reachedBy)
    {
        var steps = new Stack<Step>();
        for (Step? step = reachedBy[end.Id]; step is not null; step = reachedBy[step.FromId])
            steps.Push(step);
        IReadOnlyDictionary<string, Entity> entities = source.Entities([.. steps.Select(step => step.ToId!)]);
        IReadOnlyDictionary<string, Relationship> relationships = source.Relationships([.. steps.Select(step => step.Link.Id)]);
        return new GraphPath(
            start,
            [.. steps.Select(step => new PathStep(relationships[step.Link.Id], step.Direction, entities[step.ToId!]))]);
    }

    private Entity Entity(string id) => source.Entities([id]).GetValueOrDefault(id)
        ?? throw new QuipuException(ErrorCodes.EntityUnknown, $"No entity has the id '{id}'.", "Look for its name with 'quipu search'.");

    /// <summary>An edge as it is walked.</summary>
    private sealed record Step(Link Link, int Depth, EdgeDirection Direction)
    {
        public string FromId => Direction == EdgeDirection.Out ? Link.SubjectId : Link.ObjectId!;

        public string? ToId => Direction == EdgeDirection.Out ? Link.ObjectId : Link.SubjectId;
    }
}
