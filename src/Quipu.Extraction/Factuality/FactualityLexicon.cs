using System.Collections.Frozen;
using Quipu.Core.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Quipu.Extraction.Factuality;

/// <summary>
/// The words that change the status of what they govern, by construction: loaded from <c>factuality.yaml</c>,
/// which says what each list means. Immutable.
/// </summary>
internal sealed class FactualityLexicon
{
    private const string Resource = "Quipu.Extraction.Factuality.factuality.yaml";

    private readonly FrozenSet<string> known;

    private FactualityLexicon(LexiconFile file)
    {
        Modals = Table(file.Modals);
        Adverbs = Table(file.Adverbs);
        Negations = file.Negations.ToFrozenSet(StringComparer.Ordinal);
        Markers = Table(file.Markers);
        Infinitives = Table(file.Infinitives);
        Gerunds = Table(file.Gerunds);
        Speech = Table(file.Speech);
        Nouns = Table(file.Nouns);
        Adjectives = Table(file.Adjectives);
        Objects = Table(file.Objects);
        Facts = file.Facts.ToFrozenSet(StringComparer.Ordinal);
        NegationRaising = file.NegationRaising.ToFrozenSet(StringComparer.Ordinal);
        Results = file.Results.ToFrozenSet(StringComparer.Ordinal);
        LightVerbs = file.LightVerbs.ToFrozenSet(StringComparer.Ordinal);
        Accusing = file.Accusing.ToFrozenSet(StringComparer.Ordinal);
        Modifiers = Table(file.Modifiers);
        Enabling = file.Enabling.ToFrozenSet(StringComparer.Ordinal);
        known = new[] { Infinitives, Gerunds, Speech, Nouns, Adjectives, Objects, Modifiers }.SelectMany(table => table.Keys)
            .Concat(Facts).Concat(Results).Concat(LightVerbs).Concat(Accusing).Concat(Enabling).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Modal auxiliaries.</summary>
    public FrozenDictionary<string, Effect> Modals { get; }

    /// <summary>Adverbs of the clause itself.</summary>
    public FrozenDictionary<string, Effect> Adverbs { get; }

    /// <summary>Words that deny the clause or, as determiners, one of its arguments.</summary>
    public FrozenSet<string> Negations { get; }

    /// <summary>Subordinators, up to three words.</summary>
    public FrozenDictionary<string, Effect> Markers { get; }

    /// <summary>Verbs by what they make of their infinitive: <c>plan to sell</c>.</summary>
    public FrozenDictionary<string, Effect> Infinitives { get; }

    /// <summary>Verbs by what they make of their gerund: <c>consider selling</c>.</summary>
    public FrozenDictionary<string, Effect> Gerunds { get; }

    /// <summary>Verbs of speech and thought by what their subject makes of the clause: <c>deny that</c>.</summary>
    public FrozenDictionary<string, Effect> Speech { get; }

    /// <summary>Nouns by what they make of their clause: <c>the possibility of launching</c>.</summary>
    public FrozenDictionary<string, Effect> Nouns { get; }

    /// <summary>Adjectives by what they make of their clause: <c>keen to acquire</c>.</summary>
    public FrozenDictionary<string, Effect> Adjectives { get; }

    /// <summary>Verbs by what they make of a plan that is their object: <c>abandoned plans to sell</c>.</summary>
    public FrozenDictionary<string, Effect> Objects { get; }

    /// <summary>Verbs whose clause the document itself holds for true: <c>know that</c>.</summary>
    public FrozenSet<string> Facts { get; }

    /// <summary>Verbs of thought whose negation denies their clause: <c>does not think that</c>.</summary>
    public FrozenSet<string> NegationRaising { get; }

    /// <summary>Verbs whose infinitive of purpose is an outcome: <c>beat three rivals to become speaker</c>.</summary>
    public FrozenSet<string> Results { get; }

    /// <summary>Verbs that leave the meaning to their noun: <c>have no plan to</c>.</summary>
    public FrozenSet<string> LightVerbs { get; }

    /// <summary>Verbs whose subject says that someone did something: <c>accuse him of protecting</c>.</summary>
    public FrozenSet<string> Accusing { get; }

    /// <summary>Adjectives of a noun that holds a relation: <c>the alleged founder</c>.</summary>
    public FrozenDictionary<string, Effect> Modifiers { get; }

    /// <summary>Verbs that let others do something: their subject says nothing about it.</summary>
    public FrozenSet<string> Enabling { get; }

    /// <summary>Reads the lexicon that is part of this assembly.</summary>
    public static FactualityLexicon Load()
    {
        using Stream stream = typeof(FactualityLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        IDeserializer deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        return new FactualityLexicon(deserializer.Deserialize<LexiconFile>(reader));
    }

    /// <summary>The base form of a token: of the possible ones the first that any table knows.</summary>
    public string BaseOf(Sentence sentence, int token) =>
        sentence.Lemmas(token).FirstOrDefault(known.Contains) ?? sentence.Lemma(token);

    /// <summary>The entry of a token in a table: with its particle (<c>rule out</c>) before its lemma alone.</summary>
    public Effect? Find(FrozenDictionary<string, Effect> table, Sentence sentence, int token)
    {
        string lemma = BaseOf(sentence, token);
        foreach (int child in sentence.Children(token))
        {
            Token word = sentence.Tokens[child];
            if ((word.Relation == "compound:prt" || child == token + 1) && table.TryGetValue($"{lemma} {sentence.Lemma(child)}", out Effect effect))
                return effect;
        }

        return table.TryGetValue(lemma, out Effect plain) ? plain : null;
    }

    /// <summary>What the subordinator of a clause makes of it: the longest one that the table holds, or null.</summary>
    public Effect? MarkerOf(Sentence sentence, int clause)
    {
        foreach (int child in sentence.Dependents(clause, "mark", "case", "advmod", "cc"))
        {
            for (int length = Math.Min(3, sentence.Tokens.Length - child); length > 0; length--)
            {
                string words = string.Join(' ', Enumerable.Range(child, length).Select(sentence.Form));
                if (child < clause && Markers.TryGetValue(words, out Effect effect))
                    return effect;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Effect> Table(Dictionary<string, List<string>> lists) =>
        lists.SelectMany(list => list.Value.Select(word => KeyValuePair.Create(word, Enum.Parse<Effect>(list.Key, ignoreCase: true))))
            .ToDictionary(StringComparer.Ordinal) // a word that stands twice in a table is an error
            .ToFrozenDictionary(StringComparer.Ordinal);
}
