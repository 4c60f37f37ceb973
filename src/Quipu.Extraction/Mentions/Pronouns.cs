using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Mentions;

/// <summary>Third-person pronouns that refer to something named elsewhere.</summary>
internal static class Pronouns
{
    /// <summary>The type of what a pronoun refers to as far as the word tells it, or null if it is no such pronoun.</summary>
    public static EntityType? TypeOf(Token token)
    {
        if (token.Upos != "PRON" && token.Xpos is not ("PRP" or "PRP$"))
            return null;
        return token.Text.ToLowerInvariant() switch
        {
            "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" => EntityType.Person,
            "they" or "them" or "their" or "theirs" or "themselves" => EntityType.Group,
            "it" or "its" or "itself" => token.Is("expl") ? null : EntityType.Object,
            _ => null,
        };
    }

    /// <summary>Whether it stands for one man.</summary>
    public static bool IsMale(string pronoun) => pronoun.ToLowerInvariant() is "he" or "him" or "his" or "himself";

    /// <summary>Whether it stands for one woman.</summary>
    public static bool IsFemale(string pronoun) => pronoun.ToLowerInvariant() is "she" or "her" or "hers" or "herself";

    /// <summary>Whether it stands for several.</summary>
    public static bool IsPlural(string pronoun) => pronoun.ToLowerInvariant() is "they" or "them" or "their" or "theirs" or "themselves";

    private static bool Is(this Token token, string relation) => token.BaseRelation == relation;
}
