using System.Text.RegularExpressions;
using Quipu.Core.Facts;
using Quipu.Export.Exchange;
using Quipu.Graph.PropertyGraph;
using Quipu.Testing;
using Quipu.Tests.Architecture;

namespace Quipu.Tests.Docker;

/// <summary>The style for Neo4j Browser names labels, types and properties that the database has, in the colours of the other exports.</summary>
public sealed class BrowserStyleTests
{
    private static readonly Neo4jRows Rows = new(SampleGraphs.Tiny(), new Neo4jOptions { WithEvidence = true, OpenAs = "RELATED" });

    // A block: what it is for, and its lines "name: value;".
    private readonly (string Selector, Dictionary<string, string> Style)[] blocks =
    [
        .. Regex.Matches(Repository.Text("docker/browser/quipu.grass"), @"^([\w.]+) \{\n((?:  [\w-]+: [^;\n]+;\n)+)\}\n", RegexOptions.Multiline)
            .Select(block => (block.Groups[1].Value, Lines(block.Groups[2].Value))),
    ];

    [Test]
    public void The_whole_file_is_blocks_of_lines() =>
        Assert.That(Repository.Text("docker/browser/quipu.grass").Count(letter => letter is '{'), Is.EqualTo(blocks.Length + Captions().Count()));

    [Test]
    public void Every_type_has_the_colour_that_it_has_in_Gephi_and_its_name_as_caption()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (EntityType type in Enum.GetValues<EntityType>().Where(type => type < EntityType.Date))
            {
                Color color = TypeColors.Of(type);
                Dictionary<string, string>? style = blocks.SingleOrDefault(block => block.Selector == $"node.{type}").Style;
                Assert.That(style?["color"], Is.EqualTo($"#{color.Red:X2}{color.Green:X2}{color.Blue:X2}"), type.ToString());
                Assert.That(style?["caption"], Is.EqualTo("'{name}'"), type.ToString());
            }
        }
    }

    [Test]
    public void Labels_and_types_are_those_of_the_database()
    {
        string[] labels = [Neo4jNames.Entity, .. Neo4jNames.KeyLabels, .. Enum.GetNames<EntityType>()];
        string[] types = ["RELATED", Neo4jNames.Mentions, Neo4jNames.PartOf];

        Assert.That(Names("node"), Is.Unique.And.SubsetOf(labels));
        Assert.That(Names("node"), Is.SupersetOf(Neo4jNames.KeyLabels.Except([Neo4jNames.EntityLabel])));
        Assert.That(Names("relationship"), Is.Unique.And.SubsetOf(types));
    }

    [Test]
    public void Captions_are_properties()
    {
        string[] properties =
        [
            .. Rows.NodeTables.SelectMany(table => table.Columns).Select(column => column.Name),
            .. Rows.EdgeTables.SelectMany(table => table.Columns).Select(column => column.Name),
        ];
        Assert.That(Captions().Distinct(), Is.Not.Empty.And.SubsetOf(properties));
    }

    private IEnumerable<string> Names(string kind) => blocks.Where(block => block.Selector.StartsWith(kind + ".", StringComparison.Ordinal)).Select(block => block.Selector[(kind.Length + 1)..]);

    private IEnumerable<string> Captions() =>
        blocks.Select(block => block.Style.GetValueOrDefault("caption", "")).Where(caption => caption.StartsWith("'{", StringComparison.Ordinal)).Select(caption => caption[2..^2]);

    private static Dictionary<string, string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().TrimEnd(';').Split(": ", 2)).ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
}
