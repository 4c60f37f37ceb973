namespace Quipu.Bench;

/// <summary>One step of a build, done alone over all documents on one thread.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Stage(string Name, TimeSpan Time);
