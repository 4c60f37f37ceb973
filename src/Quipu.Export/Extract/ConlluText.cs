using System.Text;
using Quipu.Core.Text;
using Quipu.Export.Values;

namespace Quipu.Export.Extract;

/// <summary>
/// Trees as CoNLL-U. <c>start_char</c> and <c>end_char</c> say where in the document a word stands, so that with them and
/// the forms the text can be rebuilt but for the kind of its white space.
/// </summary>
internal sealed class ConlluText
{
    private const string Nothing = "_";

    private readonly AnnotatedDocument document;
    private readonly OffsetMap offsets;
    private readonly TextWriter text;

    private ConlluText(AnnotatedDocument document, OffsetUnit unit, TextWriter text)
    {
        this.document = document;
        this.text = text;
        offsets = new OffsetMap(document.Document.Text, unit);
    }

    /// <summary>Writes a document.</summary>
    public static void Write(AnnotatedDocument document, Stream stream, OffsetUnit unit)
    {
        using var text = new StreamWriter(stream, TextField.Encoding, leaveOpen: true);
        string id = TextField.Of(document.Document.Id);
        var writer = new ConlluText(document, unit, text);
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.Index == document.Sentences[0].Index)
                writer.Line($"# newdoc id = {id}");
            writer.Line($"# sent_id = {id}-{Numbers.Text(sentence.Index + 1)}");
            writer.Write(sentence);
            writer.Line("");
        }
    }

    private void Write(Sentence sentence)
    {
        Line($"# text = {TextOf(sentence)}");
        for (var index = 0; index < sentence.Tokens.Length; index++)
        {
            Token token = sentence.Tokens[index];
            if (token.MultiwordLength > 1)
                WriteRange(token, LastOf(sentence, token));
            WriteWord(token, isPart: IsPart(sentence, index));
        }
    }

    private void WriteRange(Token first, Token last)
    {
        var span = new Span(first.Span.Start, last.Span.End);
        string number = $"{Numbers.Text(first.Index + 1)}-{Numbers.Text(last.Index + 1)}";
        Row(number, Form(span), Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Misc(span, last.SpaceAfter));
    }

    private void WriteWord(Token token, bool isPart) => Row(
        Numbers.Text(token.Index + 1),
        Field(token.Text),
        Field(token.Lemma),
        Field(token.Upos),
        Field(token.Xpos),
        Nothing,
        Numbers.Text(token.Head + 1),
        Field(token.Relation),
        Nothing,
        Misc(token.Span, isPart || token.SpaceAfter));

    private static Token LastOf(Sentence sentence, Token first) =>
        sentence.Tokens[Math.Min(first.Index + first.MultiwordLength, sentence.Tokens.Length) - 1];

    // Within a multiword token white space is a matter of the whole: its line says it, those of its words do not.
    private static bool IsPart(Sentence sentence, int index)
    {
        for (var start = 0; start <= index; start += Math.Max(1, sentence.Tokens[start].MultiwordLength))
        {
            if (index < start + sentence.Tokens[start].MultiwordLength)
                return sentence.Tokens[start].MultiwordLength > 1;
        }

        return false;
    }

    // The forms with one blank where there is white space, as the format wants it; not the document's own line breaks.
    private string TextOf(Sentence sentence)
    {
        var built = new StringBuilder();
        for (var index = 0; index < sentence.Tokens.Length; index++)
        {
            Token first = sentence.Tokens[index], last = LastOf(sentence, first);
            built.Append(first.MultiwordLength > 1 ? Form(new Span(first.Span.Start, last.Span.End)) : Field(first.Text));
            if (last.SpaceAfter)
                built.Append(' ');
            index = last.Index;
        }

        return built.ToString().TrimEnd(' ');
    }

    private string Form(Span span) => Field(document.Document[span]);

    private string Misc(Span span, bool spaceAfter)
    {
        Span written = offsets[span];
        string place = $"start_char={Numbers.Text(written.Start)}|end_char={Numbers.Text(written.End)}";
        return spaceAfter ? place : "SpaceAfter=No|" + place;
    }

    private static string Field(string value) => value.Length == 0 ? Nothing : TextField.Of(value);

    private void Row(params string[] fields) => Line(string.Join('\t', fields));

    private void Line(string line) => text.Write(line + "\n");
}
