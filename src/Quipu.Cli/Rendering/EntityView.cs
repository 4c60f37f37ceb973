using Quipu.Core.Graph;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>Entities in lines.</summary>
internal static class EntityView
{
    /// <summary>One line: name, type, aliases, how often it is mentioned.</summary>
    public static void WriteHeading(Entity entity, IAnsiConsole output)
    {
        string also = entity.Aliases.IsEmpty ? "" : $" · also: {string.Join("; ", entity.Aliases)}";
        string counts = $"{Count.Of(entity.MentionCount, "mention")} in {Count.Of(entity.DocumentCount, "document")}";
        output.MarkupLineInterpolated($"[bold]{entity.Name}[/] · {EdgeWords.Type(entity)}{also} · {counts} · [dim]{entity.Id}[/]");
    }

    /// <summary>One line for a list of candidates.</summary>
    public static string Candidate(Entity entity, int degree, string? matchedName = null)
    {
        string also = matchedName is null || matchedName == entity.Name ? "" : $", also '{matchedName}'";
        return $"{entity.Name} ({EdgeWords.Type(entity)}{also}) · {Count.Of(degree, "edge")} · {entity.Id}";
    }
}
