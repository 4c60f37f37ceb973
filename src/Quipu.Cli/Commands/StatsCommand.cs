using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Quipu.Cli.Rendering;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu stats</c>: the size of a graph and its most connected entities.</summary>
internal static class StatsCommand
{
    private const int StandardTop = 10;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Option<int> top = new("--top") { Description = "How many entities, kinds and edges to name.", HelpName = "N", DefaultValueFactory = _ => StandardTop };
        var graph = new GraphOptions();
        Option<bool> json = SharedOptions.Json();
        Option<bool> disputes = new("--disputes") { Description = "List the edges that cannot all be true: two birth dates of one person." };
        var command = new Command("stats", "Show the size of a graph and its most connected entities.") { top, json, disputes };
        graph.AddTo(command);
        command.SetAction(parsed =>
        {
            int most = Usage.AtLeast(0, parsed.GetValue(top), "--top");
            using OpenGraph opened = graph.Open(parsed, terminal, stop);
            IGraphReader reader = opened.Reader;
            if (parsed.GetValue(disputes))
                return ShowDisputes(reader, parsed.GetValue(json), terminal);
            GraphStatistics statistics = reader.Statistics(most);
            if (parsed.GetValue(json))
                GraphJson.Write(terminal.Plain, output => WriteJson(output, statistics));
            else
                StatisticsView.Write(statistics, id => reader.GetEntity(id)?.Name ?? id, terminal.Output);
            return ExitCode.Fine;
        });
        return command;
    }

    private static int ShowDisputes(IGraphReader reader, bool asJson, Terminal terminal)
    {
        ImmutableArray<Relationship> disputes = reader.Disputes();
        if (asJson)
            DisputesView.WriteJson(disputes, reader, terminal.Plain);
        else
            DisputesView.Write(disputes, reader, terminal.Output);
        return ExitCode.Fine;
    }

    private static void WriteJson(Utf8JsonWriter json, GraphStatistics statistics)
    {
        json.WriteNumber("documents", statistics.Documents);
        json.WriteNumber("words", statistics.Words);
        json.WriteNumber("sentences", statistics.Sentences);
        json.WriteNumber("entities", statistics.Entities);
        json.WriteNumber("namedEntities", statistics.NamedEntities);
        json.WriteNumber("mentions", statistics.Mentions);
        json.WriteNumber("relationships", statistics.Relationships);
        json.WriteNumber("statements", statistics.Statements);
        json.WriteNumber("kinds", statistics.Kinds);
        json.WriteStartObject("entitiesByType");
        foreach (TypeCount type in statistics.EntitiesByType)
            json.WriteNumber(type.Type.ToString(), type.Count);
        json.WriteEndObject();
        json.WriteStartObject("relationshipsByKind");
        foreach (KindCount kind in statistics.RelationshipsByKind)
            json.WriteNumber(kind.Kind, kind.Count);
        json.WriteEndObject();
        json.WriteArray("mostConnected", statistics.MostConnected, ranked =>
        {
            json.WriteEntity(ranked.Entity);
            json.WriteNumber("pageRank", Math.Round(ranked.PageRank, 6));
            json.WriteNumber("degree", ranked.Degree);
        });
    }
}
