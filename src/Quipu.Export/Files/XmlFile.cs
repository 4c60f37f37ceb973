using System.Text;
using System.Xml;

namespace Quipu.Export.Files;

/// <summary>
/// An XML file being written: UTF-8 without a mark, indented, without a document type. Disposing flushes and leaves the
/// stream open.
/// </summary>
internal sealed class XmlFile : IDisposable
{
    private readonly XmlWriter xml;
    private readonly TextCleaner cleaner = TextCleaner.ForXml();

    /// <summary>Starts a file.</summary>
    public XmlFile(Stream stream)
    {
        xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Replace,
        });
        xml.WriteStartDocument();
    }

    /// <summary>How many characters that XML forbids were replaced.</summary>
    public int Replaced => cleaner.Replaced;

    /// <summary>Opens an element.</summary>
    public XmlFile Open(string name, string? space = null)
    {
        xml.WriteStartElement(name, space);
        return this;
    }

    /// <summary>Opens an element of a space with a prefix.</summary>
    public XmlFile Open(string prefix, string name, string space)
    {
        xml.WriteStartElement(prefix, name, space);
        return this;
    }

    /// <summary>Declares a prefix.</summary>
    public XmlFile Prefix(string prefix, string space)
    {
        xml.WriteAttributeString("xmlns", prefix, null, space);
        return this;
    }

    /// <summary>Writes an attribute; none for null.</summary>
    public XmlFile Attribute(string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(name, cleaner.Clean(value));
        return this;
    }

    /// <summary>Writes text. Every line end in it becomes one LF, as every XML reader would have it.</summary>
    public XmlFile Text(string text)
    {
        string cleaned = cleaner.Clean(text);
        if (HasSeveralReferences(cleaned))
            xml.WriteCData(cleaned);
        else
            xml.WriteString(cleaned);
        return this;
    }

    /// <summary>Closes the innermost element.</summary>
    public void Close() => xml.WriteEndElement();

    /// <summary>Closes the root and ends the last line.</summary>
    public void End()
    {
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    /// <summary>Flushes.</summary>
    public void Dispose() => xml.Dispose();

    // Gephi loses blanks between two references (&amp; &lt; …); in a CDATA section there are none.
    private static bool HasSeveralReferences(string text)
    {
        int first = text.AsSpan().IndexOfAny("&<>");
        return first >= 0 && text.AsSpan(first + 1).ContainsAny("&<>");
    }
}
