using System.Collections.Frozen;
using Quipu.Core.Errors;

namespace Quipu.Reading.Inputs;

/// <summary>Which file name endings are read, and as what.</summary>
internal static class InputFormats
{
    /// <summary>The endings, for people.</summary>
    public const string Known = ".txt, .text, .md, .markdown, .jsonl, .ndjson";

    private static readonly FrozenDictionary<string, InputFormat> ByEnding =
        new Dictionary<string, InputFormat>(StringComparer.OrdinalIgnoreCase)
        {
            [".txt"] = InputFormat.Text,
            [".text"] = InputFormat.Text,
            [".md"] = InputFormat.Markdown,
            [".markdown"] = InputFormat.Markdown,
            [".jsonl"] = InputFormat.JsonLines,
            [".ndjson"] = InputFormat.JsonLines,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The format of a path, or null where its ending is not read.</summary>
    public static InputFormat? Of(string path) =>
        ByEnding.TryGetValue(Path.GetExtension(path), out InputFormat format) ? format : null;

    /// <summary>The format that an option names.</summary>
    /// <exception cref="QuipuException">It names none.</exception>
    public static InputFormat Named(string name) =>
        ByEnding.TryGetValue("." + name.TrimStart('.'), out InputFormat format)
            ? format
            : throw new QuipuException(
                ErrorCodes.UnknownInputFormat,
                $"'{name}' is no format of standard input.",
                "Use txt, md or jsonl.");
}
