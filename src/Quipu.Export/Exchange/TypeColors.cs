using Quipu.Core.Facts;

namespace Quipu.Export.Exchange;

/// <summary>
/// A colour for every entity type. The eight types that most nodes have get the colours of Okabe and Ito (Color
/// Universal Design, 2008), which people with any kind of colour blindness tell apart; the rest get colours of Paul
/// Tol's schemes (muted and light, SRON/EPS/TN/09-002), distinct from each other.
/// </summary>
internal static class TypeColors
{
    /// <summary>The colour of a type.</summary>
    public static Color Of(EntityType type) => type switch
    {
        EntityType.Person => new(230, 159, 0),
        EntityType.Organization => new(0, 114, 178),
        EntityType.Place => new(0, 158, 115),
        EntityType.Event => new(213, 94, 0),
        EntityType.Work => new(204, 121, 167),
        EntityType.Group => new(86, 180, 233),
        EntityType.Product => new(240, 228, 66),
        EntityType.Concept => new(120, 120, 120),
        EntityType.Facility => new(68, 170, 153),
        EntityType.Law => new(51, 34, 136),
        EntityType.Language => new(136, 34, 85),
        EntityType.Award => new(221, 204, 119),
        EntityType.Species => new(17, 119, 51),
        EntityType.Substance => new(153, 153, 51),
        EntityType.Vehicle => new(204, 102, 119),
        EntityType.Animal => new(170, 170, 0),
        EntityType.Object => new(119, 170, 221),
        _ => new(187, 187, 187),
    };
}
