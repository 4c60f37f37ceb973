using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Quipu.Store.Sql;
using Quipu.Store.Tables;

namespace Quipu.Store.Queries;

/// <summary>
/// Finds entities by their names. Words are looked up in an ordinary index rather than by FTS5, whose tokenizer cuts
/// some scripts in other places than <see cref="NameKey"/> does: all implementations have to give the same answers.
/// </summary>
internal static class SqlNames
{
    private const string Query =
        $"SELECT {EntityTable.Columns}, e.degree, a.name, a.alias, a.key FROM names a JOIN entities e ON e.n = a.entity";

    // No character comes after this one, so that all words with a prefix lie between the two.
    private const string Last = "\U0010FFFF";

    /// <summary>The entities that have the name, or the id, as a whole.</summary>
    public static ImmutableArray<EntityMatch> Find(SqliteConnection connection, string nameOrAlias)
    {
        var query = new NameQuery(nameOrAlias);
        IEnumerable<EntityMatch> byId = connection
            .Rows($"{Query} WHERE e.id = $id AND NOT a.alias", Candidate, ("$id", nameOrAlias))
            .Select(candidate => candidate.As(NameMatch.Id));
        return WithAliases(connection, NameQuery.Ranked(byId.Concat(Matches(ByKey(connection, query), query.Whole))));
    }

    /// <summary>The best of the entities that have a name with all these words.</summary>
    public static ImmutableArray<EntityMatch> Search(SqliteConnection connection, string text, int limit)
    {
        var query = new NameQuery(text);
        List<NameCandidate> candidates = query.Words.IsEmpty ? ByKey(connection, query) : ByWords(connection, query);
        return WithAliases(connection, [.. NameQuery.Ranked(Matches(candidates, query.Part)).Take(limit)]);
    }

    private static IEnumerable<EntityMatch> Matches(List<NameCandidate> candidates, Func<NameForm, NameMatch?> compare) =>
        from candidate in candidates
        let match = compare(candidate.Form)
        where match is not null
        select candidate.As(match.Value);

    private static List<NameCandidate> ByKey(SqliteConnection connection, NameQuery query) =>
        connection.Rows($"{Query} WHERE a.key = $key ORDER BY a.n", Candidate, ("$key", query.Key));

    private static List<NameCandidate> ByWords(SqliteConnection connection, NameQuery query)
    {
        IEnumerable<string> conditions = query.Words.Select((_, word) =>
            $"a.n IN (SELECT name FROM words WHERE word >= $word{word} AND word < $word{word} || $last)");
        (string, object?)[] parameters =
            [("$last", Last), .. query.Words.Select((word, number) => ($"$word{number}", (object?)word))];
        return connection.Rows($"{Query} WHERE {string.Join(" AND ", conditions)} ORDER BY a.n", Candidate, parameters);
    }

    private static NameCandidate Candidate(SqliteDataReader row) =>
        new(EntityTable.WithoutAliases(row), row.GetInt32(7), new NameForm(row.GetString(8), row.GetBoolean(9), row.GetString(10)));

    private static ImmutableArray<EntityMatch> WithAliases(SqliteConnection connection, ImmutableArray<EntityMatch> matches)
    {
        Dictionary<string, Entity> entities = EntityTable
            .Of(connection, [.. matches.Select(match => match.Entity.Id)])
            .ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        return [.. matches.Select(match => match with { Entity = entities[match.Entity.Id] })];
    }

    /// <summary>A name with its entity, whose aliases have not been read.</summary>
    private sealed record NameCandidate(Entity Entity, int Degree, NameForm Form)
    {
        public EntityMatch As(NameMatch match) => new(Entity, match, Form.Name, Degree);
    }
}
