using Quipu.Core.Facts;

namespace Quipu.Extraction;

/// <summary>lexicon.yaml as it stands in the file; see <see cref="Lexicon"/> for what the lists mean.</summary>
internal sealed class LexiconFile
{
    public List<string> FormerCountries { get; set; } = [];

    public List<string> Titles { get; set; } = [];

    public List<string> Honorifics { get; set; } = [];

    public List<string> Roles { get; set; } = [];

    public Dictionary<string, string> Kinship { get; set; } = [];

    public Dictionary<string, string> ReciprocalVerbs { get; set; } = [];

    public List<string> AgentNouns { get; set; } = [];

    public List<string> ReciprocalNouns { get; set; } = [];

    public List<string> PlaceNouns { get; set; } = [];

    public List<string> OrganizationUnits { get; set; } = [];

    public List<string> OrganizationNouns { get; set; } = [];

    public List<string> OrganizationOffices { get; set; } = [];

    public List<string> Judgements { get; set; } = [];

    public List<string> Offices { get; set; } = [];

    public List<string> StateOffices { get; set; } = [];

    public List<string> Ties { get; set; } = [];

    public List<string> NoControl { get; set; } = [];

    public List<string> Hindrances { get; set; } = [];

    public List<string> Appeals { get; set; } = [];

    public List<string> SubjectControl { get; set; } = [];

    public List<string> PurposeControl { get; set; } = [];

    public List<string> TimeNouns { get; set; } = [];

    public List<string> ContainerNouns { get; set; } = [];

    public List<string> MaleWords { get; set; } = [];

    public List<string> FemaleWords { get; set; } = [];

    public List<string> MaleNames { get; set; } = [];

    public List<string> FemaleNames { get; set; } = [];

    public Dictionary<string, string> Nicknames { get; set; } = [];

    public List<string> Faiths { get; set; } = [];

    public List<string> Parties { get; set; } = [];

    public Dictionary<EntityType, List<string>> NounClasses { get; set; } = [];

    public List<NameEndingGroup> NameEndings { get; set; } = [];

    internal sealed class NameEndingGroup
    {
        public EntityType Type { get; set; }

        public string? Subtype { get; set; }

        public List<string> Words { get; set; } = [];
    }
}
