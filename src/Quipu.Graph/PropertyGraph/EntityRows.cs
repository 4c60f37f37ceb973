using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Content;
using Quipu.Graph.Queries;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Entities as nodes with the label of their type.</summary>
internal sealed class EntityRows
{
    private static readonly ImmutableArray<PropertyColumn> Own =
    [
        new("id", PropertyType.Text), new("name", PropertyType.Text), new("type", PropertyType.Text), new("subtype", PropertyType.Text),
        new("aliases", PropertyType.TextList), new("named", PropertyType.Flag), new("mentions", PropertyType.Whole),
        new("documents", PropertyType.Whole), new("graph", PropertyType.Text), new("facts", PropertyType.TextList),
    ];

    private static readonly ImmutableDictionary<EntityType, ImmutableArray<string>> Labels = Enum.GetValues<EntityType>()
        .ToImmutableDictionary(type => type, type => ImmutableArray.Create(Neo4jNames.EntityLabel, Neo4jNames.Entity, type.ToString()));

    private readonly FactProperties facts;
    private readonly Neo4jOptions options;
    private readonly ImmutableArray<PropertyColumn> columns;

    private EntityRows(GraphContent graph, Neo4jOptions options)
    {
        this.options = options;
        facts = new FactProperties(graph.Facts, [.. Own.Select(column => column.Name)]);
        columns =
        [
            .. Own,
            .. facts.Names.Select(name => new PropertyColumn(name, PropertyType.Text)),
            .. options.WithEvidence ? [new PropertyColumn(Neo4jNames.NameKeys, PropertyType.TextList)] : ImmutableArray<PropertyColumn>.Empty,
        ];
    }

    /// <summary>The table of the entities of a graph.</summary>
    public static NodeTable TableOf(GraphContent graph, Neo4jOptions options)
    {
        var rows = new EntityRows(graph, options);
        return new NodeTable(Neo4jNames.EntityLabel, rows.columns, rows.Of(graph.Entities))
        {
            Alternatives = [.. Enum.GetValues<EntityType>().Where(type => !type.IsValue()).Select(type => type.ToString())],
        };
    }

    private IEnumerable<NodeRow> Of(IEnumerable<Entity> entities)
    {
        var builder = new RowBuilder(options, columns);
        foreach (Entity entity in entities)
            yield return builder.Node(builder.KeyOf(entity.Id), Labels[entity.Type], Values(entity));
    }

    private object?[] Values(Entity entity) =>
    [
        entity.Id,
        entity.Name,
        entity.Type.ToString(),
        entity.Subtype,
        RowBuilder.List(entity.Aliases),
        entity.IsNamed,
        (long)entity.MentionCount,
        (long)entity.DocumentCount,
        options.GraphName,
        RowBuilder.List(facts.ListOf(entity.Id)),
        .. facts.ValuesOf(entity.Id),
        .. options.WithEvidence ? [RowBuilder.List(NameForm.Of(entity).Select(form => form.Key))] : Array.Empty<object?>(),
    ];
}
