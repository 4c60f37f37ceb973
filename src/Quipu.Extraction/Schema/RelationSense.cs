using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Extraction.Schema;

/// <summary>A relation of a schema as the extractor looks for it.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Types">Names of the vocabulary's types that it is.</param>
/// <param name="Words">Verbs, nouns and prepositions that say it, in base form.</param>
/// <param name="Domain">The kinds at its start; empty for any.</param>
/// <param name="Range">The kinds at its end; empty for any.</param>
/// <param name="Values">The engine's types at its end where no kind tells them.</param>
/// <param name="IsNounOfObject">Whether "X is a NOUN of Y", with the relation's noun, has Y as its subject and X as its object.</param>
internal sealed record RelationSense(
    SchemaRelation Relation,
    ImmutableHashSet<string> Types,
    ImmutableArray<string> Words,
    ImmutableArray<Kind> Domain,
    ImmutableArray<Kind> Range,
    ImmutableHashSet<EntityType> Values,
    bool IsNounOfObject)
{
    /// <summary>Whether an adjective may name its value: a country, a people.</summary>
    public bool TakesOrigins => Range.Any(kind => kind.IsCountry || kind.Types.Contains(EntityType.Group)) || (Range.IsEmpty && Values.Contains(EntityType.Group));

    /// <summary>Whether its values are of a type that leaves few other relations: a language, a prize.</summary>
    public bool IsTelling => Values.Count > 0 && Values.First() is EntityType.Language;

    /// <summary>Whether its value is a date.</summary>
    public bool IsDated => Values.Count > 0 && Values.All(type => type is EntityType.Date);

    /// <summary>Whether a word says it: 1 for a word of its own, less for one of its family.</summary>
    public bool IsSaidBy(string lemma)
    {
        foreach (string word in Words)
        {
            if (WordStem.AreAlike(word, lemma))
                return true;
        }

        return false;
    }
}
