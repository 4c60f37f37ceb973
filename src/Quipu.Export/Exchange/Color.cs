namespace Quipu.Export.Exchange;

/// <summary>A colour.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal sealed record Color(byte Red, byte Green, byte Blue);
