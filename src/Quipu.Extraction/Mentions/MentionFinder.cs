using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;
using Quipu.Extraction.Values;

namespace Quipu.Extraction.Mentions;

/// <summary>Finds what sentences refer to: names, values, noun phrases, pronouns.</summary>
internal static class MentionFinder
{
    /// <summary>The candidates of a document in order of the text, longer first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="names">The names of every sentence.</param>
    /// <param name="values">The values of every sentence.</param>
    public static ImmutableArray<Candidate> Find(AnnotatedDocument document, ImmutableArray<ImmutableArray<ProperName>> names, ImmutableArray<ImmutableArray<ValueSpan>> values)
    {
        var all = ImmutableArray.CreateBuilder<Candidate>();
        foreach (Sentence sentence in document.Sentences)
        {
            var found = new List<Candidate>();
            found.AddRange(names[sentence.Index].Select(name => FromName(sentence, name)));
            found.AddRange(values[sentence.Index].Where(value => !IsInName(found, value)).Select(value => FromValue(document.Document, sentence, value)));
            // "2018" is a value and no noun phrase besides; "90 million members" is a noun phrase that holds a value.
            var taken = new bool[sentence.Tokens.Length];
            foreach (Candidate whole in found)
                taken.AsSpan(whole.First..(whole.Last + 1)).Fill(true);
            foreach (Token token in sentence.Tokens.Where(token => !taken[token.Index]))
                Add(found, sentence, token);

            int before = all.Count;
            all.AddRange(found.OrderBy(candidate => candidate.Span).ThenBy(candidate => candidate.Kind).Select((candidate, i) => candidate with { Id = before + i }));
        }

        return all.ToImmutable();
    }

    private static Candidate FromName(Sentence sentence, ProperName name) =>
        new(0, sentence, name.First, name.Last, HeadOf(sentence, name.First, name.Last), MentionKind.Name, name.Type, name.Name ?? NounPhrase.Words(sentence, name.First, name.Last))
        {
            Subtype = name.Subtype,
            Acronym = name.Acronym,
            Confidence = name.Confidence,
            Shares = name.Shares,
        };

    private static Candidate FromValue(Document document, Sentence sentence, ValueSpan value)
    {
        var span = new Span(sentence.Tokens[value.First].Span.Start, sentence.Tokens[value.Last].Span.End);
        return new Candidate(0, sentence, value.First, value.Last, value.Head, MentionKind.Value, value.Type, NounPhrase.Words(sentence, value.First, value.Last))
        {
            Value = new LiteralValue(value.Type, document[span], value.Normal),
        };
    }

    private static void Add(List<Candidate> found, Sentence sentence, Token token)
    {
        if (token.IsNoun() && !token.Is("compound", "flat", "fixed", "goeswith"))
            found.Add(Nominal(sentence, token));
        else if (Pronouns.TypeOf(token) is { } type)
            found.Add(new Candidate(0, sentence, token.Index, token.Index, token.Index, MentionKind.Pronoun, type, token.Text));
    }

    private static Candidate Nominal(Sentence sentence, Token token)
    {
        (int first, int last) = NounPhrase.Extent(sentence, token.Index);
        (int nameFirst, int nameLast) = NounPhrase.NameExtent(sentence, token.Index);
        EntityType type = token.NounClass is { } known && !known.IsValue() ? known : EntityType.Concept;
        return new Candidate(0, sentence, first, last, token.Index, MentionKind.Nominal, type, NounPhrase.NameOf(sentence, nameFirst, nameLast));
    }

    private static bool IsInName(List<Candidate> found, ValueSpan value) =>
        found.Exists(name => name.Kind == MentionKind.Name && name.First <= value.Last && value.First <= name.Last);

    /// <summary>The token of a stretch whose governor lies outside it; the last such one.</summary>
    public static int HeadOf(Sentence sentence, int first, int last)
    {
        var head = last;
        for (int i = last; i >= first; i--)
        {
            int governor = sentence.Tokens[i].Head;
            if ((governor < first || governor > last) && !sentence.Tokens[i].Is("punct", "case", "det"))
                head = i;
        }

        return head;
    }
}
