using Quipu.Core.Errors;
using Quipu.Reading.Inputs;

namespace Quipu.Reading.Decoding;

/// <summary>One line of a file before it is decoded.</summary>
/// <param name="Bytes">Its bytes, without the line feed and without a mark.</param>
/// <param name="Offset">Where it starts in the file.</param>
/// <param name="Number">Its number, from 1.</param>
internal readonly record struct ByteLine(byte[] Bytes, long Offset, int Number);

/// <summary>
/// The lines of a stream as bytes, so that a line in a broken encoding leaves the others readable and a large file
/// needs the memory of one line.
/// </summary>
internal sealed class ByteLines
{
    private const int ChunkSize = 1 << 16;
    private readonly Stream stream;
    private readonly string path;
    private readonly ReadingOptions options;
    private byte[] buffer = new byte[ChunkSize];
    private int start;
    private int end;
    private long offset;
    private long total;
    private int number;

    private ByteLines(Stream stream, string path, ReadingOptions options)
    {
        this.stream = stream;
        this.path = path;
        this.options = options;
    }

    /// <summary>How the lines are encoded.</summary>
    public TextEncoding Encoding { get; private set; } = null!;

    /// <summary>Reads the first bytes and takes the encoding from their mark.</summary>
    /// <exception cref="QuipuException">The stream is unreadable or too large.</exception>
    public static ByteLines Open(Stream stream, string path, ReadingOptions options, TextEncoding unmarked)
    {
        var lines = new ByteLines(stream, path, options);
        while (lines.end < TextEncoding.LongestMark && lines.ReadMore())
        {
        }

        (lines.Encoding, int mark) = TextEncoding.Detect(lines.buffer.AsSpan(0, lines.end), unmarked);
        lines.Drop(mark);
        return lines;
    }

    /// <summary>The next line, or null at the end.</summary>
    /// <exception cref="QuipuException">The stream became unreadable or is too large.</exception>
    public ByteLine? Next()
    {
        int unit = Encoding.NewLine.Length;
        int searched = 0;
        int length;
        while ((length = LengthOfLine(searched)) < 0)
        {
            searched = (end - start) / unit * unit;
            if (!ReadMore())
                break;
        }

        if (length < 0 && end == start)
            return null;
        int size = length < 0 ? end - start : length;
        var line = new ByteLine(buffer[start..(start + size)], offset, ++number);
        Drop(length < 0 ? size : size + unit);
        return line;
    }

    /// <summary>Where the next line feed stands, counted from the line's start; -1 if it was not read yet.</summary>
    private int LengthOfLine(int from)
    {
        ReadOnlySpan<byte> line = buffer.AsSpan(start, end - start);
        ReadOnlySpan<byte> newLine = Encoding.NewLine;
        while (from <= line.Length)
        {
            int next = line[from..].IndexOf(newLine);
            if (next < 0)
                return -1;
            from += next;
            if (from % newLine.Length == 0)
                return from;
            from++; // the bytes of a line feed across two characters are none
        }

        return -1;
    }

    private bool ReadMore()
    {
        MakeRoom();
        int count = FileBytes.Read(stream, buffer.AsSpan(end), path);
        end += count;
        total += count;
        if (total > options.MaxFileSize)
            throw FileBytes.TooLarge(path, options);
        return count > 0;
    }

    private void MakeRoom()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
    }

    private void Drop(int count)
    {
        start += count;
        offset += count;
    }
}
