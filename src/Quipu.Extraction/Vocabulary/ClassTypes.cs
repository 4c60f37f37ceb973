namespace Quipu.Extraction.Vocabulary;

/// <summary>Types that rules imply by themselves, without words of the vocabulary.</summary>
internal static class ClassTypes
{
    /// <summary>What a person does, as a word.</summary>
    public static readonly RelationType Occupation = Make("occupation", "P106");

    /// <summary>What something is, as a word.</summary>
    public static readonly RelationType InstanceOf = Make("instance_of", "P31");

    /// <summary>A body within a larger one.</summary>
    public static readonly RelationType PartOf = Make("part_of", "P361");

    private static RelationType Make(string name, string wikidata) => new(name, wikidata, [], [], [], [], [], []);
}
