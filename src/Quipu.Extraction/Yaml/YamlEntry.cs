using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Quipu.Extraction.Yaml;

/// <summary>One mapping of a <see cref="YamlFile"/> with its fields by name.</summary>
internal sealed class YamlEntry
{
    private readonly Dictionary<string, YamlNode> fields = new(StringComparer.Ordinal);

    /// <summary>Takes the fields of a mapping.</summary>
    public YamlEntry(YamlFile file, YamlMappingNode node)
    {
        File = file;
        Node = node;
        foreach ((YamlNode key, YamlNode value) in node.Children)
            fields[key is YamlScalarNode { Value: { } name } ? name : throw file.Wrong(key, "A field's name is a word.")] = value;
    }

    /// <summary>The file it stands in.</summary>
    public YamlFile File { get; }

    /// <summary>Where it stands.</summary>
    public YamlMappingNode Node { get; }

    /// <summary>Whether it has a field.</summary>
    public bool Has(string field) => fields.ContainsKey(field);

    /// <summary>Where a field's value stands; the entry itself if it has no such field.</summary>
    public YamlNode At(string field) => fields.GetValueOrDefault(field, Node);

    /// <summary>Fails at the first field that is not one of the given ones.</summary>
    public void CheckFields(params ReadOnlySpan<string> known)
    {
        foreach (YamlNode key in Node.Children.Keys)
        {
            string name = ((YamlScalarNode)key).Value!;
            if (!known.Contains(name))
                throw File.Wrong(key, $"There is no field '{name}'; the fields are {string.Join(", ", known.ToArray())}.");
        }
    }

    /// <summary>A text, or null if it is left out or empty.</summary>
    public string? Text(string field) => fields.TryGetValue(field, out YamlNode? node) ? Scalar(node, field) : null;

    /// <summary>A text that may not be left out.</summary>
    public string Required(string field) => Text(field) ?? throw File.Wrong(Node, $"The entry has no '{field}'.");

    /// <summary>Yes or no; no if it is left out.</summary>
    public bool Flag(string field) => Text(field) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw File.Wrong(At(field), $"'{field}' is true or false, not '{other}'."),
    };

    /// <summary>A list of texts, or one text; empty if it is left out.</summary>
    public ImmutableArray<string> List(string field) => [.. Located(field).Select(item => item.Text)];

    /// <summary>The texts of <see cref="List"/>, each with its place.</summary>
    public IEnumerable<(string Text, YamlNode At)> Located(string field)
    {
        if (!fields.TryGetValue(field, out YamlNode? node))
            return [];
        IEnumerable<YamlNode> items = node is YamlSequenceNode sequence ? sequence.Children : [node];
        return items.Select(item => (Text: Scalar(item, field), At: item)).Where(item => item.Text is not null).Select(item => (item.Text!, item.At));
    }

    /// <summary>The entries of a list of mappings; none if it is left out.</summary>
    public IEnumerable<YamlEntry> Entries(string field) => fields.TryGetValue(field, out YamlNode? node) ? File.Entries(node) : [];

    private string? Scalar(YamlNode node, string field) => node is YamlScalarNode scalar
        ? string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim()
        : throw File.Wrong(node, $"'{field}' is a text, or a list of texts where it may be several.");
}
