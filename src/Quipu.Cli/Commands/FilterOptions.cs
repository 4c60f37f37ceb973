using System.CommandLine;
using Quipu.Graph.Queries;

namespace Quipu.Cli.Commands;

/// <summary>The options that say which edges a question is about.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> types = new("--type")
    {
        Description = "Only edges of these types, lemmas or kinds (position_held, visit); repeat or join by commas.",
        HelpName = "TYPE",
    };

    private readonly Option<bool> incoming = new("--in") { Description = "Only edges that run to the entity." };

    private readonly Option<bool> outgoing = new("--out") { Description = "Only edges that run from the entity." };

    private readonly Option<double> minConfidence = new("--min-confidence")
    {
        Description = "The least confidence of an edge, 0 to 1.",
        HelpName = "SHARE",
    };

    private readonly Option<string[]> include = new("--include")
    {
        Description = "Show edges that are no plain facts too: negated, possible, future, hypothetical, desired, all.",
        HelpName = "STATUS",
    };

    /// <summary>Gives the command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(types);
        command.Add(incoming);
        command.Add(outgoing);
        command.Add(minConfidence);
        command.Add(include);
    }

    /// <summary>The filter that they ask for.</summary>
    public EdgeFilter Read(ParseResult parsed)
    {
        double confidence = Usage.Share(parsed.GetValue(minConfidence), "--min-confidence");
        return new EdgeFilter
        {
            Types = [.. Usage.List(parsed.GetValue(types))],
            Direction = (parsed.GetValue(incoming), parsed.GetValue(outgoing)) switch
            {
                (true, false) => EdgeDirection.In,
                (false, true) => EdgeDirection.Out,
                _ => EdgeDirection.Both,
            },
            MinConfidence = confidence,
            Include = Usage.List(parsed.GetValue(include)).Aggregate(EdgeStatus.None, (all, name) => all | Status(name)),
        };
    }

    private static EdgeStatus Status(string name) => name.ToLowerInvariant() switch
    {
        "negated" => EdgeStatus.Negated,
        "possible" => EdgeStatus.Possible,
        "future" => EdgeStatus.Future,
        "hypothetical" => EdgeStatus.Hypothetical,
        "desired" => EdgeStatus.Desired,
        "all" => EdgeStatus.Every,
        _ => throw Usage.Wrong("--include", name, "negated, possible, future, hypothetical, desired, all"),
    };
}
