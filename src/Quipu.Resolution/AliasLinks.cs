using Quipu.Core.Facts;
using Quipu.Resolution.Names;

namespace Quipu.Resolution;

/// <summary>
/// Which nodes go under another name elsewhere. A document that says <c>Communist Party of China (CPC)</c> claims the
/// name <c>CPC</c> for the party; a node of that name is joined if the claims of all documents lead to one node. Only
/// names of several words and acronyms can be claimed, never a bare family name.
/// </summary>
internal sealed class AliasLinks
{
    private readonly IReadOnlyList<Node> nodes;
    private readonly ILookup<string, Node> byName;
    private readonly Dictionary<string, Node> links = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);

    private AliasLinks(IReadOnlyList<Node> nodes)
    {
        this.nodes = nodes;
        byName = nodes.Where(node => node.Key.Name is not null).ToLookup(node => node.Key.Name!.Value.Value, StringComparer.Ordinal);
    }

    /// <summary>Finds the links. Long names first: they decide which claims on an acronym are the same.</summary>
    /// <param name="nodes">All nodes, sorted by id.</param>
    public static AliasLinks Of(IReadOnlyList<Node> nodes)
    {
        var links = new AliasLinks(nodes);
        links.Link(acronyms: false);
        links.Link(acronyms: true);
        return links;
    }

    /// <summary>Whether the node's name is an acronym that different nodes claim: it means what its document means.</summary>
    public bool IsAmbiguous(Node node) => ambiguous.Contains(node.Key.Id);

    /// <summary>The node that a node is joined with; itself if it stands alone.</summary>
    public Node RootOf(Node node)
    {
        var way = new List<Node>();
        while (!way.Contains(node))
        {
            way.Add(node);
            if (!links.TryGetValue(node.Key.Id, out Node? next))
                return node;
            node = next;
        }

        // Two documents each give the other's name as an alias: the fuller name stands for both.
        return way[way.IndexOf(node)..]
            .OrderByDescending(member => member.Key.Name!.Value.Value.Length)
            .ThenBy(member => member.Key.Name!.Value.Value, StringComparer.Ordinal)
            .ThenBy(member => member.Key.Id, StringComparer.Ordinal)
            .First();
    }

    private void Link(bool acronyms)
    {
        var found = new List<(Node Claimed, Node Claimant)>();
        foreach (IGrouping<Node, Claim> claims in Claims(acronyms).GroupBy(claim => claim.Claimed).OrderBy(claims => claims.Key.Key.Id, StringComparer.Ordinal))
        {
            if (links.ContainsKey(claims.Key.Key.Id))
                continue;
            IEnumerable<Claim> best = claims.Any(claim => claim.IsSpelled) ? claims.Where(claim => claim.IsSpelled) : claims;
            List<Node> claimants = [.. best.Select(claim => RootOf(claim.Claimant)).DistinctBy(node => node.Key.Id)];
            if (claimants is [var only] && only != claims.Key)
                found.Add((claims.Key, only));
            else if (acronyms && claimants.Count > 1)
                ambiguous.Add(claims.Key.Key.Id);
        }

        foreach ((Node claimed, Node claimant) in found)
            links[claimed.Key.Id] = claimant;
        ambiguous.ExceptWith(links.Values.Select(node => node.Key.Id));
    }

    private IEnumerable<Claim> Claims(bool acronyms) =>
        from node in nodes
        where node.Key.Name is not null
        from member in node.Members
        from alias in member.Entity.Aliases
        where acronyms == Acronym.Is(alias)
        let name = NameKey.Of(alias, member.Entity.Type)
        where acronyms || name.Words > 1
        from claimed in byName[name.Value]
        where claimed != node && AreOfOneKind(node.Type, claimed.Type) && CanStandFor(claimed, member, alias)
        select new Claim(claimed, node, acronyms && Acronym.Spells(alias, member.Entity.Name));

    /// <summary>Whether an alias is as good as the name: for a person only a form with the same first and last word is.</summary>
    private static bool CanStandFor(Node claimed, Member member, string alias)
    {
        if (Acronym.Is(alias))
            return claimed.Type != EntityType.Person && claimed.Members.Any(other => Acronym.Is(other.Entity.Name));
        if (claimed.Type != EntityType.Person)
            return true;
        string[] name = NameKey.Of(member.Entity.Name, EntityType.Person).Value.Split(' ');
        string[] other = NameKey.Of(alias, EntityType.Person).Value.Split(' ');
        return name[0] == other[0] && name[^1] == other[^1];
    }

    private static bool AreOfOneKind(EntityType left, EntityType right) =>
        left == right || (left != EntityType.Person && right != EntityType.Person && (left == EntityType.Concept || right == EntityType.Concept));

    /// <summary>A document says that a name means a node.</summary>
    private sealed record Claim(Node Claimed, Node Claimant, bool IsSpelled);
}
