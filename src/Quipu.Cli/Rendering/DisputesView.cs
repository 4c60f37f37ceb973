using System.Collections.Immutable;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;
using Spectre.Console;

namespace Quipu.Cli.Rendering;

/// <summary>Edges that cannot all be true, each with the sentence that says it.</summary>
internal static class DisputesView
{
    /// <summary>In lines, those of one subject and type together.</summary>
    public static void Write(ImmutableArray<Relationship> disputes, IGraphReader reader, IAnsiConsole output)
    {
        int subjects = disputes.Select(edge => (edge.SubjectId, edge.Type)).Distinct().Count();
        output.WriteLine(disputes.IsEmpty ? "Nothing is in dispute." : $"{Count.Of(subjects, "dispute")}, {Count.Of(disputes.Length, "relationship")}");
        foreach (IGrouping<(string, string?), Relationship> group in disputes.GroupBy(edge => (edge.SubjectId, edge.Type)))
        {
            output.WriteLine();
            foreach (Relationship edge in group)
            {
                EdgeView.Write(edge, id => reader.GetEntity(id)?.Name ?? id, output);
                EdgeView.WriteSentence(edge.Statements[0], output);
            }
        }
    }

    /// <summary>As JSON.</summary>
    public static void WriteJson(ImmutableArray<Relationship> disputes, IGraphReader reader, TextWriter output) =>
        GraphJson.Write(output, json => json.WriteArray("disputes", disputes, edge =>
        {
            json.WriteString("subject", edge.SubjectId);
            json.WriteString("subjectName", reader.GetEntity(edge.SubjectId)?.Name);
            json.WriteString("object", edge.ObjectId);
            json.WriteString("objectName", edge.ObjectId is { } id ? reader.GetEntity(id)?.Name : null);
            json.WriteRelationship(edge, allEvidence: true);
        }));
}
