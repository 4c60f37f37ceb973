using System.Globalization;
using System.Text;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Export.Cypher;

/// <summary>
/// Literals of Cypher in ASCII: everything else is written as <c>\uXXXX</c>, since <c>cypher-shell</c> reads a script in
/// the character set of the machine that it runs on, and that is ASCII in many a container.
/// </summary>
internal sealed class CypherText
{
    private const char Replacement = '\uFFFD';

    private readonly StringBuilder text = new();

    /// <summary>How many characters were written since the last <see cref="Take"/>.</summary>
    public int Length => text.Length;

    /// <summary>How many surrogates without their partner were replaced so far.</summary>
    public int Replaced { get; private set; }

    /// <summary>Writes Cypher as it is.</summary>
    public CypherText Raw(string cypher)
    {
        text.Append(cypher);
        return this;
    }

    /// <summary>Writes a label, type or property.</summary>
    public CypherText Name(string name) => Raw(Neo4jNames.Quoted(name));

    /// <summary>Writes a value as <see cref="PropertyType"/> has them.</summary>
    public CypherText Value(object value) => value switch
    {
        string words => String(words),
        long whole => Raw(whole.ToString(CultureInfo.InvariantCulture)),
        double fraction => Raw(Fractions.Exact(fraction)),
        bool flag => Raw(flag ? "true" : "false"),
        string[] list => List(list),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no property.", nameof(value)),
    };

    /// <summary>All that was written; the next begins anew.</summary>
    public string Take()
    {
        string all = text.ToString();
        text.Clear();
        return all;
    }

    private CypherText List(string[] items)
    {
        text.Append('[');
        for (var index = 0; index < items.Length; index++)
            Raw(index == 0 ? "" : ", ").String(items[index]);
        text.Append(']');
        return this;
    }

    private CypherText String(string words)
    {
        text.Append('\'');
        for (var index = 0; index < words.Length; index++)
        {
            if (index + 1 < words.Length && char.IsSurrogatePair(words[index], words[index + 1]))
                Escaped(words[index++]).Escaped(words[index]);
            else if (char.IsSurrogate(words[index]))
                Lone();
            else
                Character(words[index]);
        }

        text.Append('\'');
        return this;
    }

    private void Character(char c)
    {
        if (c is '\'' or '\\')
            text.Append('\\').Append(c);
        else if (c is >= ' ' and < '\u007F')
            text.Append(c);
        else if (c == '\n')
            text.Append("\\n");
        else
            Escaped(c);
    }

    private void Lone()
    {
        Replaced++;
        Escaped(Replacement);
    }

    private CypherText Escaped(char c)
    {
        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        return this;
    }
}
