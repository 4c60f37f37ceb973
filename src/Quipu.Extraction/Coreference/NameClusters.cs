using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Coreference;

/// <summary>
/// Joins the proper names of a document that name the same thing: equal names, acronyms, family and first names after
/// the full name, short forms of organisations, a place with and without its kind. Long names come first, so that a
/// short form finds its full form wherever that stands. One for each document.
/// </summary>
internal sealed class NameClusters(Lexicon lexicon, TypeEvidence evidence)
{
    private const int LeastShared = 3;
    private const float Unsure = 0.8f;

    // Names that the words around them call a body somewhere: "Tarnbrook's chief executive".
    private readonly HashSet<string> bodies = new(StringComparer.Ordinal);

    /// <summary>Clusters in order of their first mention; every name is in exactly one.</summary>
    public List<Cluster> Make(IEnumerable<Candidate> candidates)
    {
        var groups = candidates.Where(candidate => candidate.Kind == MentionKind.Name)
            .GroupBy(candidate => Key(candidate.Name), StringComparer.Ordinal)
            .OrderByDescending(group => Words(group.Key).Length)
            .ThenBy(group => group.First().Id)
            .ToList();
        var clusters = new List<Cluster>();
        bodies.UnionWith(groups.Where(group => group.SelectMany(evidence.Votes).Any(vote => vote.Type == EntityType.Organization)).Select(group => group.Key));
        foreach (IGrouping<string, Candidate> group in groups)
        {
            foreach (IGrouping<bool, Candidate> part in SplitByPerson(group))
                Place(clusters, [.. part]);
        }

        JoinOtherNames(clusters);
        return clusters;
    }

    /// <summary>A name as it is compared: without accents, case (but for acronyms), brackets and genitive.</summary>
    public static string Key(string name)
    {
        string plain = AccentFolding.Strip(name).Replace('’', '\'').Trim();
        if (plain.EndsWith("'s", StringComparison.Ordinal))
            plain = plain[..^2];
        int open = plain.IndexOf(" (", StringComparison.Ordinal), close = plain.IndexOf(") ", StringComparison.Ordinal);
        if (open > 0 && close > open)
            plain = plain[..open] + plain[(close + 1)..];
        return Acronyms.LooksLikeOne(plain) && plain.All(c => !char.IsLower(c)) ? plain.Replace(".", "", StringComparison.Ordinal) : plain.ToLowerInvariant();
    }

    // "Frelimo, the Mozambique Liberation Front", "Marie Curie, born Maria Skłodowska": another name of the same.
    private static void JoinOtherNames(List<Cluster> clusters)
    {
        List<Candidate> names = [.. clusters.SelectMany(cluster => cluster.Mentions).OrderBy(mention => mention.Id)];
        foreach (Candidate name in names)
        {
            int head = OtherName(name);
            Candidate? other = head < 0 ? null : names.Find(mention => mention.Sentence == name.Sentence && mention.Head == head);
            if (other is null)
                continue;
            Cluster kept = clusters.Find(cluster => cluster.Mentions.Contains(other))!, gone = clusters.Find(cluster => cluster.Mentions.Contains(name))!;
            if (kept == gone || kept.Type != gone.Type || kept.Type == EntityType.Place)
                continue;
            gone.Mentions.ForEach(kept.Add);
            clusters.Remove(gone);
        }
    }

    // The head of the name that this one is another name of, or -1.
    private static int OtherName(Candidate name)
    {
        Token head = name.HeadToken;
        if (name.Type == EntityType.Person)
        {
            bool born = head.Is("xcomp", "obj") && head.Head >= 0 && name.Sentence.Tokens[head.Head] is { Text: "born" or "né" or "née" } verb && verb.Is("acl");
            return born ? name.Sentence.Tokens[head.Head].Head : -1;
        }

        return head.Is("appos") ? head.Head : -1;
    }

    // Equal words may name a person and a place in one text (Washington); everything else is one thing.
    private static IEnumerable<IGrouping<bool, Candidate>> SplitByPerson(IGrouping<string, Candidate> group)
    {
        List<Candidate> all = [.. group];
        float person = all.Where(candidate => candidate.Type == EntityType.Person).Sum(candidate => candidate.Confidence);
        float other = all.Where(candidate => candidate.Type != EntityType.Person).Sum(candidate => candidate.Confidence);
        bool clear = Math.Min(person, other) < 0.3f * Math.Max(person, other) || Words(group.Key).Length > 1;
        return all.GroupBy(candidate => clear ? person > other : candidate.Type == EntityType.Person);
    }

    private void Place(List<Cluster> clusters, List<Candidate> names)
    {
        Cluster? only = UniqueHost(clusters, names[0]);
        foreach (Candidate name in names)
        {
            Cluster? host = only ?? HostOf(clusters, name) ?? SameName(clusters, NameForm.Of(name));
            if (host is null)
                clusters.Add(host = new Cluster(clusters.Count, name.Type));
            host.Add(name);
        }
    }

