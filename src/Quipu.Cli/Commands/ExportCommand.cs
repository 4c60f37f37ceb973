using System.CommandLine;
using Quipu.Cli.Rendering;
using Quipu.Core.Facts;
using Quipu.Export;
using Quipu.Graph.Selection;
using Quipu.Store;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu export</c>: a stored graph, or a part of it, as files for other programs.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> format = new("--format") { Description = $"The format: {string.Join(", ", GraphExport.Formats)}.", HelpName = "FORMAT", Required = true };
        Option<string> place = new("--out") { Description = "The file to write; for csv and neo4j-csv the folder.", HelpName = "PATH", Required = true };
        Option<string> graph = SharedOptions.Graph();
        Option<bool> excelSafe = SharedOptions.ExcelSafe();
        Option<bool> noLayout = new("--no-layout") { Description = "In gexf and graphml, give nodes no places: faster, and Gephi computes its own." };
        var database = new DatabaseOptions();
        Option<bool> quiet = SharedOptions.Quiet();
        var part = new SelectionOptions();
        var command = new Command("export", "Write a graph, or a part of it, as files for other programs.") { format, place, graph, excelSafe, noLayout, quiet };
        part.AddTo(command);
        database.AddTo(command);
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(format);
            if (!GraphExport.Formats.Contains(name))
                throw ExportPlaces.Unknown(name);
            var options = new ExportOptions
            {
                ExcelSafe = parsed.GetValue(excelSafe),
                WithLayout = !parsed.GetValue(noLayout),
                Neo4j = database.Read(parsed),
            };
            string path = parsed.GetRequiredValue(place);
            using GraphStore store = GraphStore.Open(parsed.GetRequiredValue(graph));
            GraphSelection selection = part.Read(parsed, store);
            ExportReport report = selection.IsAll
                ? store.ReadContent(content => GraphExport.Write(name, content, path, options))
                : GraphExport.Write(name, selection.Of(store.ReadGraph()), path, options);
            if (!parsed.GetValue(quiet))
                BuildView.WriteExport(report, terminal.Output);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The options that say which part of a graph is written.</summary>
    private sealed class SelectionOptions
    {
        private readonly Option<int?> top = new("--top") { Description = "Only the N most important entities that hang together.", HelpName = "N" };
        private readonly Option<string?> around = new("--around") { Description = "Only what is near this entity.", HelpName = "NAME" };
        private readonly Option<int> depth = new("--depth") { Description = "How many edges away from --around to go.", HelpName = "N", DefaultValueFactory = _ => 1 };
        private readonly Option<int> support = new("--min-support") { Description = "The least number of sentences that say an edge.", HelpName = "N", DefaultValueFactory = _ => 1 };
        private readonly Option<string[]> types = new("--types") { Description = "Only entities of these types (Person,Organization).", HelpName = "TYPES" };

        public void AddTo(Command command)
        {
            command.Add(top);
            command.Add(around);
            command.Add(depth);
            command.Add(support);
            command.Add(types);
        }

        public GraphSelection Read(ParseResult parsed, GraphStore store) => new()
        {
            Types = [.. Usage.List(parsed.GetValue(types)).Select(name => Usage.Named<EntityType>(name, "--types"))],
            MinSupport = Usage.AtLeast(1, parsed.GetValue(support), "--min-support"),
            Depth = Usage.AtLeast(1, parsed.GetValue(depth), "--depth"),
            Top = parsed.GetValue(top) is { } most ? Usage.AtLeast(1, most, "--top") : null,
            Around = parsed.GetValue(around) is { } name ? EntityChoice.One(store, name).Id : null,
        };
    }
}
