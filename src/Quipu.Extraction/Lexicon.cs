using System.Collections.Frozen;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;
using Quipu.Core.Facts;

namespace Quipu.Extraction;

/// <summary>The word lists of lexicon.yaml: what the rules know of English words besides their grammar. Immutable.</summary>
internal sealed class Lexicon
{
    private Lexicon(LexiconFile file, FrozenDictionary<string, string> countries)
    {
        Countries = countries;
        FormerCountries = file.FormerCountries.Select(Coreference.NameClusters.Key).ToFrozenSet(StringComparer.Ordinal);
        Titles = Set(file.Titles);
        Honorifics = Set(file.Honorifics);
        Roles = Set(file.Roles);
        Kinship = file.Kinship.ToFrozenDictionary(StringComparer.Ordinal);
        ReciprocalVerbs = file.ReciprocalVerbs.ToFrozenDictionary(StringComparer.Ordinal);
        AgentNouns = Set(file.AgentNouns);
        ReciprocalNouns = Set(file.ReciprocalNouns);
        PlaceNouns = Set(file.PlaceNouns);
        OrganizationUnits = Set(file.OrganizationUnits);
        OrganizationNouns = Set(file.OrganizationNouns);
        OrganizationOffices = Set(file.OrganizationOffices);
        Judgements = Set(file.Judgements);
        Offices = Set(file.Offices);
        StateOffices = Set(file.StateOffices);
        Ties = Set(file.Ties);
        NoControl = Set(file.NoControl);
        Hindrances = Set(file.Hindrances);
        Appeals = Set(file.Appeals);
        SubjectControl = Set(file.SubjectControl);
        PurposeControl = Set(file.PurposeControl);
        TimeNouns = Set(file.TimeNouns);
        ContainerNouns = Set(file.ContainerNouns);
        MaleWords = Set(file.MaleWords);
        FemaleWords = Set(file.FemaleWords);
        MaleNames = Set(file.MaleNames);
        FemaleNames = Set(file.FemaleNames);
        Nicknames = file.Nicknames.ToFrozenDictionary(StringComparer.Ordinal);
        Faiths = Set(file.Faiths);
        Parties = Set(file.Parties);
        NounClasses = file.NounClasses.SelectMany(group => group.Value.Select(noun => (noun, group.Key))).ToFrozenDictionary(pair => pair.noun, pair => pair.Key, StringComparer.Ordinal);
        NameEndings = file.NameEndings
            .SelectMany(group => group.Words.Select(word => (word, Ending: new NameEnding(group.Type, group.Subtype))))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Ending, StringComparer.Ordinal);
    }

    /// <summary>Words before a person's name that are no part of it (<c>president</c>, <c>mr.</c>).</summary>
    public FrozenSet<string> Titles { get; }

    /// <summary>Forms of address (<c>sir</c>), which say nothing that a person does.</summary>
    public FrozenSet<string> Honorifics { get; }

    /// <summary>Nouns for an office, a function or a relation to an organisation.</summary>
    public FrozenSet<string> Roles { get; }

    /// <summary>Kinship nouns and the relation type that they say.</summary>
    public FrozenDictionary<string, string> Kinship { get; }

    /// <summary>Verbs for what several do with each other (<c>meet</c>), with the preposition that they take before one of them, or "".</summary>
    public FrozenDictionary<string, string> ReciprocalVerbs { get; }

    /// <summary>Nouns for persons and bodies alike (<c>contractor</c>).</summary>
    public FrozenSet<string> AgentNouns { get; }

    /// <summary>Nouns for what two are to each other (<c>rival</c>), besides kinship.</summary>
    public FrozenSet<string> ReciprocalNouns { get; }

    /// <summary>Common nouns for kinds of places (<c>province</c>), which stand beside a name without naming another thing.</summary>
    public FrozenSet<string> PlaceNouns { get; }

    /// <summary>Endings of names of parts of organisations (<c>central committee</c>).</summary>
    public FrozenSet<string> OrganizationUnits { get; }

    /// <summary>Common nouns for kinds of organisations (<c>party</c>, <c>company</c>).</summary>
    public FrozenSet<string> OrganizationNouns { get; }

    /// <summary>Offices and ties that only bodies have (<c>shareholder</c>), not countries or towns.</summary>
    public FrozenSet<string> OrganizationOffices { get; }

    /// <summary>Verbs whose object did what follows in the gerund after <c>for</c> or <c>of</c> (<c>fine</c>).</summary>
    public FrozenSet<string> Judgements { get; }

    /// <summary>Nouns for what one is by election, appointment or rank (<c>mayor</c>).</summary>
    public FrozenSet<string> Offices { get; }

    /// <summary>Offices of states, which an adjective before them names (<c>the French president</c>).</summary>
    public FrozenSet<string> StateOffices { get; }

    /// <summary>Nouns for ties (<c>rival</c>) and for people as such (<c>woman</c>), which are nobody's profession.</summary>
    public FrozenSet<string> Ties { get; }

    /// <summary>Verbs whose gerund has a subject of its own that the text leaves open (<c>recommends rebuilding</c>).</summary>
    public FrozenSet<string> NoControl { get; }

    /// <summary>Verbs whose object is the subject of the gerund after <c>from</c> (<c>stop</c>).</summary>
    public FrozenSet<string> Hindrances { get; }

    /// <summary>Verbs whose prepositional object is the subject of the infinitive (<c>call on</c>).</summary>
    public FrozenSet<string> Appeals { get; }

    /// <summary>Verbs whose infinitive has the subject, not the object, as its subject (<c>promise</c>).</summary>
    public FrozenSet<string> SubjectControl { get; }

    /// <summary>Verbs whose object acts in an infinitive of purpose (<c>hire</c>).</summary>
    public FrozenSet<string> PurposeControl { get; }

    /// <summary>Nouns for stretches of time (<c>summer</c>).</summary>
    public FrozenSet<string> TimeNouns { get; }

    /// <summary>Nouns for parts and amounts, which lend their place or kind to what follows (<c>village</c>, <c>part</c>).</summary>
    public FrozenSet<string> ContainerNouns { get; }

    /// <summary>Nouns and titles for men.</summary>
    public FrozenSet<string> MaleWords { get; }

    /// <summary>Nouns and titles for women.</summary>
    public FrozenSet<string> FemaleWords { get; }

    /// <summary>First names mostly of men, lower case.</summary>
    public FrozenSet<string> MaleNames { get; }

    /// <summary>First names mostly of women, lower case.</summary>
    public FrozenSet<string> FemaleNames { get; }

    /// <summary>Names and adjectives of countries as names are compared, and the country's code; the table of the resolver.</summary>
    public FrozenDictionary<string, string> Countries { get; }

    /// <summary>Names and adjectives of states that were, or that are parts of one, as names are compared.</summary>
    public FrozenSet<string> FormerCountries { get; }

    /// <summary>Last words of names that tell what is named (<c>university</c>).</summary>
    public FrozenDictionary<string, NameEnding> NameEndings { get; }

    /// <summary>First names by short forms that are not their beginnings (<c>mike</c>).</summary>
    public FrozenDictionary<string, string> Nicknames { get; }

    /// <summary>Adjectives that tell a person's faith (<c>anglican</c>).</summary>
    public FrozenSet<string> Faiths { get; }

    /// <summary>Adjectives that tell a person's party (<c>republican</c>).</summary>
    public FrozenSet<string> Parties { get; }

    /// <summary>What common nouns plainly mean (<c>glacier</c>).</summary>
    public FrozenDictionary<string, EntityType> NounClasses { get; }

    /// <summary>Reads the lists that are built into the program.</summary>
    public static Lexicon Load()
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Quipu.Extraction.lexicon.yaml")!;
        using var reader = new StreamReader(stream);
        IDeserializer deserializer = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        return new Lexicon(deserializer.Deserialize<LexiconFile>(reader), LoadCountries());
    }

    private static FrozenDictionary<string, string> LoadCountries()
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Quipu.Extraction.countries.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .SelectMany(fields => fields.Skip(1).SelectMany(field => field.Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(name => (Name: Coreference.NameClusters.Key(name), Code: fields[0])))
            .DistinctBy(country => country.Name)
            .ToFrozenDictionary(country => country.Name, country => country.Code, StringComparer.Ordinal);
    }

    private static FrozenSet<string> Set(List<string> words) => words.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the last word of a name tells.</summary>
    /// <param name="Type">The type of what is named.</param>
    /// <param name="Subtype">The finer type in words, or null.</param>
    internal sealed record NameEnding(EntityType Type, string? Subtype);
}
