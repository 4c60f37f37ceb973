using System.Collections.Immutable;

namespace Quipu.Graph.Queries;

/// <summary>A name that was asked for, compared with names of entities, and the ranking of the answers.</summary>
public sealed class NameQuery
{
    /// <summary>Prepares a question.</summary>
    /// <param name="asked">A name or words of one.</param>
    public NameQuery(string asked)
    {
        Asked = asked;
        Key = NameKey.Of(asked);
        Words = [.. NameKey.Words(Key)];
    }

    /// <summary>What was asked for.</summary>
    public string Asked { get; }

    /// <summary>Its key.</summary>
    public string Key { get; }

    /// <summary>The words of its key.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>How well a name is what was asked for, as a whole; null if it isn't.</summary>
    public NameMatch? Whole(NameForm form)
    {
        if (form.Name == Asked)
            return form.IsAlias ? NameMatch.Alias : NameMatch.Name;
        return form.Key == Key ? form.IsAlias ? NameMatch.FoldedAlias : NameMatch.FoldedName : null;
    }

    /// <summary>How well a name fits, as a whole or by its words; null if it lacks a word that was asked for.</summary>
    public NameMatch? Part(NameForm form)
    {
        if (Whole(form) is { } whole)
            return whole;
        string[] words = NameKey.Words(form.Key);
        if (Words.IsEmpty || !Words.All(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal))))
            return null;
        if (form.Key.StartsWith(Key, StringComparison.Ordinal))
            return NameMatch.Start;
        return Words.All(words.Contains) ? NameMatch.Words : NameMatch.WordStarts;
    }

    /// <summary>Of each entity its best match, of equally good ones the first; the best entities first.</summary>
    /// <param name="matches">Matches of names; those of one entity in the order of <see cref="NameForm.Of"/>.</param>
    public static ImmutableArray<EntityMatch> Ranked(IEnumerable<EntityMatch> matches) =>
    [
        .. matches
            .GroupBy(match => match.Entity.Id, StringComparer.Ordinal)
            .Select(group => group.MinBy(match => match.Match)!)
            .OrderBy(match => Tier(match.Match))
            .ThenByDescending(match => match.Entity.IsNamed)
            .ThenBy(match => match.Match)
            .ThenByDescending(match => match.Degree)
            .ThenByDescending(match => match.Entity.MentionCount)
            .ThenBy(match => match.Entity.Id, StringComparer.Ordinal),
    ];

    // Matches of one tier differ only in spelling: a named entity goes before an unnamed one whose spelling fits better.
    private static int Tier(NameMatch match) => match switch
    {
        NameMatch.Id => 0,
        NameMatch.Name or NameMatch.FoldedName => 1,
        NameMatch.Alias or NameMatch.FoldedAlias => 2,
        NameMatch.Start => 3,
        _ => 4,
    };
}
