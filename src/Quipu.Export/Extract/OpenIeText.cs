using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Export.Values;

namespace Quipu.Export.Extract;

/// <summary>
/// One relation a line, fields separated by tabs: document, number of the sentence from 1, confidence, subject,
/// predicate, object. What no words of the text say by themselves is no open extraction and left out.
/// </summary>
internal static class OpenIeText
{
    /// <summary>Writes a document.</summary>
    public static void Write(DocumentFacts facts, Stream stream)
    {
        using var text = new StreamWriter(stream, TextField.Encoding, leaveOpen: true);
        foreach (Relation relation in facts.Relations.Where(relation => !relation.IsInferred))
        {
            string[] fields =
            [
                TextField.Of(facts.DocumentId),
                Numbers.Text(SentenceNumber(facts, relation.Evidence.Span)),
                Numbers.Confidence(relation.Confidence).ToString("0.####", CultureInfo.InvariantCulture),
                TextField.Of(relation.Subject.Text),
                TextField.Of(relation.Predicate),
                TextField.Of(relation.Object.Text),
            ];
            text.Write(string.Join('\t', fields) + "\n");
        }
    }

    // Where the evidence spans several sentences, the number of its first. An endless span comes before all that start
    // where it does, so the search ends at the first sentence that does not start before the evidence.
    private static int SentenceNumber(DocumentFacts facts, Span span)
    {
        int next = ~facts.Sentences.AsSpan().BinarySearch(new Span(span.Start, int.MaxValue));
        bool startsThere = next < facts.Sentences.Length && facts.Sentences[next].Start == span.Start;
        return Math.Max(1, startsThere ? next + 1 : next);
    }
}
