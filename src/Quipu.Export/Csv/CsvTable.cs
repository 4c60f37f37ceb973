using CsvHelper;
using Quipu.Export.Files;
using Quipu.Export.Values;

namespace Quipu.Export.Csv;

/// <summary>
/// A CSV file being written, field by field: RFC 4180 with commas, UTF-8 without a mark, lines that end with LF. A
/// missing value is an empty field; an empty text is an empty field in quotes. Disposing flushes and leaves the stream open.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private const string LineEnd = "\n";

    private readonly CsvWriter csv;
    private readonly TextCleaner cleaner;
    private readonly bool excelSafe;

    /// <summary>Starts a file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="cleaner">Replaces what the file cannot hold.</param>
    /// <param name="excelSafe">Whether text that looks like a formula is guarded.</param>
    public CsvTable(Stream stream, TextCleaner cleaner, bool excelSafe = false)
    {
        csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = LineEnd }, leaveOpen: true);
        this.cleaner = cleaner;
        this.excelSafe = excelSafe;
    }

    /// <summary>How many rows were ended, the header not among them.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a row of column names.</summary>
    public void Header(params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
            Text(column);
        csv.EndRecord();
    }

    /// <summary>Writes a text, or nothing for null.</summary>
    public CsvTable Text(string? text)
    {
        string cleaned = cleaner.Clean(text ?? "");
        string field = excelSafe ? FormulaGuard.Guard(cleaned) : cleaned;
        csv.WriteField(field, text is not null && NeedsQuotes(field) ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
        return this;
    }

    /// <summary>Writes a list of texts in one field.</summary>
    public CsvTable List(IEnumerable<string> items)
    {
        string joined = TextList.Join(items);
        return Text(joined.Length == 0 ? null : joined);
    }

    /// <summary>Writes a whole number.</summary>
    public CsvTable Number(long? number) => Text(number is { } value ? Numbers.Text(value) : null);

    /// <summary>Writes a fraction.</summary>
    public CsvTable Fraction(double number) => Text(Numbers.Text(number));

    /// <summary>Writes <c>true</c> or <c>false</c>, or nothing for null.</summary>
    public CsvTable Flag(bool? flag) => Text(flag is { } value ? value ? "true" : "false" : null);

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        csv.EndRecord();
        Rows++;
    }

    /// <summary>Flushes.</summary>
    public void Dispose() => csv.Dispose();

    // Whitespace at the ends is quoted since many readers trim what is not.
    private static bool NeedsQuotes(string field) =>
        field.Length == 0 || char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1]);
}
