using System.Collections.Immutable;
using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Tests.Extraction;

/// <summary>
/// Documents with random words, random trees over them and random names: nonsense, but well formed, as a network's
/// worst day would have it.
/// </summary>
internal static class RandomDocuments
{
    private static readonly string[] Words =
    [
        "Ilse", "Brandt", "Bergen", "NUW", "National", "Union", "of", "Weavers", "(", ")", "Norway", "'s", "-", "19", "2018", "May", "$", "40", "million",
        "party", "president", "President", "Committee", "Executive", "Party", "he", "her", "it", "its", "They", "himself", "who", "which", "that", "the",
        "The", "and", "or", "not", "will", "may", "if", "said", "by", "in", "with", "to", "founded", "was", "sister", "former", "provinces", "city", "members",
        ",", ".", "\"", "’", "…", "é", "𝒳", "southern", "according", "possibility", "as", "no", "longer", "Mr.", "%", "percent", "three", "last", "year",
    ];

    private static readonly (string Upos, string Xpos)[] Tags =
    [
        ("NOUN", "NN"), ("NOUN", "NNS"), ("PROPN", "NNP"), ("PROPN", "NNPS"), ("VERB", "VBD"), ("VERB", "VBN"), ("VERB", "VBG"), ("VERB", "VB"), ("AUX", "MD"), ("AUX", "VBZ"),
        ("ADJ", "JJ"), ("ADV", "RB"), ("PRON", "PRP"), ("PRON", "PRP$"), ("PRON", "WP"), ("PRON", "WDT"), ("NUM", "CD"), ("ADP", "IN"), ("SCONJ", "IN"), ("DET", "DT"),
        ("CCONJ", "CC"), ("PART", "POS"), ("PART", "TO"), ("PUNCT", ","), ("SYM", "$"), ("X", "FW"),
    ];

    private static readonly string[] Labels =
    [
        "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:unmarked", "csubj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "cc", "appos", "nmod", "nmod:poss",
        "nmod:desc", "nmod:unmarked", "amod", "compound", "compound:prt", "flat", "fixed", "goeswith", "case", "mark", "det", "nummod", "cop", "aux", "aux:pass", "advmod", "expl", "punct", "parataxis", "dep",
    ];

    private static readonly EntityType[] NameTypes = [.. Enum.GetValues<EntityType>().Where(type => !type.IsValue() && type != EntityType.Concept)];

    private static readonly Gen<Word> AWord = Gen.Select(
        OneOf(Words), OneOf(Tags), OneOf(Labels), Gen.Int[0, int.MaxValue], Gen.Bool, Gen.Int[-3, NameTypes.Length - 1],
        (text, tag, label, head, space, kind) => new Word(text, tag.Upos, tag.Xpos, label, head, space, kind < 0 ? null : NameTypes[kind]));

    private static readonly Gen<Name> AName = Gen.Select(Gen.Int[0, 2], Gen.Int[1, 5], OneOf(NameTypes), Gen.Float[0.1f, 1f], (gap, length, type, confidence) => new Name(gap, length, type, confidence));

    /// <summary>One sentence at offset 0.</summary>
    public static Gen<Sentence> Sentences => from words in AWord.Array[1, 14] from names in AName.Array[0, 4] select Build(0, 0, words, names);

    /// <summary>Documents of one to four sentences.</summary>
    public static Gen<AnnotatedDocument> Documents =>
        from parts in Gen.Select(AWord.Array[1, 14], AName.Array[0, 4]).Array[1, 4]
        from day in Gen.Int[0, 3]
        select Build([.. parts], day == 0 ? null : new DateOnly(2020 + day, 2, 28));

    private static Gen<T> OneOf<T>(T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    private static AnnotatedDocument Build(ImmutableArray<(Word[] Words, Name[] Names)> parts, DateOnly? date)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var text = new System.Text.StringBuilder();
        foreach ((Word[] words, Name[] names) in parts)
        {
            Sentence sentence = Build(sentences.Count, text.Length, words, names);
            foreach (Token token in sentence.Tokens)
                text.Append(' ', token.Span.Start - text.Length).Append(token.Text);
            text.Append('\n');
            sentences.Add(sentence);
        }

        var block = new Block(new Span(0, text.Length), BlockKind.Paragraph);
        return new AnnotatedDocument(new Document("random", text.ToString(), [block]) { Date = date }, sentences.ToImmutable());
    }

    // The head of word i is one of those before it in an order that starts at the root, so there is always one tree.
    private static Sentence Build(int index, int offset, Word[] words, Name[] names)
    {
        int[] order = [.. Enumerable.Range(0, words.Length).OrderBy(i => words[i].Head).ThenBy(i => i)];
        var heads = new int[words.Length];
        heads[order[0]] = -1;
        for (var i = 1; i < order.Length; i++)
            heads[order[i]] = order[words[order[i]].Head % i];
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            Word word = words[i];
            var span = new Span(offset, offset + word.Text.Length);
            offset = span.End + (word.Space ? 1 : 0);
            tokens.Add(new Token(i, span, word.Text, word.Text.ToLowerInvariant(), word.Upos, word.Xpos, heads[i], heads[i] < 0 ? "root" : word.Label)
            {
                SpaceAfter = word.Space,
                NounClass = word.Upos == "NOUN" ? word.Class : null,
            });
        }

        return new Sentence(index, tokens.ToImmutable(), Place(words.Length, names));
    }

    private static ImmutableArray<NameSpan> Place(int words, Name[] names)
    {
        var placed = ImmutableArray.CreateBuilder<NameSpan>();
        var at = 0;
        foreach (Name name in names)
        {
            int first = at + name.Gap, last = first + name.Length - 1;
            if (last >= words)
                break;
            placed.Add(new NameSpan(first, last, name.Type, name.Confidence));
            at = last + 1;
        }

        return placed.ToImmutable();
    }

    private sealed record Word(string Text, string Upos, string Xpos, string Label, int Head, bool Space, EntityType? Class);

    private sealed record Name(int Gap, int Length, EntityType Type, float Confidence);
}
