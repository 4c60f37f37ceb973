using Quipu.Core.Facts;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Coreference;

/// <summary>A name as it is compared with others.</summary>
/// <param name="Name">As the text has it.</param>
/// <param name="Type">What it names there.</param>
/// <param name="Key">Without accents, case and genitive; see <see cref="NameClusters.Key"/>.</param>
/// <param name="Words">The words of the key.</param>
/// <param name="IsAcronym">Whether it looks like an acronym.</param>
internal sealed record NameForm(string Name, EntityType Type, string Key, string[] Words, bool IsAcronym)
{
    /// <summary>The form of a mention.</summary>
    public static NameForm Of(Candidate name)
    {
        string key = NameClusters.Key(name.Name);
        return new NameForm(name.Name, name.Type, key, NameClusters.Words(key), Acronyms.LooksLikeOne(name.Name));
    }
}
