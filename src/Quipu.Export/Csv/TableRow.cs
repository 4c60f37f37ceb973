using System.Globalization;
using CsvHelper;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Core.Text;

namespace Quipu.Export.Csv;

/// <summary>The current row of a table, by column. Valid until the next row is read.</summary>
/// <param name="csv">The reader.</param>
/// <param name="excelSafe">Whether text that looks like a formula was guarded.</param>
internal readonly struct TableRow(CsvReader csv, bool excelSafe)
{
    /// <summary>A text.</summary>
    public string Text(string column)
    {
        string field = csv.GetString(column);
        return excelSafe ? FormulaGuard.Unguard(field) : field;
    }

    /// <summary>A text, or null where there is none.</summary>
    public string? OptionalText(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> List(string column) => TextList.Split(Text(column));

    /// <summary>A whole number.</summary>
    public int Number(string column) => int.Parse(Text(column), CultureInfo.InvariantCulture);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string column) => bool.Parse(Text(column));

    /// <summary>A name of an enumeration in any case.</summary>
    public T Word<T>(string column)
        where T : struct, Enum => Enum.Parse<T>(Text(column), ignoreCase: true);

    /// <summary>A day, or null where there is none.</summary>
    public DateOnly? OptionalDay(string column) =>
        OptionalText(column) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;

    /// <summary>A span in two columns.</summary>
    public Span Span(string start, string end) => new(Number(start), Number(end));

    /// <summary>The statement of a row of evidence.</summary>
    public Statement Statement()
    {
        var evidence = Evidence.Restore(Text("document"), Span("start", "end"), Text("quote"), Text("seal"));
        return new Statement(evidence, Text("predicate"), Span("subject_start", "subject_end"), Span("object_start", "object_end"))
        {
            PredicateSpans = [.. List("predicate_spans").Select(SpanText.Parse)],
            SpeakerId = OptionalText("speaker"),
            SpeakerText = OptionalText("speaker_text"),
            Time = OptionalText("time_ended") is null ? null : Time(),
            Confidence = double.Parse(Text("confidence"), CultureInfo.InvariantCulture),
            Extractor = Text("extractor"),
        };
    }

    private RelationTime Time() => new(
        OptionalText("time_start") is null ? null : Span("time_start", "time_end"),
        Text("time_text"),
        OptionalText("time_normal"),
        OptionalText("time_from"),
        OptionalText("time_to"),
        Flag("time_ended"));
}