    private static Cluster? SameName(List<Cluster> clusters, NameForm name) =>
        clusters.Find(cluster => cluster.Forms.Any(form => form.Key == name.Key && (form.Type == EntityType.Person) == (name.Type == EntityType.Person)));

    private Cluster? UniqueHost(List<Cluster> clusters, Candidate name)
    {
        List<Cluster> hosts = Hosts(clusters, name, NameForm.Of(name));
        return hosts.Count == 1 ? hosts[0] : null;
    }

    // Of several possible full forms the one mentioned last before this name.
    private Cluster? HostOf(List<Cluster> clusters, Candidate name)
    {
        NameForm form = NameForm.Of(name);
        List<Cluster> hosts = Hosts(clusters, name, form);
        List<Cluster> exact = hosts.FindAll(cluster => cluster.Forms.Any(full => full.Words[^1] == form.Key));
        return (exact.Count > 0 ? exact : hosts)
            .Where(cluster => cluster.LastBefore(name) is not null)
            .MaxBy(cluster => cluster.LastBefore(name)!.Span.Start);
    }

    private List<Cluster> Hosts(List<Cluster> clusters, Candidate name, NameForm form) =>
        clusters.FindAll(cluster => cluster.Acronyms.Contains(form.Key) || cluster.Acronyms.Contains(form.Name) || cluster.Forms.Any(full => IsShortFor(name, form, full)));

    private bool IsShortFor(Candidate name, NameForm form, NameForm full)
    {
        (string key, string fullKey, string[] shortWords, string[] fullWords) = (form.Key, full.Key, form.Words, full.Words);
        if (shortWords.Length >= fullWords.Length)
            return shortWords.Length == 1 && fullWords.Length == 1 && key == fullKey;
        if (form.IsAcronym && full.Type is not (EntityType.Person or EntityType.Place))
            return Acronyms.Fits(name.Name, full.Name);
        return (name.Type, full.Type) switch
        {
            (EntityType.Person, EntityType.Person) => IsPartOfPersonName(shortWords, fullWords),
            (EntityType.Place, EntityType.Place) => fullWords.Length == shortWords.Length + 1 && lexicon.PlaceNouns.Contains(fullWords[^1]) && fullKey.StartsWith(key, StringComparison.Ordinal),
            (EntityType.Organization or EntityType.Facility or EntityType.Product, EntityType.Organization) => IsShortOrganization(shortWords, fullWords),
            (EntityType.Person, EntityType.Organization) => shortWords.Length == 1 && name.Confidence < Unsure && IsShortOrganization(shortWords, fullWords),
            (not EntityType.Place, EntityType.Person) => shortWords.Length == 1 && IsPartOfPersonName(shortWords, fullWords),
            (EntityType.Place, EntityType.Person or EntityType.Organization) => shortWords.Length == 1 && (name.Confidence < Unsure || (full.Type == EntityType.Organization && bodies.Contains(key)))
                && (full.Type == EntityType.Person ? IsPartOfPersonName(shortWords, fullWords) : IsShortOrganization(shortWords, fullWords)),
            (EntityType.Concept, _) => fullKey.StartsWith(key + " ", StringComparison.Ordinal),
            _ => false,
        };
    }

    private bool IsPartOfPersonName(string[] part, string[] full) =>
        part.Length == 1 ? full[^1] == part[0] || (full[0] == part[0] && part[0].Length > 1) || (full.Length > 2 && full[^2] == part[0])
        : part[^1] == full[^1] && MayBeOneFirstName(part[0], full[0]);

    // "J." and "Joe" for Joseph, but not Ayşe for Aydın.
    private bool MayBeOneFirstName(string one, string other)
    {
        (string brief, string full) = one.Length <= other.Length ? (one.TrimEnd('.'), other) : (other.TrimEnd('.'), one);
        int shared = brief.Zip(full).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared == brief.Length || shared >= LeastShared || lexicon.Nicknames.GetValueOrDefault(brief) == full;
    }

    private bool IsShortOrganization(string[] part, string[] full) =>
        (part.Length == 1 && full.Length == 3 && full[^1] == part[0] && part[0].Length > 4 && !lexicon.NameEndings.ContainsKey(part[0]) && !lexicon.OrganizationNouns.Contains(part[0])) || full.Take(part.Length).SequenceEqual(part, StringComparer.Ordinal)
        && !lexicon.OrganizationUnits.Contains(string.Join(' ', full.Skip(part.Length)))
        && full.Skip(part.Length).All(word => lexicon.NameEndings.ContainsKey(word) || lexicon.OrganizationNouns.Contains(word) || part.Length == full.Length - 1);

    /// <summary>The words of a key; at least one.</summary>
    public static string[] Words(string key) => key.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words : [key];
}
