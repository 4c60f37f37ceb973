using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>What a graph takes from one document: the entities it mentions and the relationships it supports.</summary>
internal sealed class DocumentView
{
    private readonly Dictionary<string, Entity> entities;

    /// <summary>Cuts the document's part out of a graph.</summary>
    public DocumentView(KnowledgeGraph graph, string documentId)
    {
        Edges =
        [
            .. from relationship in graph.Relationships
               let statements = relationship.Statements.Where(s => s.Evidence.DocumentId == documentId).ToImmutableArray()
               where !statements.IsEmpty
               select new DocumentEdge(relationship, statements),
        ];
        HashSet<string> ids = [.. graph.Mentions.Where(mention => mention.DocumentId == documentId).Select(mention => mention.EntityId)];
        foreach (DocumentEdge edge in Edges)
        {
            ids.Add(edge.Relationship.SubjectId);
            if (edge.Relationship.ObjectId is { } objectId)
                ids.Add(objectId);
        }

        entities = graph.Entities.Where(entity => ids.Contains(entity.Id)).ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        Entities = [.. graph.Entities.Where(entity => ids.Contains(entity.Id))];
    }

    /// <summary>The entities in order of id.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>The relationships in order of id, each with the statements of this document.</summary>
    public ImmutableArray<DocumentEdge> Edges { get; }

    /// <summary>The entity with an id.</summary>
    public Entity this[string id] => entities[id];

    /// <summary>The entities that have a name, as their own or as an alias.</summary>
    public IEnumerable<Entity> Named(string name)
    {
        string plain = Words.Plain(name);
        return Entities.Where(entity => NamesOf(entity).Any(own => Words.Plain(own) == plain));
    }

    /// <summary>All names of an entity.</summary>
    public static IEnumerable<string> NamesOf(Entity entity) => entity.Aliases.Prepend(entity.Name);

    /// <summary>The graph's id of a gold document, or null: <c>file#id</c> may be a JSON line that goes by its own id.</summary>
    public static string? IdOf(KnowledgeGraph graph, string goldDocument)
    {
        string own = goldDocument[(goldDocument.IndexOf('#', StringComparison.Ordinal) + 1)..];
        return Find(id => id == goldDocument)
            ?? Find(id => id == own)
            ?? Find(id => id.EndsWith("/" + goldDocument, StringComparison.Ordinal));

        string? Find(Func<string, bool> fits) => graph.Documents.Select(document => document.Id).FirstOrDefault(fits);
    }
}
