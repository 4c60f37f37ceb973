using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>
/// Whether entities were joined across documents as the gold joins them: one node id is one entity, two ids are two.
/// </summary>
internal static class JoinChecker
{
    /// <summary>All wrong joins, in the gold's order.</summary>
    public static IEnumerable<SeedViolation> Check(IReadOnlyList<DocumentScore> documents)
    {
        (string Node, string Name, string Document, Entity Entity)[] pairs =
        [
            .. from document in documents
               from node in document.Gold.Nodes
               where document.Entities.ContainsKey(node.Id)
               from entity in document.Entities[node.Id]
               select (node.Id, node.Names[0], document.Gold.Document, entity),
        ];
        foreach (var node in pairs.GroupBy(pair => pair.Node))
        {
            Entity[] entities = [.. node.Select(pair => pair.Entity).DistinctBy(entity => entity.Id)];
            if (entities.Length > 1)
                yield return new SeedViolation(node.Last().Document, $"{node.First().Name} as {entities.Length} nodes", Words(entities));
        }

        foreach (var entity in pairs.GroupBy(pair => pair.Entity.Id))
        {
            string[] names = [.. entity.DistinctBy(pair => pair.Node).Select(pair => pair.Name)];
            if (names.Length > 1)
                yield return new SeedViolation(entity.Last().Document, $"{string.Join(" and ", names)} as one node", Words([entity.First().Entity]));
        }
    }

    private static string Words(Entity[] entities) => string.Join(", ", entities.Select(entity => $"{entity.Name} ({entity.Type})"));
}
