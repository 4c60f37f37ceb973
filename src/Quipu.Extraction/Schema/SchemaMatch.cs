namespace Quipu.Extraction.Schema;

/// <summary>A relation of a schema found in a sentence.</summary>
/// <param name="Sense">The relation.</param>
/// <param name="Subject">Its start.</param>
/// <param name="Object">Its end.</param>
/// <param name="Score">How sure it is, 0 to 1.</param>
/// <param name="Anchor">The word that says it: a verb or noun between the two, else the object's head.</param>
internal sealed record SchemaMatch(RelationSense Sense, SchemaArgument Subject, SchemaArgument Object, double Score, int Anchor);
