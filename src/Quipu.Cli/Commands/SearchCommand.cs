using System.Collections.Immutable;
using System.CommandLine;
using Quipu.Cli.Rendering;
using Quipu.Core.Errors;
using Quipu.Graph.Queries;
using Spectre.Console;

namespace Quipu.Cli.Commands;

/// <summary><c>quipu search TEXT</c>: entities by the starts of the words of their names.</summary>
internal static class SearchCommand
{
    private const int StandardLimit = 20;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string[]> text = new("TEXT") { Description = "Words, or starts of words, of a name.", Arity = ArgumentArity.OneOrMore };
        Option<int> limit = SharedOptions.Limit(StandardLimit);
        var graph = new GraphOptions();
        Option<bool> json = SharedOptions.Json();
        var command = new Command("search", "Find entities by words of their names.") { text, limit, json };
        graph.AddTo(command);
        command.SetAction(parsed =>
        {
            int most = Usage.AtLeast(1, parsed.GetValue(limit), "--limit");
            string wanted = string.Join(' ', parsed.GetRequiredValue(text));
            using OpenGraph opened = graph.Open(parsed, terminal, stop);
            IGraphReader reader = opened.Reader;
            ImmutableArray<EntityMatch> matches = reader.Search(wanted, most);
            if (parsed.GetValue(json))
                WriteJson(matches, terminal.Plain);
            else if (matches.IsEmpty)
                throw new QuipuException(ErrorCodes.EntityUnknown, $"No name has the words '{wanted}'.", "Try fewer words or only their first letters.");
            foreach (EntityMatch match in parsed.GetValue(json) ? [] : matches)
                terminal.Output.WriteLine(EntityView.Candidate(match.Entity, match.Degree, match.MatchedName));
            return matches.IsEmpty ? ExitCode.Usage : ExitCode.Fine;
        });
        return command;
    }

    private static void WriteJson(ImmutableArray<EntityMatch> matches, TextWriter output) =>
        GraphJson.Write(output, json => json.WriteArray("entities", matches, match =>
        {
            json.WriteEntity(match.Entity);
            json.WriteString("match", match.Match.ToString());
            json.WriteString("matchedName", match.MatchedName);
            json.WriteNumber("degree", match.Degree);
        }));
}
