namespace Quipu.Core.Facts;

/// <summary>What an entity or a value is. The names are part of the output contract.</summary>
public enum EntityType
{
    /// <summary>A human being, real or fictional.</summary>
    Person,

    /// <summary>A company, party, government body, school, team, band.</summary>
    Organization,

    /// <summary>A country, region, city, natural place.</summary>
    Place,

    /// <summary>A building, road, airport, bridge.</summary>
    Facility,

    /// <summary>A nationality, religion, political wing, people.</summary>
    Group,

    /// <summary>Something that happens: a war, an election, a match, a storm, an outbreak.</summary>
    Event,

    /// <summary>A book, film, song, painting, report.</summary>
    Work,

    /// <summary>Something made and sold, hardware or software.</summary>
    Product,

    /// <summary>A law, treaty, bill.</summary>
    Law,

    /// <summary>A natural language.</summary>
    Language,

    /// <summary>A prize, medal, title of honour.</summary>
    Award,

    /// <summary>A kind of living being.</summary>
    Species,

    /// <summary>A material, a chemical, a drug.</summary>
    Substance,

    /// <summary>A ship, aircraft, spacecraft, train.</summary>
    Vehicle,

    /// <summary>One animal.</summary>
    Animal,

    /// <summary>A single physical thing.</summary>
    Object,

    /// <summary>An idea or thing that only has a common noun.</summary>
    Concept,

    /// <summary>Value: a day, month, year, decade.</summary>
    Date,

    /// <summary>Value: a length of time.</summary>
    Duration,

    /// <summary>Value: a count.</summary>
    Number,

    /// <summary>Value: a share of a hundred.</summary>
    Percent,

    /// <summary>Value: an amount of a currency.</summary>
    Money,

    /// <summary>Value: a number with a unit of measure.</summary>
    Quantity,

    /// <summary>Value: a place in an order.</summary>
    Ordinal,
}

/// <summary>Questions about <see cref="EntityType"/>.</summary>
public static class EntityTypes
{
    /// <summary>Whether the type is that of a value (a date, a number, …), which is never a node.</summary>
    public static bool IsValue(this EntityType type) => type >= EntityType.Date;
}
