namespace Quipu.Extraction.Schema;

/// <summary>A relation of a schema found in a sentence.</summary>
/// <param name="Sense">The relation.</param>
/// <param name="Subject">Its start.</param>
/// <param name="Object">Its end.</param>
/// <param name="Score">How sure it is by its signs, 0 to 1; what matches are chosen by.</param>
/// <param name="Anchor">The word that says it: a verb or noun between the two, else the object's head.</param>
internal sealed record SchemaMatch(RelationSense Sense, SchemaArgument Subject, SchemaArgument Object, double Score, int Anchor)
{
    /// <summary>How sure the sentence says it with a type of the vocabulary, 0 if it does not.</summary>
    public double Typed { get; init; }

    /// <summary>How sure it is in all.</summary>
    public double Confidence => Math.Max(Score, Typed);
}
