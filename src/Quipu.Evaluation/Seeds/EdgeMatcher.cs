using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Evaluation.Seeds;

/// <summary>Finds the relationships of a graph that say what a gold edge says.</summary>
internal sealed class EdgeMatcher(DocumentView view, NodeMatcher nodes, bool runsAsVocabulary)
{
    /// <summary>The relationship that says it with the right ends, meaning and status, or null.</summary>
    public DocumentEdge? Find(GoldEdge gold) =>
        view.Edges.FirstOrDefault(edge => SaysTheSame(gold, edge) && StatusMatch.Has(gold, edge, nodes));

    /// <summary>Whether a relationship has the gold's ends and meaning, whatever its status.</summary>
    public bool SaysTheSame(GoldEdge gold, DocumentEdge edge)
    {
        Relationship relationship = edge.Relationship;
        bool sameType = gold.Type is not null && relationship.Type == gold.Type;
        bool sameWords = PredicateMatch.Any(gold.Predicates, relationship, edge.Statements, lemmaOnly: false);
        bool title = gold.Value is { Kind: "title" } && relationship.Role is not null;
        return (IsForward(gold, edge) && (sameType || sameWords || title)) || (IsBackward(gold, edge) && CountsBackward(gold, relationship, sameType, sameWords));
    }

    /// <summary>What comes nearest to the edge and what about it is other, in words, or null.</summary>
    public string? Nearest(GoldEdge gold)
    {
        return First("other status", e => SaysTheSame(gold, e))
            ?? First("other predicate or direction", e => IsForward(gold, e) || IsBackward(gold, e))
            ?? First("other object", e => nodes.Is(gold.Subject, e.Relationship.SubjectId) && IsWorded(e))
            ?? First("other ends", e => gold.Evidence is not null && e.IsFrom(gold.Evidence) && IsWorded(e));

        bool IsWorded(DocumentEdge edge) => PredicateMatch.Any(gold.Predicates, edge.Relationship, edge.Statements, lemmaOnly: false);

        string? First(string other, Func<DocumentEdge, bool> fits) =>
            view.Edges.FirstOrDefault(fits) is { } edge ? $"{EdgeWords.Of(edge, view)} [{other}{Missed(gold)}]" : null;
    }

    private string Missed(GoldEdge gold)
    {
        string?[] ends = [gold.Subject, gold.Object, gold.Speaker];
        string[] missed = [.. ends.OfType<string>().Where(end => nodes[end].IsEmpty)];
        return missed.Length == 0 ? "" : $"; missed as a node: {string.Join(", ", missed)}";
    }

    private bool IsForward(GoldEdge gold, DocumentEdge edge) =>
        nodes.Is(gold.Subject, edge.Relationship.SubjectId) && IsObject(gold, edge);

    private bool IsBackward(GoldEdge gold, DocumentEdge edge) =>
        gold.Object is not null
        && nodes.Is(gold.Object, edge.Relationship.SubjectId)
        && nodes.Is(gold.Subject, edge.Relationship.ObjectId);

    // A typed edge runs as the vocabulary says. A gold of one document runs as its text, so there a typed edge may stand
    // the other way round; a gold of several runs as the vocabulary, so there an open edge may.
    private bool CountsBackward(GoldEdge gold, Relationship relationship, bool sameType, bool sameWords)
    {
        if (ConverseTypes.IsSymmetric(gold.Type))
            return sameType || sameWords;
        if (!ConverseTypes.Has(gold.Type))
            return false;
        return runsAsVocabulary ? relationship.Type is null && sameWords : sameType;
    }

    private bool IsObject(GoldEdge gold, DocumentEdge edge)
    {
        Relationship relationship = edge.Relationship;
        if (gold.Object is not null)
            return nodes.Is(gold.Object, relationship.ObjectId);
        if (gold.Value is { Kind: "title" } title)
            return relationship.Role is not null && Words.SamePhrase(title.Normal, relationship.Role);
        if (gold.Value is { } value)
            return relationship.Value is { } own && IsKind(value.Kind, own.Kind) && own.Normal == value.Normal;
        return IsWorded(gold.ObjectText ?? gold.ValueText!, edge);
    }

    private bool IsWorded(string words, DocumentEdge edge)
    {
        IEnumerable<string?> texts = edge.Statements.Select(statement => DocumentEdge.TextAt(statement, statement.Object));
        texts = edge.Relationship.Value is { } value
            ? texts.Append(value.Text)
            : texts.Concat(DocumentView.NamesOf(view[edge.Relationship.ObjectId!]));
        return texts.Any(text => text is not null && Words.SamePhrase(words, text))
            || (edge.Relationship.Value is { Text: var own } && Words.Holds(Words.Of(words), Words.Of(own)));
    }

    private static bool IsKind(string gold, EntityType kind) => string.Equals(gold, kind.ToString(), StringComparison.OrdinalIgnoreCase);
}
