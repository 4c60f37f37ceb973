using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>Whether a graph falls for a wrong reading of a document.</summary>
internal sealed class TrapChecker(GoldDocument gold, DocumentView view, NodeMatcher nodes, EdgeMatcher edges)
{
    /// <summary>What falls for it, in words, or null.</summary>
    public string? Victim(GoldTrap trap)
    {
        if (trap.TwoNodes.Length > 0)
            return Twins(trap);
        if (trap.Names.Length > 0 || trap.Name is not null)
            return WrongNode(trap);
        return view.Edges.FirstOrDefault(edge => Falls(trap, edge)) is { } victim ? EdgeWords.Of(victim, view) : null;
    }

    private bool Falls(GoldTrap trap, DocumentEdge edge)
    {
        Relationship relationship = edge.Relationship;
        return (trap.Subject is null || nodes.Is(trap.Subject, relationship.SubjectId))
            && (trap.Object is null || nodes.Is(trap.Object, relationship.ObjectId))
            && (trap.Factuality is null || StatusMatch.Is(trap.Factuality, relationship.Factuality))
            && (trap.Polarity is null || StatusMatch.Is(trap.Polarity, relationship.Polarity))
            && (trap.Evidence is null || edge.IsFrom(trap.Evidence))
            && (trap.Predicates.IsEmpty || PredicateMatch.Any(trap.Predicates, relationship, edge.Statements, lemmaOnly: true))
            && (trap.Ended is null || FallsForEnd(trap, edge));
    }

    // Where the trap names no predicate it means the relation that the gold says has ended, not all that joins the two.
    private bool FallsForEnd(GoldTrap trap, DocumentEdge edge)
    {
        bool same = !trap.Predicates.IsEmpty
            || gold.Edges.Any(other => other.Subject == trap.Subject && other.Object == trap.Object
                && other.Ended == true && edges.SaysTheSame(other, edge));
        return same
            && edge.Relationship.Polarity == Polarity.Positive
            && edge.Relationship.Factuality == Factuality.Asserted
            && edge.Statements.Any(statement => StatusMatch.IsEnded(statement) == trap.Ended);
    }

    private string? Twins(GoldTrap trap)
    {
        Entity[] entities = [.. trap.TwoNodes.SelectMany(view.Named).DistinctBy(entity => entity.Id)];
        foreach (Entity entity in entities)
        {
            Entity? twin = Array.Find(entities, other => other.Id != entity.Id && !AreLandAndPeople(entity.Type, other.Type));
            if (twin is not null)
                return $"{entity.Name} ({entity.Type}) and {twin.Name} ({twin.Type})";
        }

        return null;
    }

    // A country and its people may share a name and are two.
    private static bool AreLandAndPeople(EntityType one, EntityType other) => one == EntityType.Group != (other == EntityType.Group);

    private string? WrongNode(GoldTrap trap)
    {
        Entity? entity = trap.Name is null
            ? trap.Names.SelectMany(Called).FirstOrDefault()
            : view.Named(trap.Name).FirstOrDefault(named => trap.Type is null || StatusMatch.Is(trap.Type, named.Type));
        return entity is null ? null : $"{entity.Name} ({entity.Type})";
    }

    private IEnumerable<Entity> Called(string name) =>
        view.Entities.Where(entity => string.Equals(entity.Name, name, StringComparison.OrdinalIgnoreCase));
}
