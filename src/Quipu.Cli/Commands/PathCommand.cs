using System.CommandLine;
using Quipu.Cli.Rendering;
using Quipu.Core.Errors;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Spectre.Console;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu path A B</c>: the shortest chain of edges that joins two entities.</summary>
internal static class PathCommand
{
    private const int StandardDepth = 6;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> from = new("FROM") { Description = "A name, an alias or an id." };
        Argument<string> to = new("TO") { Description = "A name, an alias or an id." };
        Option<int> depth = new("--depth") { Description = "The largest number of edges.", HelpName = "N", DefaultValueFactory = _ => StandardDepth };
        var graph = new GraphOptions();
        Option<bool> json = SharedOptions.Json();
        Option<bool> evidence = SharedOptions.Evidence();
        var filter = new FilterOptions();
        var command = new Command("path", "Show the shortest chain of edges that joins two entities.") { from, to, depth, json, evidence };
        graph.AddTo(command);
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            EdgeFilter edges = filter.Read(parsed);
            int far = Usage.AtLeast(1, parsed.GetValue(depth), "--depth");
            using OpenGraph opened = graph.Open(parsed, terminal, stop);
            IGraphReader reader = opened.Reader;
            Entity start = EntityChoice.One(reader, parsed.GetRequiredValue(from));
            Entity end = EntityChoice.One(reader, parsed.GetRequiredValue(to));
            GraphPath path = reader.ShortestPath(start.Id, end.Id, far, edges) ?? throw None(start, end, far);
            if (parsed.GetValue(json))
                WriteJson(path, parsed.GetValue(evidence), terminal.Plain);
            else
                Write(path, parsed.GetValue(evidence), terminal.Output);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Write(GraphPath path, bool allEvidence, IAnsiConsole output)
    {
        output.MarkupLineInterpolated($"[bold]{path.Start.Name}[/] ({EdgeWords.Type(path.Start)})");
        foreach (PathStep step in path.Steps)
        {
            string arrow = step.Direction == EdgeDirection.Out ? "→" : "←";
            string name = EdgeWords.Name(step.Relationship);
            output.MarkupLineInterpolated($"  {arrow} [green]{name}[/] {arrow} [bold]{step.To.Name}[/] ({EdgeWords.Type(step.To)})  [dim]{EdgeWords.Notes(step.Relationship)}[/]");
            EdgeView.WriteEvidence(step.Relationship, allEvidence, output);
        }
    }

    private static void WriteJson(GraphPath path, bool allEvidence, TextWriter output) => GraphJson.Write(output, json =>
    {
        json.WriteStartObject("start");
        json.WriteEntity(path.Start);
        json.WriteEndObject();
        json.WriteArray("steps", path.Steps, step =>
        {
            json.WriteString("direction", step.Direction == EdgeDirection.Out ? "out" : "in");
            json.WriteStartObject("relationship");
            json.WriteRelationship(step.Relationship, allEvidence);
            json.WriteEndObject();
            json.WriteStartObject("to");
            json.WriteEntity(step.To);
            json.WriteEndObject();
        });
    });

    private static QuipuException None(Entity start, Entity end, int depth) => new(
        ErrorCodes.PathNone,
        $"No chain of at most {Count.Of(depth, "edge")} joins {start.Name} and {end.Name}.",
        "A greater --depth or --include all may find one.");
}
