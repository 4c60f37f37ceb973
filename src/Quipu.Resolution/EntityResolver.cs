using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Resolution;

/// <summary>
/// Decides which entities of different documents are one node: by the canonical form of full names, by the forms of
/// countries' names, and by aliases that point to one name only; never by a bare family name. Deterministic, and
/// independent of the documents' order. Stateless and thread-safe.
/// </summary>
public static class EntityResolver
{
    /// <summary>Makes the nodes.</summary>
    /// <param name="documents">The facts of all documents; their ids are unique.</param>
    public static EntityResolution Resolve(IReadOnlyCollection<DocumentFacts> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Member[] members = [.. documents.OrderBy(document => document.DocumentId, StringComparer.Ordinal).SelectMany(Member.Of)];
        List<Node> nodes = Joined(Grouped(members.Select(member => (NodeKey.Of(member), member))));
        var nodeOf = ImmutableDictionary.CreateBuilder<DocumentEntityKey, string>();
        foreach (Node node in nodes)
        {
            foreach (Member member in node.Members)
                nodeOf.Add(new DocumentEntityKey(member.DocumentId, member.Entity.Id), node.Key.Id);
        }

        return new EntityResolution([.. nodes.Select(node => node.ToEntity())], nodeOf.ToImmutable());
    }

    /// <summary>The nodes after aliases, sorted by id.</summary>
    private static List<Node> Joined(List<Node> nodes)
    {
        AliasLinks links = AliasLinks.Of(nodes);
        return Grouped(nodes.SelectMany(node => node.Members.Select(member => (KeyOf(node, member, links), member))));
    }

    private static NodeKey KeyOf(Node node, Member member, AliasLinks links) =>
        links.IsAmbiguous(node) ? NodeKey.InDocument(node.Key.Name!.Value, member.DocumentId) : links.RootOf(node).Key;

    private static List<Node> Grouped(IEnumerable<(NodeKey Key, Member Member)> members) =>
    [
        .. members
            .GroupBy(pair => pair.Key.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Node(group.First().Key, InOrder(group.Select(pair => pair.Member)))),
    ];

    private static ImmutableArray<Member> InOrder(IEnumerable<Member> members) =>
        [.. members.OrderBy(member => member.DocumentId, StringComparer.Ordinal).ThenBy(member => member.Place, StringComparer.Ordinal).ThenBy(member => member.Entity.Id, StringComparer.Ordinal)];
}
