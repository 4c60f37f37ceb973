using System.Collections.Frozen;
using Quipu.Core.Facts;

namespace Quipu.Evaluation.KnowledgeNet;

/// <summary>Which of KnowledgeNet's fifteen properties a relation of the vocabulary stands for.</summary>
internal static class KnowledgeNetProperties
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["1"] = "SUBSIDIARY_OF",
        ["2"] = "FOUNDED_BY",
        ["3"] = "EMPLOYEE_OR_MEMBER_OF",
        ["4"] = "CEO",
        ["5"] = "DATE_FOUNDED",
        ["6"] = "HEADQUARTERS",
        ["9"] = "EDUCATED_AT",
        ["10"] = "NATIONALITY",
        ["11"] = "PLACE_OF_RESIDENCE",
        ["12"] = "PLACE_OF_BIRTH",
        ["14"] = "DATE_OF_DEATH",
        ["15"] = "DATE_OF_BIRTH",
        ["25"] = "SPOUSE",
        ["34"] = "CHILD_OF",
        ["45"] = "POLITICAL_AFFILIATION",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // A type may stand for several properties: a chief executive is an employee. Turned: from object to subject.
    private static readonly FrozenDictionary<string, (string Property, bool Turned)[]> Types = new Dictionary<string, (string, bool)[]>(StringComparer.Ordinal)
    {
        ["subsidiary"] = [("1", true)],
        ["parent_organization"] = [("1", false)],
        ["founded_by"] = [("2", false)],
        ["employer"] = [("3", false)],
        ["member_of"] = [("3", false)],
        ["sports_team"] = [("3", false)],
        ["position_held"] = [("3", false)],
        ["chief_executive"] = [("4", false), ("3", true)],
        ["chairperson"] = [("3", true)],
        ["manager"] = [("3", true)],
        ["head_coach"] = [("3", true)],
        ["board_member"] = [("3", true)],
        ["inception"] = [("5", false)],
        ["headquarters"] = [("6", false)],
        ["educated_at"] = [("9", false)],
        ["citizenship"] = [("10", false)],
        ["residence"] = [("11", false)],
        ["place_of_birth"] = [("12", false)],
        ["date_of_death"] = [("14", false)],
        ["date_of_birth"] = [("15", false)],
        ["spouse"] = [("25", false), ("25", true)],
        ["child"] = [("34", true)],
        ["father"] = [("34", false)],
        ["mother"] = [("34", false)],
        ["member_of_party"] = [("45", false)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a property.</summary>
    public static string NameOf(string property) => Names.GetValueOrDefault(property, property);

    /// <summary>The properties that a relation stands for.</summary>
    public static IEnumerable<(string Property, bool Turned)> Of(Relation relation) =>
        relation.Type is { } type && Types.TryGetValue(type, out (string Property, bool Turned)[]? properties) ? properties : [];
}
