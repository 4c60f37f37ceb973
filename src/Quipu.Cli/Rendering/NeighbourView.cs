using Quipu.Graph.Queries;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>The edges around an entity: one line an edge, its best sentence below.</summary>
internal static class NeighbourView
{
    /// <summary>Writes the list.</summary>
    public static void Write(NeighbourList list, bool allEvidence, IAnsiConsole output)
    {
        EntityView.WriteHeading(list.Entity, output);
        foreach (IGrouping<int, Neighbour> ring in list.Items.GroupBy(neighbour => neighbour.Depth))
        {
            output.WriteLine();
            if (ring.Key > 1)
                output.MarkupLineInterpolated($"[dim]{ring.Key} edges away[/]");
            foreach (Neighbour neighbour in ring)
                Write(neighbour, allEvidence, output);
        }

        if (list.Items.Length < list.Total)
        {
            output.WriteLine();
            output.WriteLine($"{Count.Of(list.Items.Length)} of {Count.Of(list.Total, "edge")}: --limit shows more.");
        }
        else if (list.Total == 0)
        {
            output.WriteLine();
            output.WriteLine("No edge fits. --include negated,possible,future,hypothetical,desired shows what is no plain fact.");
        }
    }

    private static void Write(Neighbour neighbour, bool allEvidence, IAnsiConsole output)
    {
        string end = neighbour.Entity?.Name ?? neighbour.Value!.Text;
        string name = EdgeWords.Name(neighbour.Relationship);
        string notes = EdgeWords.Notes(neighbour.Relationship);
        string from = neighbour.Depth > 1 ? neighbour.From.Name + " " : "";
        string arrow = neighbour.Direction == EdgeDirection.Out ? "→" : "←";
        output.MarkupLineInterpolated($"  {from}{arrow} [green]{name}[/] {arrow} [bold]{end}[/]  [dim]{notes}[/]");
        EdgeView.WriteEvidence(neighbour.Relationship, allEvidence, output);
    }
}
