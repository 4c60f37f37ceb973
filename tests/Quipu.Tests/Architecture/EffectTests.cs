using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Quipu.Tests.Architecture;

/// <summary>Who may touch the world outside.</summary>
public sealed class EffectTests
{
    [Test]
    public void Core_does_no_input_or_output() =>
        Assert.That(Used("Core").Where(type => IsIn(type, "System.IO", "System.Net", "System.Diagnostics.Process") || type == "System.Console"), Is.Empty);

    [Test]
    public void Resolution_and_graph_touch_no_file() =>
        Assert.That(
            Used("Resolution").Concat(Used("Graph")).Where(type => type is "System.IO.File" or "System.IO.Directory" or "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileStream"),
            Is.Empty);

    [Test]
    public void Only_the_command_line_writes_to_the_console() =>
        Assert.That(
            Layer.All.Select(layer => layer.Name).Where(name => Used(name).Exists(type => type == "System.Console" || IsIn(type, "Spectre.Console"))),
            Is.EqualTo(new[] { "Cli" }));

    [Test]
    public void Only_Neo4j_opens_a_network_connection() =>
        Assert.That(
            Layer.All.Select(layer => layer.Name).Where(name => Used(name).Exists(type => IsIn(type, "System.Net.Http", "System.Net.Sockets", "System.Net.WebSockets"))),
            Is.EqualTo(new[] { "Neo4j" }));

    [Test]
    public void No_writer_knows_another()
    {
        string[] writers = ["Csv", "Gexf", "GraphMl", "JsonLines", "Neo4jCsv"];
        IEnumerable<string> found =
            from writer in writers
            from file in Repository.Sources($"src/Quipu.Export/{writer}")
            from used in Regex.Matches(Repository.Text(file), @"\bQuipu\.Export\.(\w+)").Select(match => match.Groups[1].Value).Distinct()
            where used != writer && writers.Contains(used)
            select $"{file}: uses {used}";
        Allowed.Only("writer", found);
    }

    // All types of other assemblies that the code of a project mentions, by full name.
    private static List<string> Used(string name)
    {
        using ModuleDefinition module = Repository.Module(Layer.All.Single(layer => layer.Name == name));
        List<string> used = [.. module.GetTypeReferences().Select(type => type.FullName)];
        Assert.That(used, Is.Not.Empty);
        return used;
    }

    private static bool IsIn(string type, params string[] namespaces) =>
        Array.Exists(namespaces, name => type == name || type.StartsWith(name + ".", StringComparison.Ordinal));
}
