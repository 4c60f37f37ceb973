using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Reading;

/// <summary>
/// Finds entities by their names. The server only leaves out nodes that cannot fit, by the keys of their names
/// (<see cref="NameKey"/>) in <c>__names__</c>. Its full-text index cuts words in other
/// places than <see cref="NameKey"/> does, and all implementations have to give the same answers.
/// </summary>
internal static class CypherNames
{
    private const string Found =
        $$"""
        RETURN {{EntityRow.Columns}}, COUNT { MATCH (n)-[r]-() WHERE {{LinkRow.IsEdge}} } AS degree
        """;

    private const string ByName =
        $$"""
        MATCH (n:__Entity__)
        WHERE n.__key__ STARTS WITH $prefix AND (n.id = $asked OR $key IN n.__names__)
        {{Found}}
        """;

    private const string ByWords =
        $$"""
        MATCH (n:__Entity__)
        WHERE n.__key__ STARTS WITH $prefix
            AND any(name IN n.__names__ WHERE name = $key
                OR (size($words) > 0 AND all(word IN $words WHERE name STARTS WITH word OR name CONTAINS ' ' + word)))
        {{Found}}
        """;

    /// <summary>The entities that have the name, or the id, as a whole.</summary>
    public static ImmutableArray<EntityMatch> Find(GraphRows rows, string nameOrAlias)
    {
        var query = new NameQuery(nameOrAlias);
        List<Candidate> candidates = rows.Read(ByName, Candidate.Read, ("asked", nameOrAlias), ("key", query.Key));
        IEnumerable<EntityMatch> byId = candidates
            .Where(candidate => candidate.Entity.Id == nameOrAlias)
            .Select(candidate => new EntityMatch(candidate.Entity, NameMatch.Id, candidate.Entity.Name, candidate.Degree));
        return NameQuery.Ranked(byId.Concat(Matches(candidates, query.Whole)));
    }

    /// <summary>The best of the entities that have a name with all these words.</summary>
    public static ImmutableArray<EntityMatch> Search(GraphRows rows, string text, int limit)
    {
        var query = new NameQuery(text);
        List<Candidate> candidates = rows.Read(ByWords, Candidate.Read, ("key", query.Key), ("words", query.Words));
        return [.. NameQuery.Ranked(Matches(candidates, query.Part)).Take(limit)];
    }

    private static IEnumerable<EntityMatch> Matches(List<Candidate> candidates, Func<NameForm, NameMatch?> compare) =>
        from candidate in candidates
        from form in NameForm.Of(candidate.Entity)
        let match = compare(form)
        where match is not null
        select new EntityMatch(candidate.Entity, match.Value, form.Name, candidate.Degree);

    /// <summary>A node that may fit.</summary>
    private sealed record Candidate(Entity Entity, int Degree)
    {
        public static Candidate Read(CypherRow row) => new(EntityRow.Read(row), checked((int)row.Number("degree")));
    }
}
