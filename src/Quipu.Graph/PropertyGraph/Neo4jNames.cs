using System.Collections.Immutable;

namespace Quipu.Graph.PropertyGraph;

/// <summary>Names in a Neo4j database that Quipu keeps for itself. None can come from a text, which gives no name that starts with an underscore.</summary>
public static class Neo4jNames
{
    /// <summary>The label of every entity that Quipu wrote. Others may have nodes with the label <see cref="Entity"/>.</summary>
    public const string EntityLabel = "__Entity__";

    /// <summary>The label of documents.</summary>
    public const string DocumentLabel = "__Document__";

    /// <summary>The label of sentences.</summary>
    public const string SentenceLabel = "__Sentence__";

    /// <summary>The label of values at the ends of facts.</summary>
    public const string ValueLabel = "__Value__";

    /// <summary>The label of the one node that says that there is a graph of a name.</summary>
    public const string GraphLabel = "__Graph__";

    /// <summary>
    /// The label of nodes that were Quipu's and are others' now, because relationships of others hang on them: they have no
    /// key, and Quipu does not touch them again.
    /// </summary>
    public const string FormerLabel = "__Former__";

    /// <summary>The property that says which node or relationship it is.</summary>
    public const string Key = "__key__";

    /// <summary>The property that says what is in a node or relationship.</summary>
    public const string Hash = "__hash__";

    /// <summary>With evidence, the property of entities that holds the <see cref="Queries.NameKey"/> of their name and aliases.</summary>
    public const string NameKeys = "__names__";

    /// <summary>With evidence, the property of relationships that holds a <see cref="StatementRecord"/> for each of their statements.</summary>
    public const string Statements = "__statements__";

    /// <summary>With evidence, the property of relationships that holds their confidence to the last digit, which decides on their order.</summary>
    public const string ExactConfidence = "__confidence__";

    /// <summary>The label by which people ask for entities.</summary>
    public const string Entity = "Entity";

    /// <summary>The type of relationships from a sentence to its document.</summary>
    public const string PartOf = "PART_OF";

    /// <summary>The type of relationships from a sentence, or from a document outside its sentences, to an entity that is mentioned there.</summary>
    public const string Mentions = "MENTIONS";

    /// <summary>The name of the full-text index over names and aliases.</summary>
    public const string NameIndex = "quipu_names";

    /// <summary>The version of all this; a database of another version is not written to.</summary>
    public const long FormatVersion = 1;

    /// <summary>The labels within which keys are unique: every node that Quipu writes has exactly one of them.</summary>
    public static ImmutableArray<string> KeyLabels { get; } = [GraphLabel, EntityLabel, DocumentLabel, SentenceLabel, ValueLabel];

    /// <summary>A label, type or property as Cypher takes it whatever is in it: in back-ticks, those in it doubled.</summary>
    public static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
