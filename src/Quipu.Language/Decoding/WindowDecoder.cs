using System.Collections.Immutable;
using Quipu.Core.Text;
using Quipu.Language.Lemmas;
using Quipu.Language.Network;
using Quipu.Language.Windows;

namespace Quipu.Language.Decoding;

/// <summary>From the network's numbers for one window to tags, lemmas, a tree and names.</summary>
/// <param name="labels">What the numbers stand for.</param>
/// <param name="names">Decodes the names.</param>
internal sealed class WindowDecoder(ModelLabels labels, NameDecoder names)
{
    private const string Root = "root", Unknown = "dep", CommonNoun = "NOUN", ProperNoun = "PROPN", Verb = "VERB";
    // A class that the network is not sure of is worse than none: the noun is then a concept.
    private const float SureNoun = 0.5f;
    private readonly VerbLemmas verbs = VerbLemmas.Load();

    /// <summary>The reading of a window's words; positions count from the sentence's first word.</summary>
    /// <param name="output">The network's answer for the batch.</param>
    /// <param name="number">The window's number in the batch.</param>
    /// <param name="window">The window.</param>
    /// <param name="words">The forms of the sentence's words.</param>
    public SentenceReading Decode(NetworkOutput output, int number, Window window, IReadOnlyList<string> words)
    {
        int size = window.Words + 1;
        ReadOnlySpan<float> arcs = output.Arcs(number);
        int[] heads = TreeDecoder.Heads(arcs, output.Positions, size);
        ReadOnlySpan<long> upos = output.Upos(number), xpos = output.Xpos(number), lemmas = output.Lemmas(number), nouns = output.Nouns(number);
        ReadOnlySpan<long> bestHeads = output.BestHeads(number), relations = output.Relations(number);
        ReadOnlySpan<float> nounScores = output.NounScores(number);
        var readings = new WordReading[window.Words];
        for (int position = 1; position < size; position++)
        {
            string tag = Label(labels.Upos, upos[position]);
            int head = heads[position], place = position * NetworkOutput.BestHeadsOfWord;
            readings[position - 1] = new WordReading(
                tag,
                Label(labels.Xpos, xpos[position]),
                Lemma(words[window.First + position - 1], tag, lemmas[position]),
                head == 0 ? -1 : window.First + head - 1,
                Relation(head, bestHeads.Slice(place, NetworkOutput.BestHeadsOfWord), relations.Slice(place, NetworkOutput.BestHeadsOfWord)),
                TreeDecoder.Probability(arcs.Slice(position * output.Positions, size), head),
                tag == CommonNoun && nounScores[position] >= SureNoun ? Label(labels.Nouns, nouns[position]) : null);
        }

        ReadOnlySpan<float> scores = output.Names(number, labels.Names.Count).Slice(labels.Names.Count, window.Words * labels.Names.Count);
        var inName = new float[window.Words];
        List<NameSpan> found = names.Decode(scores, inName);
        for (int word = 0; word < readings.Length; word++)
            readings[word] = readings[word] with { NameProbability = inName[word] };
        return new SentenceReading(readings, [.. found.Select(name => name with { First = window.First + name.First, Last = window.First + name.Last })])
        {
            States = States(output, number, window.Words),
        };
    }

    private static Half[] States(NetworkOutput output, int number, int words)
    {
        var states = new Half[words * output.StatesWidth];
        if (states.Length == 0)
            return states;
        ReadOnlySpan<float> rows = output.States(number).Slice(output.StatesWidth, states.Length);
        for (int i = 0; i < states.Length; i++)
            states[i] = (Half)rows[i];
        return states;
    }

    private string Lemma(string word, string upos, long script)
    {
        string lemma = Label(labels.Lemmas, script).Apply(word, upos == ProperNoun);
        return upos == Verb ? verbs.Check(word, lemma) : lemma;
    }

    /// <summary>The relation to a head: the network names one for each of a word's best heads; <c>root</c> is the root's alone.</summary>
    private string Relation(int head, ReadOnlySpan<long> best, ReadOnlySpan<long> relations)
    {
        if (head == 0)
            return Root;
        int slot = best.IndexOf(head);
        string relation = slot < 0 ? Unknown : Label(labels.Relations, relations[slot]);
        return relation == Root ? Unknown : relation;
    }

    private static T Label<T>(ImmutableArray<T> labels, long number) => labels[(int)number];
}
