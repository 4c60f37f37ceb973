using Quipu.Core.Facts;
using Quipu.Extraction.Mentions;

namespace Quipu.Extraction.Relations;

/// <summary>The mentions of one sentence by the tokens that they stand at; of several the first in order of the text, longer first.</summary>
internal sealed class SentenceMentions
{
    private readonly Dictionary<int, Candidate> namesByHead = [], names = [], places = [], values = [], others = [], nominals = [];

    /// <summary>Sorts the mentions of a sentence.</summary>
    public SentenceMentions(IEnumerable<Candidate> mentions)
    {
        Candidate[] all = [.. mentions];
        foreach (Candidate mention in all)
        {
            switch (mention.Kind)
            {
                case MentionKind.Name:
                    AddName(mention);
                    break;
                case MentionKind.Value:
                    foreach (int token in Covered(mention).Where(token => token == mention.Head || mention.Sentence.Tokens[token].Upos is "NUM" or "SYM"))
                        values.TryAdd(token, mention);
                    break;
                default:
                    others.TryAdd(mention.Head, mention);
                    break;
            }

            if (mention.Kind is MentionKind.Name or MentionKind.Nominal)
                nominals.TryAdd(mention.Head, mention);
        }

        Numbers = all.Where(mention => mention is { Kind: MentionKind.Value, Value.Kind: EntityType.Number }).ToLookup(mention => mention.First);
        Persons = all.Where(mention => mention is { Kind: MentionKind.Name, Type: EntityType.Person }).ToLookup(mention => mention.First);
    }

    /// <summary>Numbers by their first token.</summary>
    public ILookup<int, Candidate> Numbers { get; }

    /// <summary>Names of persons by their first token.</summary>
    public ILookup<int, Candidate> Persons { get; }

    /// <summary>The name that a token heads, else one that it is in.</summary>
    public Candidate? Name(int token) => namesByHead.GetValueOrDefault(token) ?? names.GetValueOrDefault(token);

    /// <summary>The name of a place that a token is in.</summary>
    public Candidate? Place(int token) => places.GetValueOrDefault(token);

    /// <summary>The value that a token heads, or that it is a figure of.</summary>
    public Candidate? Value(int token) => values.GetValueOrDefault(token);

    /// <summary>The noun phrase or pronoun that a token heads.</summary>
    public Candidate? Other(int token) => others.GetValueOrDefault(token);

    /// <summary>The name or noun phrase that a token heads.</summary>
    public Candidate? Noun(int token) => nominals.GetValueOrDefault(token);

    private void AddName(Candidate name)
    {
        namesByHead.TryAdd(name.Head, name);
        foreach (int token in Covered(name))
        {
            names.TryAdd(token, name);
            if (name.Type == EntityType.Place)
                places.TryAdd(token, name);
        }
    }

    private static IEnumerable<int> Covered(Candidate mention) => Enumerable.Range(mention.First, mention.Last - mention.First + 1);
}
