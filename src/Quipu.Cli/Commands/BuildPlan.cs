using System.Collections.Immutable;
using Quipu.Export;
using Quipu.Pipeline;

namespace Quipu.Cli.Commands;

/// <summary>What <c>quipu build</c> does, once every word of it is understood.</summary>
/// <param name="Build">The build.</param>
/// <param name="OutFolder">The folder of the exports, or null.</param>
/// <param name="Formats">The exports.</param>
/// <param name="Export">How they are written.</param>
/// <param name="Load">The database to load the graph into, or null.</param>
/// <param name="IsQuiet">Whether to show errors only.</param>
internal sealed record BuildPlan(BuildOptions Build, string? OutFolder, ImmutableArray<string> Formats, ExportOptions Export, LoadPlan? Load, bool IsQuiet);
