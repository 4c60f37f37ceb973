using System.CommandLine;
using System.Text.Json;
using Quipu.Cli.Rendering;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Spectre.Console;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu show NAME|ID</c>: an entity with the places that mention it, or an edge with all its evidence.</summary>
internal static class ShowCommand
{
    private const int StandardLimit = 20;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> name = new("NAME") { Description = "A name, an alias or an id of an entity, or the id of a relationship." };
        Option<int> limit = SharedOptions.Limit(StandardLimit);
        var graph = new GraphOptions();
        Option<bool> json = SharedOptions.Json();
        var command = new Command("show", "Show an entity and where it is mentioned, or a relationship and all its evidence.") { name, limit, json };
        graph.AddTo(command);
        command.SetAction(parsed =>
        {
            int most = Usage.AtLeast(1, parsed.GetValue(limit), "--limit");
            string wanted = parsed.GetRequiredValue(name);
            using OpenGraph opened = graph.Open(parsed, terminal, stop);
            IGraphReader reader = opened.Reader;
            TextWriter? plain = parsed.GetValue(json) ? terminal.Plain : null;
            if (reader.GetRelationship(wanted) is { } relationship)
                ShowRelationship(reader, relationship, terminal.Output, plain);
            else
                ShowEntity(reader, EntityChoice.One(reader, wanted), most, terminal.Output, plain);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void ShowRelationship(IGraphReader reader, Relationship relationship, IAnsiConsole output, TextWriter? plain)
    {
        if (plain is null)
        {
            EdgeView.Write(relationship, id => reader.GetEntity(id)?.Name ?? id, output);
            EdgeView.WriteEvidence(relationship, all: true, output);
            return;
        }

        GraphJson.Write(plain, json =>
        {
            json.WriteString("subject", relationship.SubjectId);
            json.WriteString("object", relationship.ObjectId);
            json.WriteRelationship(relationship, allEvidence: true);
        });
    }

    private static void ShowEntity(IGraphReader reader, Entity entity, int limit, IAnsiConsole output, TextWriter? plain)
    {
        var mentions = reader.Mentions(entity.Id, limit);
        if (plain is not null)
        {
            GraphJson.Write(plain, json => WriteEntity(json, entity, mentions));
            return;
        }

        EntityView.WriteHeading(entity, output);
        output.WriteLine();
        foreach (GraphMention mention in mentions)
            output.MarkupLineInterpolated($"  {mention.Text}  [dim]{mention.DocumentId} {mention.Span.Start}–{mention.Span.End} · {mention.Kind.ToString().ToLowerInvariant()}[/]");
        if (mentions.Length < entity.MentionCount)
            output.WriteLine($"{Count.Of(mentions.Length)} of {Count.Of(entity.MentionCount, "mention")}: --limit shows more.");
    }

    private static void WriteEntity(Utf8JsonWriter json, Entity entity, IEnumerable<GraphMention> mentions)
    {
        json.WriteStartObject("entity");
        json.WriteEntity(entity);
        json.WriteEndObject();
        json.WriteArray("mentions", mentions, mention =>
        {
            json.WriteString("document", mention.DocumentId);
            json.WriteNumber("start", mention.Span.Start);
            json.WriteNumber("end", mention.Span.End);
            json.WriteString("text", mention.Text);
            json.WriteString("kind", mention.Kind.ToString().ToLowerInvariant());
        });
    }
}
