using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Extraction.Schema;

/// <summary>How well something fits the kinds that a relation has at an end, from 0 to 1.</summary>
internal static class ArgumentFit
{
    /// <summary>Told so by the text: by a noun, its last word, a list.</summary>
    public const double Told = 1;

    /// <summary>Of the first type that such things have.</summary>
    public const double ByType = 0.8;
    private const double BySecondType = 0.7;
    private const double ByOtherType = 0.5;
    private const double Unnamed = 0.6;
    private const double Open = 0.6;
    private const double Doubtful = 0.4;

    /// <summary>How well it fits the start.</summary>
    public static double AtStart(RelationSense sense, SchemaArgument argument) =>
        argument.Cluster is null || argument.IsOrigin ? 0 : (argument.IsNamed ? 1 : Unnamed) * (sense.Domain.IsEmpty ? Open : sense.Domain.Max(kind => Of(kind, argument)));

    /// <summary>How well it fits the end.</summary>
    public static double AtEnd(RelationSense sense, SchemaArgument argument)
    {
        if (argument.Value is { Kind: not EntityType.Concept } value)
            return sense.Values.Contains(value.Kind) ? Told : 0;
        if (argument.Class is { } own)
            return sense.Range.Contains(own) || (sense.Range.IsEmpty && sense.Values.Contains(EntityType.Concept)) ? Told : 0;
        if (argument.Cluster is null || (argument.IsOrigin && !sense.TakesOrigins))
            return 0;
        return (argument.IsNamed ? 1 : Unnamed) * (sense.Range.IsEmpty ? AtOpenEnd(sense.Values, argument) : sense.Range.Max(kind => Of(kind, argument)));
    }

    private static double AtOpenEnd(ImmutableHashSet<EntityType> types, SchemaArgument argument) =>
        types.Contains(argument.Type) ? ByType : types.IsEmpty ? Open : types.All(type => type.IsValue() || type == EntityType.Concept) ? 0 : Doubtful / 2;

    private static double Of(Kind kind, SchemaArgument argument)
    {
        if (kind.IsCountry && argument.IsNamed)
            return argument.IsCountry ? Told : 0;
        if (kind.IsOnlyClass)
            return kind.Members.Contains(argument.Text.ToLowerInvariant()) ? Told : 0;
        string last = argument.Text[(argument.Text.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        if (argument.Nouns.Overlaps(kind.Words) || kind.Words.Contains(last) || kind.Members.Contains(argument.Text.ToLowerInvariant()))
            return Told;
        return kind.Types.IndexOf(argument.Type) is var place and >= 0 ? place switch { 0 => ByType, 1 => BySecondType, _ => ByOtherType } : argument.IsTopic && argument.IsNamed ? Doubtful : 0;
    }
}
