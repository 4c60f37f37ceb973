using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Content;

namespace Quipu.Graph.PropertyGraph;

/// <summary>
/// A graph as it stands in a Neo4j database: nodes and relationships with labels, types, properties and hashes. The
/// loader and the exports write these rows and nothing else, so that all of them make the same database. Rows are made
/// one by one as they are gone through, in the order of the graph. What keys, labels and properties are is described in
/// <c>docs/guide/export.md</c>.
/// </summary>
public sealed class Neo4jRows
{
    /// <summary>Makes the tables of a graph in memory.</summary>
    public Neo4jRows(KnowledgeGraph graph, Neo4jOptions options)
        : this(GraphContent.Of(graph), options)
    {
    }

    /// <summary>Makes the tables of a graph that may be read as it is written.</summary>
    public Neo4jRows(GraphContent graph, Neo4jOptions options)
    {
        Options = options;
        Graph = GraphRow.TableOf(options);
        Entities = EntityRows.TableOf(graph, options);
        Relationships = RelationshipRows.TableOf(graph, options);
        if (options.WithEvidence)
        {
            Values = ValueRows.TableOf(graph, options);
            Facts = RelationshipRows.FactsOf(graph, options);
            (Documents, Sentences, PartOf, Mentions, OtherMentions) = EvidenceRows.TablesOf(graph, options);
        }
    }

    /// <summary>What they were made with.</summary>
    public Neo4jOptions Options { get; }

    /// <summary>One row: the graph itself, by its name.</summary>
    public NodeTable Graph { get; }

    /// <summary>The entities.</summary>
    public NodeTable Entities { get; }

    /// <summary>The relationships between entities.</summary>
    public EdgeTable Relationships { get; }

    /// <summary>The documents, or null without evidence.</summary>
    public NodeTable? Documents { get; }

    /// <summary>The sentences (or runs of sentences) that say something that is in the graph, or null without evidence.</summary>
    public NodeTable? Sentences { get; }

    /// <summary>The values that facts end at, or null without evidence.</summary>
    public NodeTable? Values { get; }

    /// <summary>From entities to their values, or null without evidence.</summary>
    public EdgeTable? Facts { get; }

    /// <summary>From each sentence to its document, or null without evidence.</summary>
    public EdgeTable? PartOf { get; }

    /// <summary>From sentences to the entities that they mention, or null without evidence.</summary>
    public EdgeTable? Mentions { get; }

    /// <summary>From documents to the entities that they mention outside <see cref="Sentences"/>, or null without evidence.</summary>
    public EdgeTable? OtherMentions { get; }

    /// <summary>All tables of nodes, in the order in which they can be written.</summary>
    public ImmutableArray<NodeTable> NodeTables => [.. new[] { Graph, Entities, Values, Documents, Sentences }.OfType<NodeTable>()];

    /// <summary>All tables of relationships.</summary>
    public ImmutableArray<EdgeTable> EdgeTables => [.. new[] { Relationships, Facts, PartOf, Mentions, OtherMentions }.OfType<EdgeTable>()];
}
