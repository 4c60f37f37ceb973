namespace Quipu.Reading.Inputs;

/// <summary>One file to read.</summary>
/// <param name="Id">The path relative to the input that led to it, with <c>/</c>.</param>
/// <param name="FullPath">Where it is, or null for standard input.</param>
/// <param name="Format">What it holds.</param>
/// <param name="IsNamed">Whether the user named it, rather than a folder or glob that holds it.</param>
internal sealed record InputFile(string Id, string? FullPath, InputFormat Format, bool IsNamed);
