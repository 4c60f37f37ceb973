using System.Globalization;
using Quipu.Core.Errors;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Quipu.Extraction.Yaml;

/// <summary>
/// A YAML file that people write, read so that every mistake can be named with its line. JSON is YAML too.
/// </summary>
internal sealed class YamlFile
{
    private readonly string errorCode;
    private readonly string advice;

    private YamlFile(string name, string text, string errorCode, string advice)
    {
        Name = name;
        Text = text;
        this.errorCode = errorCode;
        this.advice = advice;
        Root = Parse();
    }

    /// <summary>The file's name, for people.</summary>
    public string Name { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>The node at its top.</summary>
    public YamlNode Root { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="errorCode">The code of its mistakes.</param>
    /// <param name="advice">What to do about them.</param>
    /// <exception cref="QuipuException">Q8003: it cannot be read; <paramref name="errorCode"/>: it is no YAML.</exception>
    public static YamlFile Read(string path, string errorCode, string advice)
    {
        try
        {
            return new YamlFile(path, File.ReadAllText(path), errorCode, advice);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new QuipuException(ErrorCodes.DefinitionsUnreadable, $"The file '{path}' cannot be read: {error.Message}", "Check the path and the permissions.", error);
        }
    }

    /// <summary>Takes a text as a file.</summary>
    public static YamlFile Of(string name, string text, string errorCode, string advice) => new(name, text, errorCode, advice);

    /// <summary>The error of a mistake at a node.</summary>
    public QuipuException Wrong(YamlNode at, string what) => Wrong(at.Start.Line, what, null);

    /// <summary>The entries of a list of mappings.</summary>
    public IEnumerable<YamlEntry> Entries(YamlNode list) => list is YamlSequenceNode sequence
        ? sequence.Children.Select(Entry)
        : throw Wrong(list, "A list is expected here.");

    /// <summary>A mapping.</summary>
    public YamlEntry Entry(YamlNode node) => node is YamlMappingNode mapping
        ? new YamlEntry(this, mapping)
        : throw Wrong(node, "An entry with named fields is expected here.");

    private int Lines => Text.TrimEnd().Count(c => c == '\n') + 1;

    private YamlNode Parse()
    {
        var stream = new YamlStream();
        try
        {
            // JSON may be indented with tabs, which YAML does not take; inside its strings there are none.
            bool json = Text.AsSpan().TrimStart() is ['{' or '[', ..];
            stream.Load(new StringReader(json ? Text.Replace('\t', ' ') : Text));
        }
        catch (YamlException error)
        {
            throw Wrong(Math.Min(error.Start.Line, Lines), $"This is neither YAML nor JSON: {error.InnerException?.Message ?? error.Message}", error);
        }

        catch (InvalidOperationException error)
        {
            // So the parser ends where the text breaks off in the middle.
            throw Wrong(Lines, "This is neither YAML nor JSON: it breaks off in the middle.", error);
        }

        return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : throw Wrong(1, "The file is empty.", null);
    }

    private QuipuException Wrong(long line, string what, Exception? inner) =>
        new(errorCode, string.Create(CultureInfo.InvariantCulture, $"{Name}, line {line}: {what}"), advice, inner);
}
