namespace Quipu.Extraction.Factuality;

/// <summary>The shape of <c>factuality.yaml</c>: only the deserializer writes it.</summary>
internal sealed class LexiconFile
{
    public Dictionary<string, List<string>> Modals { get; init; } = [];

    public Dictionary<string, List<string>> Adverbs { get; init; } = [];

    public List<string> Negations { get; init; } = [];

    public Dictionary<string, List<string>> Markers { get; init; } = [];

    public Dictionary<string, List<string>> Infinitives { get; init; } = [];

    public Dictionary<string, List<string>> Gerunds { get; init; } = [];

    public Dictionary<string, List<string>> Speech { get; init; } = [];

    public Dictionary<string, List<string>> Nouns { get; init; } = [];

    public Dictionary<string, List<string>> Adjectives { get; init; } = [];

    public Dictionary<string, List<string>> Objects { get; init; } = [];

    public List<string> Facts { get; init; } = [];

    public List<string> NegationRaising { get; init; } = [];

    public List<string> Results { get; init; } = [];

    public List<string> LightVerbs { get; init; } = [];

    public List<string> Accusing { get; init; } = [];

    public Dictionary<string, List<string>> Modifiers { get; init; } = [];

    public List<string> Enabling { get; init; } = [];
}
