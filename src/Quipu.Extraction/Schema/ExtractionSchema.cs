using System.Collections.Immutable;
using Quipu.Core;
using Quipu.Core.Errors;
using Quipu.Extraction.Yaml;

namespace Quipu.Extraction.Schema;

/// <summary>What a graph is to hold: entity types, and relations between them. Immutable.</summary>
/// <param name="Name">What the schema is called.</param>
/// <param name="EntityTypes">The kinds of entities.</param>
/// <param name="Relations">The relations.</param>
/// <param name="Hash">Changes with the file's content.</param>
public sealed record ExtractionSchema(string Name, ImmutableArray<SchemaEntityType> EntityTypes, ImmutableArray<SchemaRelation> Relations, string Hash)
{
    /// <summary>Reads a schema: YAML or JSON, in Quipu's form or as an ontology file of Text2KGBench.</summary>
    /// <exception cref="QuipuException">Q8003: the file cannot be read; Q8002: it has a mistake.</exception>
    public static ExtractionSchema Load(string path) => Of(SchemaReader.Open(path));

    /// <summary>The schema of a file.</summary>
    internal static ExtractionSchema Of(YamlFile file) => SchemaReader.Read(file) with { Hash = ContentHash.Of(16, file.Text) };
}
