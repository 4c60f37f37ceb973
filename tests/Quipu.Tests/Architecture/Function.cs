using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Quipu.Tests.Architecture;

/// <summary>A function with a body, as it stands in a source file.</summary>
/// <param name="Place">The file and the function's name, with a space between.</param>
/// <param name="Lines">Its length from its first line to its last, comments before it and attributes left out.</param>
internal sealed record Function(string Place, int Lines)
{
    /// <summary>The functions of a source file: methods, constructors, operators, properties and local functions.</summary>
    public static IEnumerable<Function> In(string file)
    {
        var tree = CSharpSyntaxTree.ParseText(Repository.Text(file), new CSharpParseOptions(LanguageVersion.Preview));
        foreach (Microsoft.CodeAnalysis.SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            if (NameOf(node) is { } name)
                yield return new Function($"{file} {name}", LinesOf(node));
        }
    }

    private static string? NameOf(Microsoft.CodeAnalysis.SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null } => ((MethodDeclarationSyntax)node).Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        OperatorDeclarationSyntax => "operator",
        ConversionOperatorDeclarationSyntax => "conversion",
        PropertyDeclarationSyntax { ExpressionBody: not null } property => property.Identifier.Text,
        PropertyDeclarationSyntax { AccessorList: { } accessors } property when accessors.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null) => property.Identifier.Text,
        IndexerDeclarationSyntax => "this[]",
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        _ => null,
    };

    private static int LinesOf(Microsoft.CodeAnalysis.SyntaxNode node)
    {
        int start = node is MemberDeclarationSyntax { AttributeLists.Count: > 0 } member ? member.AttributeLists.Last().Span.End + 1 : node.SpanStart;
        LinePositionSpan lines = node.SyntaxTree.GetLineSpan(TextSpan.FromBounds(start, node.Span.End)).Span;
        return lines.End.Line - lines.Start.Line + 1;
    }
}
