namespace Quipu.Core.Graph;

/// <summary>A document that the graph was built from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Where it was read from, for people.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Date">The day from which it speaks, or null.</param>
/// <param name="Words">The number of words read.</param>
/// <param name="Sentences">The number of sentences read.</param>
public sealed record GraphDocument(string Id, string Source, string? Title, DateOnly? Date, int Words, int Sentences);
