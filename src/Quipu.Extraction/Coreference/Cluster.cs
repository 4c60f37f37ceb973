using Quipu.Core.Facts;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Coreference;

/// <summary>What is known so far of one entity of a document, while its mentions are being collected.</summary>
internal sealed class Cluster(int index, EntityType type)
{
    // "… Space Telescope" says once what it is; the network may be wrong about each "JWST" of the text.
    private const float EndingVote = 12;

    private readonly Dictionary<EntityType, float> votes = [];
    private readonly List<Candidate> inTextOrder = [];
    private readonly List<NameForm> forms = [];

    /// <summary>Its number, in order of creation.</summary>
    public int Index { get; } = index;

    /// <summary>What it is, by the votes of its names, else of its first mention.</summary>
    public EntityType Type { get; private set; } = type;

    /// <summary>A finer type in words, or null.</summary>
    public string? Subtype { get; private set; }

    /// <summary>Its mentions in the order in which they were found.</summary>
    public List<Candidate> Mentions { get; } = [];

    /// <summary>Its names as they are compared, each once.</summary>
    public IReadOnlyList<NameForm> Forms => forms;

    /// <summary>Lemmas of nouns that the text calls it by (<c>party</c>, <c>president</c>).</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Acronyms that the text gives for it.</summary>
    public SortedSet<string> Acronyms { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a pronoun or a word showed that it is a man (true) or a woman (false).</summary>
    public bool? IsMale { get; set; }

    /// <summary>Whether one of its mentions is a proper name.</summary>
    public bool IsNamed => forms.Count > 0;

    /// <summary>Whether it stands for several: a plural noun that has no name.</summary>
    public bool IsPlural => !IsNamed && Mentions.Exists(mention => mention.HeadToken.Xpos is "NNS" or "NNPS");

    /// <summary>Takes in a mention.</summary>
    public void Add(Candidate mention)
    {
        Mentions.Add(mention);
        inTextOrder.Insert(inTextOrder.Count == 0 || inTextOrder[^1].Span.Start <= mention.Span.Start ? inTextOrder.Count : FirstFrom(mention.Span.Start + 1), mention);
        if (mention.Kind == MentionKind.Name && !forms.Exists(form => form.Name == mention.Name && form.Type == mention.Type))
            forms.Add(NameForm.Of(mention));
        Subtype ??= mention.Subtype;
        if (mention.Acronym is not null)
            Acronyms.Add(mention.Acronym);
        if (mention.Kind == MentionKind.Name)
            VoteFor(mention);
        else if (mention.Kind == MentionKind.Nominal)
            Nouns.Add(mention.HeadToken.Lemma.ToLowerInvariant());
        if (mention.Kind != MentionKind.Pronoun)
            LearnFrom(mention);
    }

    /// <summary>Takes in what the words around a name say about its type. A finer type goes with the type that it is one of.</summary>
    public void Learn(EntityType type, float weight)
    {
        EntityType before = Type;
        Vote(type, weight);
        if (Type != before)
            Subtype = null;
    }

    /// <summary>The last mention that starts before the given one.</summary>
    public Candidate? LastBefore(Candidate mention)
    {
        int last = FirstFrom(mention.Span.Start) - 1;
        return last < 0 ? null : inTextOrder[FirstFrom(inTextOrder[last].Span.Start)];
    }

    /// <summary>Whether it is the subject of a clause where it is mentioned.</summary>
    public static bool IsSubject(Candidate mention) => mention.HeadToken.Is("nsubj");

    // The position of the first mention that starts at an offset or behind it.
    private int FirstFrom(int start)
    {
        int low = 0, high = inTextOrder.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (inTextOrder[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // A name that the network is not sure of votes for all that it may be.
    private void VoteFor(Candidate name)
    {
        if (name.Subtype is not null)
            Vote(name.Type, name.Confidence * EndingVote);
        else if (name.Shares.IsEmpty)
            Vote(name.Type, name.Confidence);
        else
        {
            foreach ((EntityType type, float share) in name.Shares.ByType)
                Vote(type, share);
        }
    }

    private void Vote(EntityType type, float weight)
    {
        votes[type] = votes.GetValueOrDefault(type) + weight;
        Type = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).First().Key;
    }

    private void LearnFrom(Candidate mention)
    {
        // "The Nakuru-based company", "Mr Quispe": words beside or in the mention.
        if (mention.Kind == MentionKind.Name && mention.Type != EntityType.Person && mention.Last > mention.First)
            Nouns.Add(mention.Sentence.Tokens[mention.Last].Text.ToLowerInvariant());
        foreach (string word in mention.Subtype?.Split(' ') ?? [])
            Nouns.Add(word);
    }
}
