using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;

namespace Quipu.Tests.Extraction;

/// <summary>A list without a full stop is one sentence of any length: what it costs grows with its words, not with their square.</summary>
public sealed class LongSentenceTests
{
    private static readonly string[] People = ["Harold Penn", "Lena Marsh", "Otto Brandt", "Clara Voss"];
    private static readonly string[] Houses = ["Orford Mill", "Pellham Bank", "Skarv Yard"];

    [Test]
    public void Memory_grows_with_the_words()
    {
        var extractor = new FactsExtractor();
        extractor.Extract(Of(50)); // what is made once
        (long small, DocumentFacts few) = Extracted(extractor, 125);
        (long large, DocumentFacts many) = Extracted(extractor, 1000);
        Assert.That(many.Mentions, Has.Length.EqualTo(8 * few.Mentions.Length));
        Assert.That(many.Relations, Is.Not.Empty);
        Assert.That(large, Is.LessThan(12 * small), "Eight times the words are to take about eight times the memory.");
        Assert.That(large, Is.LessThan(120_000 * 1000), "A clause of fourteen words takes about eighty kilobytes.");
    }

    [Test]
    public void A_long_sentence_keeps_the_contract()
    {
        AnnotatedDocument document = Of(200);
        FactsContract.Check(document, new FactsExtractor().Extract(document));
    }

    private static (long Bytes, DocumentFacts Facts) Extracted(FactsExtractor extractor, int clauses)
    {
        AnnotatedDocument document = Of(clauses);
        long before = GC.GetAllocatedBytesForCurrentThread();
        DocumentFacts facts = extractor.Extract(document);
        return (GC.GetAllocatedBytesForCurrentThread() - before, facts);
    }

    // "Harold Penn sold the Orford Mill in 1901, which, said Lena Marsh, he visited, and …"
    private static AnnotatedDocument Of(int clauses)
    {
        var tokens = new List<Token>();
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        var text = new System.Text.StringBuilder();
        const int verb = 2;
        for (var clause = 0; clause < clauses; clause++)
        {
            int start = tokens.Count;
            string[] person = People[clause % People.Length].Split(' '), house = Houses[clause % Houses.Length].Split(' ');
            Add(person[0], "PROPN", "NNP", start + verb, "nsubj");
            Add(person[1], "PROPN", "NNP", start, "flat");
            Add("sold", "VERB", "VBD", clause == 0 ? -1 : verb, clause == 0 ? "root" : "conj", "sell");
            Add("the", "DET", "DT", start + 5, "det");
            Add(house[0], "PROPN", "NNP", start + 5, "compound");
            Add(house[1], "PROPN", "NNP", start + verb, "obj");
            Add("in", "ADP", "IN", start + 7, "case");
            Add((1700 + (clause % 300)).ToString(System.Globalization.CultureInfo.InvariantCulture), "NUM", "CD", start + verb, "obl");
            Add("because", "SCONJ", "IN", start + 10, "mark");
            Add("he", "PRON", "PRP", start + 10, "nsubj");
            Add("praised", "VERB", "VBD", start + verb, "advcl", "praise");
            Add("the", "DET", "DT", start + 12, "det");
            Add("mayor", "NOUN", "NN", start + 10, "obj");
            Add(",", "PUNCT", ",", start + verb, "punct");
            names.Add(new NameSpan(start, start + 1, EntityType.Person, 1));
            names.Add(new NameSpan(start + 4, start + 5, EntityType.Organization, 1));
        }

        var sentence = new Sentence(0, [.. tokens], names.ToImmutable());
        return new AnnotatedDocument(new Document("d", text.ToString(), [new Block(new Span(0, text.Length), BlockKind.Paragraph)]), [sentence]);

        void Add(string word, string upos, string xpos, int head, string relation, string? lemma = null)
        {
            text.Append(text.Length > 0 ? " " : "");
            tokens.Add(new Token(tokens.Count, new Span(text.Length, text.Length + word.Length), word, lemma ?? word.ToLowerInvariant(), upos, xpos, head, relation));
            text.Append(word);
        }
    }
}
