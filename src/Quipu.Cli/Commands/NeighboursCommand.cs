using System.CommandLine;
using System.Text.Json;
using Quipu.Cli.Rendering;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu neighbours NAME</c>: what an entity is connected with, and the sentences that say so.</summary>
internal static class NeighboursCommand
{
    private const int StandardLimit = 50;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> name = new("NAME") { Description = "A name, an alias or an id." };
        Option<int> depth = new("--depth") { Description = "How many edges away to go.", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<int> limit = SharedOptions.Limit(StandardLimit);
        var graph = new GraphOptions();
        Option<bool> json = SharedOptions.Json();
        Option<bool> evidence = SharedOptions.Evidence();
        var filter = new FilterOptions();
        var command = new Command("neighbours", "Show what an entity is connected with.") { name, depth, limit, json, evidence };
        graph.AddTo(command);
        command.Aliases.Add("neighbors");
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            EdgeFilter edges = filter.Read(parsed);
            int far = Usage.AtLeast(1, parsed.GetValue(depth), "--depth");
            int most = Usage.AtLeast(1, parsed.GetValue(limit), "--limit");
            using OpenGraph opened = graph.Open(parsed, terminal, stop);
            IGraphReader reader = opened.Reader;
            Entity entity = EntityChoice.One(reader, parsed.GetRequiredValue(name));
            NeighbourList list = reader.Neighbours(new NeighbourQuery(entity.Id) { Depth = far, Filter = edges, Limit = most });
            if (parsed.GetValue(json))
                GraphJson.Write(terminal.Plain, output => WriteJson(output, list, parsed.GetValue(evidence)));
            else
                NeighbourView.Write(list, parsed.GetValue(evidence), terminal.Output);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void WriteJson(Utf8JsonWriter json, NeighbourList list, bool allEvidence)
    {
        json.WriteStartObject("entity");
        json.WriteEntity(list.Entity);
        json.WriteEndObject();
        json.WriteNumber("total", list.Total);
        json.WriteArray("neighbours", list.Items, neighbour =>
        {
            json.WriteNumber("depth", neighbour.Depth);
            json.WriteString("from", neighbour.From.Id);
            json.WriteString("direction", neighbour.Direction == EdgeDirection.Out ? "out" : "in");
            if (neighbour.Entity is { } entity)
            {
                json.WriteStartObject("entity");
                json.WriteEntity(entity);
                json.WriteEndObject();
            }

            json.WriteStartObject("relationship");
            json.WriteRelationship(neighbour.Relationship, allEvidence);
            json.WriteEndObject();
        });
    }
}
