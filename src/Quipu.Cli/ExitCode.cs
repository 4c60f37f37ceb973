using Quipu.Core.Errors;

namespace Quipu.Cli;

/// <summary>What the program's exit codes mean; see docs/guide/cli.md.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>Some documents failed; everything else is done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is wrong, or what it asks for is not there.</summary>
    public const int Usage = 2;

    /// <summary>A model, store, gold file or output place is damaged or cannot be used.</summary>
    public const int Broken = 3;

    /// <summary>A bug in Quipu.</summary>
    public const int Internal = 4;

    /// <summary>Stopped by Ctrl-C, as shells number it.</summary>
    public const int Stopped = 130;

    /// <summary>The exit code of an error that ends the program.</summary>
    public static int Of(string errorCode) => errorCode switch
    {
        ErrorCodes.StoreMissing or ErrorCodes.UnknownExportFormat or ErrorCodes.ServerGraphUnknown or ErrorCodes.ServerGraphWithoutEvidence
            or ErrorCodes.DefinitionsUnreadable => Usage,
        _ when errorCode.StartsWith("Q1", StringComparison.Ordinal) || errorCode.StartsWith("Q5", StringComparison.Ordinal) => Usage,
        _ when errorCode.StartsWith("Q9", StringComparison.Ordinal) => Internal,
        _ => Broken,
    };
}
