using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Values;

/// <summary>
/// Finds the values of a sentence: dates, durations, numbers, percentages, amounts of money, quantities, ordinals. It reads
/// words from left to right, the more specific kinds first, and uses the tree only for heads and tenses.
/// </summary>
internal static class ValueGrammar
{
    private static readonly string[][] Hedges =
    [
        ["more", "than"], ["less", "than"], ["fewer", "than"], ["greater", "than"], ["up", "to"], ["at", "least"], ["at", "most"], ["as", "many", "as"],
        ["as", "much", "as"], ["an", "estimated"], ["close", "to"], ["no", "more", "than"], ["no", "fewer", "than"], ["no", "less", "than"], ["over"], ["about"],
        ["around"], ["some"], ["nearly"], ["almost"], ["approximately"], ["roughly"], ["only"], ["just"], ["exactly"], ["well"], ["a", "total", "of"],
    ];

    /// <summary>The values of every sentence of a document: a date may count from one in the sentence before.</summary>
    public static ImmutableArray<ImmutableArray<ValueSpan>> FindAll(AnnotatedDocument document)
    {
        var all = ImmutableArray.CreateBuilder<ImmutableArray<ValueSpan>>(document.Sentences.Length);
        string? anchor = null;
        foreach (Sentence sentence in document.Sentences)
        {
            ImmutableArray<ValueSpan> found = Find(sentence, document.Document.Date, anchor);
            anchor = found.LastOrDefault(value => value.Type == EntityType.Date)?.Normal;
            all.Add(found);
        }

        return all.MoveToImmutable();
    }

    /// <summary>The values of a sentence in order, without overlap, outside its names.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="documentDate">The day from which the document speaks; relative dates are counted from it.</param>
    /// <param name="anchor">The normal form of the last date before the sentence, if there is one.</param>
    public static ImmutableArray<ValueSpan> Find(Sentence sentence, DateOnly? documentDate, string? anchor = null)
    {
        var words = new WordRow(sentence, documentDate) { Anchor = anchor };
        bool[] named = Named(sentence);
        var found = ImmutableArray.CreateBuilder<ValueSpan>();
        var token = 0;
        while (token < sentence.Tokens.Length)
        {
            if (!named[token] && Read(words, token) is Draft draft && !named[draft.Last])
            {
                int first = WithHedges(words, found.Count == 0 ? 0 : found[^1].Last + 1, token, draft.Type);
                found.Add(new ValueSpan(first, draft.Last, HeadOf(sentence, first, draft.Last), draft.Type, draft.Normal));
                token = draft.Last;
                if (draft.Type == EntityType.Date)
                    words = words with { Anchor = draft.Normal };
            }

            token++;
        }

        return found.ToImmutable();
    }

    private static Draft? Read(WordRow words, int token) =>
        MoneyReader.Read(words, token)
        ?? CalendarReader.Read(words, token)
        ?? RelativeDateReader.Read(words, token)
        ?? AnchoredDateReader.Read(words, token)
        ?? YearReader.Read(words, token)
        ?? MeasureReader.Read(words, token)
        ?? DurationReader.Read(words, token)
        ?? CountReader.Read(words, token);

    // A name that is a date from end to end hides nothing.
    private static bool[] Named(Sentence sentence)
    {
        var named = new bool[sentence.Tokens.Length];
        foreach (NameSpan name in sentence.Names)
        {
            bool dated = name.Type.IsValue()
                || Read(new WordRow(sentence, null), name.First) is { Type: EntityType.Date, Last: int last } && last == name.Last;
            for (int token = name.First; token <= name.Last && !dated; token++)
                named[token] = true;
        }

        return named;
    }

    private static int WithHedges(WordRow words, int floor, int first, EntityType type)
    {
        if (type is EntityType.Date or EntityType.Ordinal)
            return first;
        foreach (string[] hedge in Hedges)
        {
            int start = first - hedge.Length;
            if (start >= floor && hedge.Index().All(word => words[start + word.Index] == word.Item))
                return WithHedges(words, floor, start, type);
        }

        return first;
    }

    // The word that holds the value in its sentence: the last of those whose head lies outside.
    private static int HeadOf(Sentence sentence, int first, int last)
    {
        for (int token = last; token >= first; token--)
        {
            Token word = sentence.Tokens[token];
            if ((word.Head < first || word.Head > last) && word.BaseRelation is not ("punct" or "case" or "advmod"))
                return token;
        }

        return last;
    }
}
