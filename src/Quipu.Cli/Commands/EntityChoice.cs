using Quipu.Cli.Rendering;
using Quipu.Core.Errors;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;

namespace Quipu.Cli.Commands;

/// <summary>Finds the one entity that a name means, or says which it could be.</summary>
internal static class EntityChoice
{
    private const int Candidates = 8;

    /// <summary>The entity: of all that bear the name, the only one of the best match, or the only one of those with a proper name.</summary>
    /// <exception cref="QuipuException">Q5001: none has that name; Q5002: several have.</exception>
    public static Entity One(IGraphReader graph, string name)
    {
        var matches = graph.FindEntities(name);
        if (matches.IsEmpty)
            throw Unknown(graph, name);
        EntityMatch[] best = [.. matches.Where(match => match.Match == matches[0].Match)];
        EntityMatch[] named = [.. best.Where(match => match.Entity.IsNamed)];
        EntityMatch[] meant = named.Length > 0 ? named : best;
        return meant.Length == 1 ? meant[0].Entity : throw Ambiguous(name, meant);
    }

    private static QuipuException Unknown(IGraphReader graph, string name)
    {
        var near = graph.Search(name, Candidates);
        return new QuipuException(
            ErrorCodes.EntityUnknown,
            $"No entity has the name '{name}'.",
            near.IsEmpty ? "'quipu search' finds names by the starts of their words." : "Did you mean one of these?" + Lines(near));
    }

    private static QuipuException Ambiguous(string name, EntityMatch[] matches) => new(
        ErrorCodes.EntityAmbiguous,
        $"{matches.Length} entities have the name '{name}'.",
        "Use the full name or the id at the end of the line:" + Lines(matches));

    private static string Lines(IEnumerable<EntityMatch> matches) =>
        string.Concat(matches.Select(match => "\n        " + EntityView.Candidate(match.Entity, match.Degree, match.MatchedName)));
}
