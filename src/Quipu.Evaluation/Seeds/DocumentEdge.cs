using System.Collections.Immutable;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>A relationship with those of its statements that one document makes.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Statements">At least one.</param>
internal sealed record DocumentEdge(Relationship Relationship, ImmutableArray<Statement> Statements)
{
    /// <summary>Whether a statement was read from a passage.</summary>
    public bool IsFrom(string passage)
    {
        string wanted = Words.Collapsed(passage);
        return Statements.Any(statement => Words.Collapsed(statement.Evidence.Quote).Contains(wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The words of an argument in a statement, where they stand in its evidence.</summary>
    public static string? TextAt(Statement statement, Core.Text.Span span) =>
        statement.Evidence.Span.Contains(span)
            ? statement.Evidence.Quote.Substring(span.Start - statement.Evidence.Span.Start, span.Length)
            : null;
}
