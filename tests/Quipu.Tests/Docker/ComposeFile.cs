using System.Text.RegularExpressions;
using Quipu.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace Quipu.Tests.Docker;

/// <summary><c>docker/compose.yaml</c>, as far as tests ask for it.</summary>
internal sealed partial class ComposeFile
{
    private readonly YamlMappingNode root;

    /// <summary>Reads it.</summary>
    public ComposeFile()
    {
        using var text = new StringReader(Repository.Text(Path));
        var stream = new YamlStream();
        stream.Load(text);
        root = (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    /// <summary>Where it is, from the repository's folder.</summary>
    public static string Path => "docker/compose.yaml";

    /// <summary>The names of the services.</summary>
    public IEnumerable<string> Services => Keys("services");

    /// <summary>The names at some place: <c>Keys("services", "neo4j", "environment")</c>.</summary>
    public IEnumerable<string> Keys(params ReadOnlySpan<string> place) => Node(place) is YamlMappingNode map ? map.Children.Keys.Select(Text) : [];

    /// <summary>The values of the list at some place; none where there is none.</summary>
    public IEnumerable<string> List(params ReadOnlySpan<string> place) => Node(place) is YamlSequenceNode list ? list.Select(Text) : [];

    /// <summary>The value at some place, or null.</summary>
    public string? Value(params ReadOnlySpan<string> place) => Node(place) is YamlScalarNode value ? value.Value : null;

    /// <summary>All values of the file.</summary>
    public IEnumerable<string> Values => root.AllNodes.OfType<YamlScalarNode>().Select(Text);

    /// <summary>A value with the variables in it replaced by their defaults: <c>${NAME:-DEFAULT}</c>.</summary>
    public static string WithDefaults(string value) => DefaultPattern().Replace(value, "$1");

    private YamlNode? Node(ReadOnlySpan<string> place)
    {
        YamlNode? node = root;
        foreach (string name in place)
            node = node is YamlMappingNode map && map.Children.TryGetValue(name, out YamlNode? child) ? child : null;
        return node;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    [GeneratedRegex(@"\$\{\w+:-([^}]*)\}")]
    private static partial Regex DefaultPattern();
}
