using System.Globalization;
using Quipu.Core.Facts;

namespace Quipu.Evaluation.Tekgen;

/// <summary>A fact in the words of the benchmark.</summary>
/// <param name="Subject">The label of what it is about.</param>
/// <param name="Relation">The relation's label.</param>
/// <param name="Object">The label of what it says.</param>
internal sealed record TekgenFact(string Subject, string Relation, string Object)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>What two facts are compared by, as the benchmark does: without blanks, underscores and capitals.</summary>
    public string Key => string.Concat($"{Subject}{Relation}{Object}".Where(c => !char.IsWhiteSpace(c) && c != '_')).ToLowerInvariant();

    /// <summary>A relation in the benchmark's words.</summary>
    public static TekgenFact Of(DocumentFacts facts, Relation relation, CountryNames countries) =>
        new(countries.Of(Label(facts, relation.Subject)), relation.Type ?? relation.Lemma, countries.Of(Label(facts, relation.Object)));

    /// <summary>A date in the benchmark's words, which are those of a day: <c>1977</c> is <c>01 January 1977</c>.</summary>
    internal static string Day(string normal)
    {
        string[] parts = normal.Split('-');
        bool date = parts.Length is >= 1 and <= 3 && parts[0].Length == 4 && parts.All(part => part.All(char.IsAsciiDigit));
        int month = date && parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        return date && month is >= 1 and <= 12 ? $"{(parts.Length > 2 ? parts[2] : "01")} {Months[month - 1]} {parts[0]}" : normal;
    }

    // A name as it stands there; the entity's name for what is no name.
    private static string Label(DocumentFacts facts, Argument argument)
    {
        if (argument.Value is { } value)
            return value.Kind == EntityType.Date ? Day(value.Normal) : value.Text;
        bool isName = facts.Mentions.Any(mention => mention.Kind == MentionKind.Name && mention.Span == argument.Span);
        return isName ? argument.Text : facts.Entities.First(entity => entity.Id == argument.EntityId).Name;
    }
}
