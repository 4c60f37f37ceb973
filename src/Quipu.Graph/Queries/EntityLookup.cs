using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>What a name given by a person stands for: one entity, or candidates to choose from.</summary>
/// <param name="Entity">The entity, or null if the name is unknown or ambiguous.</param>
/// <param name="Candidates">Without an entity: those that have the name, or, if none has, those with a similar one.</param>
public sealed record EntityLookup(Entity? Entity, ImmutableArray<EntityMatch> Candidates)
{
    private const int SimilarLimit = 10;

    /// <summary>Whether several entities have the name.</summary>
    public bool IsAmbiguous { get; private init; }

    /// <summary>
    /// Looks a name up. An id goes before a name, a name before an alias, a named entity before an unnamed one, the
    /// exact spelling before another; if that leaves several, the name is ambiguous.
    /// </summary>
    public static EntityLookup Find(IGraphReader reader, string name)
    {
        ImmutableArray<EntityMatch> matches = reader.FindEntities(name);
        if (matches.IsEmpty)
            return new EntityLookup(null, reader.Search(name, SimilarLimit));
        EntityMatch best = matches[0];
        bool unique = matches.Length == 1 || Rank(matches[1]) != Rank(best);
        return unique ? new EntityLookup(best.Entity, []) : new EntityLookup(null, matches) { IsAmbiguous = true };
    }

    private static (int Tier, bool IsNamed, NameMatch Match) Rank(EntityMatch match) =>
        (NameQuery.Tier(match.Match), match.Entity.IsNamed, match.Match);
}
