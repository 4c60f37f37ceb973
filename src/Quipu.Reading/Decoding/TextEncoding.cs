using System.Globalization;
using System.Text;
using Quipu.Core.Errors;

namespace Quipu.Reading.Decoding;

/// <summary>
/// A strict encoding: bytes that it does not have are an error with their offset, never a replacement character.
/// </summary>
internal sealed class TextEncoding
{
    /// <summary>How many bytes a mark can take.</summary>
    public const int LongestMark = 4;

    private static readonly TextEncoding Utf8 = new(new UTF8Encoding(false, throwOnInvalidBytes: true), [0xEF, 0xBB, 0xBF]);

    // The mark of UTF-32 LE starts with that of UTF-16 LE, so it is tried first.
    private static readonly TextEncoding[] Marked =
    [
        Utf8,
        new(new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), [0xFF, 0xFE, 0, 0]),
        new(new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true), [0, 0, 0xFE, 0xFF]),
        new(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), [0xFF, 0xFE]),
        new(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), [0xFE, 0xFF]),
    ];

    private readonly Encoding encoding;
    private readonly byte[] mark;

    private TextEncoding(Encoding encoding, byte[] mark)
    {
        this.encoding = encoding;
        this.mark = mark;
        NewLine = encoding.GetBytes("\n");
    }

    /// <summary>The bytes of a line feed.</summary>
    public byte[] NewLine { get; }

    /// <summary>The encoding that an option names; UTF-8 for null.</summary>
    /// <exception cref="QuipuException">The name is unknown.</exception>
    public static TextEncoding Named(string? name)
    {
        if (name is null)
            return Utf8;
        try
        {
            Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return new TextEncoding(encoding, []);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new QuipuException(ErrorCodes.UnknownEncoding, $"The encoding '{name}' is unknown.", "Use an IANA name such as utf-8, utf-16, windows-1252 or shift_jis.", error);
        }
    }

    /// <summary>The encoding that the first bytes' mark tells, else the given one, and how many bytes the mark takes.</summary>
    public static (TextEncoding Encoding, int MarkLength) Detect(ReadOnlySpan<byte> start, TextEncoding unmarked)
    {
        foreach (TextEncoding marked in Marked)
        {
            if (start.StartsWith(marked.mark))
                return (marked, marked.mark.Length);
        }

        return (unmarked, 0);
    }

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">The bytes, without a mark.</param>
    /// <param name="offset">Where they start in the file, for the error.</param>
    /// <param name="path">The file, for the error.</param>
    /// <exception cref="QuipuException">They are no text of this encoding.</exception>
    public string Decode(ReadOnlySpan<byte> bytes, long offset, string path)
    {
        int zero = NewLine.Length == 1 ? bytes.IndexOf((byte)0) : -1;
        if (zero >= 0)
            throw Binary(path, offset + zero);
        try
        {
            string text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? throw Binary(path, offset) : text;
        }
        catch (DecoderFallbackException error)
        {
            throw new QuipuException(
                ErrorCodes.InputEncoding,
                string.Create(CultureInfo.InvariantCulture, $"'{path}' is not valid {encoding.WebName} at byte {offset + PlaceOf(error, bytes)}."),
                "Name its encoding with --encoding, or save it as UTF-8.",
                error);
        }
    }

    /// <summary>Where the broken bytes are: for half a surrogate pair the decoder counts up to the byte after it.</summary>
    private static int PlaceOf(DecoderFallbackException error, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> broken = error.BytesUnknown;
        int before = error.Index - broken.Length;
        return before >= 0 && bytes[before..].StartsWith(broken) && !bytes[error.Index..].StartsWith(broken) ? before : error.Index;
    }

    private static QuipuException Binary(string path, long offset) =>
        new(
            ErrorCodes.InputBinary,
            string.Create(CultureInfo.InvariantCulture, $"'{path}' is no text: it has a zero byte at {offset}."),
            "If it is UTF-16 without a mark, use --encoding utf-16.");
}
