using System.Collections.Immutable;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Quipu.Extraction.Vocabulary;

/// <summary>The relation types of relations.yaml, in the order of the file. Immutable.</summary>
internal sealed class RelationVocabulary
{
    private RelationVocabulary(ImmutableArray<RelationType> types) => Types = types;

    /// <summary>The types, the special before the general.</summary>
    public ImmutableArray<RelationType> Types { get; }

    /// <summary>Reads the vocabulary that is built into the program.</summary>
    public static RelationVocabulary Load()
    {
        using Stream stream = typeof(RelationVocabulary).Assembly.GetManifestResourceStream("Quipu.Extraction.relations.yaml")!;
        using var reader = new StreamReader(stream);
        IDeserializer deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return new RelationVocabulary([.. deserializer.Deserialize<List<RelationTypeFile>>(reader).Select(RelationType.From)]);
    }

    /// <summary>One entry as it stands in the file.</summary>
    internal sealed class RelationTypeFile
    {
        public string Name { get; set; } = "";

        public string? Wikidata { get; set; }

        public List<string> Subject { get; set; } = [];

        public List<string> Object { get; set; } = [];

        public List<string> When { get; set; } = [];

        public List<string> Roles { get; set; } = [];
    }
}
