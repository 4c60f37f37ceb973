// Reads documents as the product does and writes what the relation network learns from.
//     states MODEL IN.jsonl OUT
// OUT.jsonl: a line a document: id, sentences as [[start, end, head or -1] of each word], mentions as [start, end, head start, kind,
//            type, sentence, entity or -1]. Offsets are UTF-16.
// OUT.bin:   the states of all words, half precision, a row a word, documents and sentences in the same order.
// Prints the number of words, the width of a row and the CPU seconds.
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Language;
using Quipu.Reading;

using LanguageEngine engine = LanguageEngine.Load(args[0]);
var extractor = new FactsExtractor();
using var lines = new StreamWriter(args[2] + ".jsonl");
using FileStream numbers = File.Create(args[2] + ".bin");
long words = 0;
int width = 0;
foreach (ReadResult read in InputReader.Read([args[1]], new ReadingOptions()))
{
    if (read.Document is not { } document)
        throw new InvalidDataException($"A line of {args[1]} cannot be read: {read.Failure?.Message}");
    AnnotatedDocument annotated = engine.Annotate(document);
    DocumentFacts facts = extractor.Extract(annotated);
    foreach (Sentence sentence in annotated.Sentences)
    {
        numbers.Write(MemoryMarshal.AsBytes(annotated.States!.Of(sentence.Index)));
        words += sentence.Tokens.Length;
    }

    width = annotated.States!.Width;
    Dictionary<string, int> entities = facts.Entities.Select((entity, index) => (entity.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
    lines.WriteLine(JsonSerializer.Serialize(new
    {
        id = document.Id,
        sentences = annotated.Sentences.Select(sentence => sentence.Tokens.Select(token => new[] { token.Span.Start, token.Span.End, token.Head })),
        mentions = facts.Mentions.Select(mention => new object[]
        {
            mention.Span.Start, mention.Span.End, mention.Head.Start, mention.Kind.ToString(), TypeOf(facts, entities, mention).ToString(), mention.Sentence,
            mention.EntityId is null ? -1 : entities[mention.EntityId],
        }),
    }));
}

Console.WriteLine(FormattableString.Invariant($"{words} {width} {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0}"));

static EntityType TypeOf(DocumentFacts facts, Dictionary<string, int> entities, Mention mention) =>
    mention.EntityId is null ? mention.Type : facts.Entities[entities[mention.EntityId]].Type;
