using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Quipu.Graph.PropertyGraph;

/// <summary>
/// Hashes of rows: 16 hex digits of the SHA-256 over every part with its type and length, so that no two rows run
/// together. Texts are taken as UTF-8, in which a surrogate without its partner is U+FFFD, as a database has it. One
/// buffer for all rows; not thread-safe.
/// </summary>
internal sealed class RowHash
{
    private const int Length = 8;

    private readonly ArrayBufferWriter<byte> buffer = new(1 << 12);

    /// <summary>The hash of a row.</summary>
    /// <param name="names">Labels of a node; type and ends of a relationship.</param>
    /// <param name="columns">The properties that it can have.</param>
    /// <param name="values">The properties that it has.</param>
    public string Of(ReadOnlySpan<string> names, ImmutableArray<PropertyColumn> columns, ReadOnlySpan<object?> values)
    {
        buffer.ResetWrittenCount();
        foreach (string name in names)
            Text(name);
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is not { } value)
                continue;
            Text(columns[index].Name);
            Value(value);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }

    private void Value(object value)
    {
        switch (value)
        {
            case string text:
                Text(text);
                break;
            case long whole:
                Tagged('i', whole);
                break;
            case double fraction:
                Tagged('d', BitConverter.DoubleToInt64Bits(fraction));
                break;
            case bool flag:
                Tagged('b', flag ? 1 : 0);
                break;
            case string[] list:
                Tagged('l', list.Length);
                foreach (string item in list)
                    Text(item);
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is no property.", nameof(value));
        }
    }

    private void Text(string text)
    {
        Tagged('s', Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    private void Tagged(char tag, long number)
    {
        Span<byte> span = buffer.GetSpan(1 + sizeof(long));
        span[0] = (byte)tag;
        BinaryPrimitives.WriteInt64LittleEndian(span[1..], number);
        buffer.Advance(1 + sizeof(long));
    }
}
