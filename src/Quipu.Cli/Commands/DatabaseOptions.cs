using System.CommandLine;
using Quipu.Core.Errors;
using Quipu.Graph.PropertyGraph;

namespace Quipu.Cli.Commands;

/// <summary>The options that say how a graph looks in a Neo4j database.</summary>
/// <param name="server">The options of a command that also names the server: among these is the graph's name then.</param>
internal sealed class DatabaseOptions(ServerOptions? server = null)
{
    private readonly Option<string> name = new("--graph-name")
    {
        Description = "In Neo4j, the graph's name: graphs of different names in one database do not touch each other.",
        HelpName = "NAME",
        DefaultValueFactory = _ => new Neo4jOptions().GraphName,
    };

    private readonly Option<string?> openAs = new("--open-as") { Description = "In Neo4j, the one type of all relationships without a type of the vocabulary.", HelpName = "TYPE" };
    private readonly Option<bool> evidence = new("--with-evidence") { Description = "In Neo4j, write documents, sentences and what they mention too." };

    /// <summary>Adds them.</summary>
    public void AddTo(Command command)
    {
        if (server is null)
            command.Add(name);
        command.Add(openAs);
        command.Add(evidence);
    }

    /// <summary>The name of the first of these options that the command line has, or null.</summary>
    public string? FirstGiven(ParseResult parsed) =>
        new Option[] { openAs, evidence }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })?.Name;

    /// <summary>What was said.</summary>
    /// <exception cref="QuipuException">Q5004: a name that cannot be one.</exception>
    public Neo4jOptions Read(ParseResult parsed) => new()
    {
        GraphName = GraphName(server?.GraphName(parsed) ?? parsed.GetRequiredValue(name)),
        OpenAs = parsed.GetValue(openAs) is { } type ? RelationshipType(type) : null,
        WithEvidence = parsed.GetValue(evidence),
    };

    // Keys are the graph's name, a slash and an id: with a slash in the name, one graph could be part of another.
    private static string GraphName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        ? text
        : throw new QuipuException(ErrorCodes.UsageInvalid, $"'{text}' is no name for a graph.", "Use letters, digits, '-', '_' and '.'.");

    private static string RelationshipType(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
        ? text
        : throw new QuipuException(ErrorCodes.UsageInvalid, $"'{text}' is no type of relationships.", "Use upper-case letters, digits and '_', as RELATED.");
}
