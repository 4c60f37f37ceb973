using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Quipu.Extraction.Schema;
using Quipu.Extraction.Vocabulary;
using Quipu.Reading;

namespace Quipu.Cli.Commands;

/// <summary>The inputs of a command that reads texts, and the options of reading them.</summary>
internal sealed class ReadingInputs
{
    private readonly Argument<string[]> inputs = new("INPUT")
    {
        Description = "Files, folders, globs, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "The encoding of files without a byte order mark; UTF-8 if none is named.",
        HelpName = "NAME",
    };

    private readonly Option<string?> maxFileSize = new("--max-file-size")
    {
        Description = "The largest file that is read, in bytes or with K, M or G; 64M if none is named.",
        HelpName = "SIZE",
    };

    private readonly Option<string> inputFormat = new("--input-format")
    {
        Description = "The format of standard input: txt, md or jsonl.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "txt",
    };

    private readonly EngineOptions engine = new();

    private readonly Option<string?> vocabulary = new("--vocabulary")
    {
        Description = "A file of relation types, beside the built-in ones or in their place.",
        HelpName = "FILE",
    };

    private readonly Option<string?> schema = new("--schema")
    {
        Description = "A file of entity and relation types: only what fits them is kept.",
        HelpName = "FILE",
    };

    private readonly Option<double?> minConfidence = new("--min-confidence")
    {
        Description = "The least confidence of a relation, 0 to 1; if none is named, what is rather right than wrong is kept.",
        HelpName = "SHARE",
    };

    /// <summary>Gives the command these arguments and options.</summary>
    public void AddTo(Command command)
    {
        command.Add(inputs);
        command.Add(encoding);
        command.Add(maxFileSize);
        command.Add(inputFormat);
        command.Add(vocabulary);
        command.Add(schema);
        command.Add(minConfidence);
        engine.AddTo(command);
    }

    /// <summary>The inputs.</summary>
    public ImmutableArray<string> Inputs(ParseResult parsed) => [.. parsed.GetRequiredValue(inputs)];

    /// <summary>How they are read.</summary>
    public ReadingOptions Reading(ParseResult parsed, Terminal terminal) => new()
    {
        Encoding = parsed.GetValue(encoding),
        MaxFileSize = parsed.GetValue(maxFileSize) is { } size ? Size(size) : ReadingOptions.DefaultMaxFileSize,
        StandardInputFormat = parsed.GetRequiredValue(inputFormat),
        StandardInput = parsed.GetRequiredValue(inputs).Contains("-", StringComparer.Ordinal) ? terminal.OpenInput() : null,
    };

    /// <summary>How many threads to use.</summary>
    public int Threads(ParseResult parsed) => engine.Threads(parsed);

    /// <summary>The model's folder.</summary>
    public string ModelFolder(ParseResult parsed) => engine.ModelFolder(parsed);

    /// <summary>The relation vocabulary, or null for the built-in one.</summary>
    public RelationVocabulary? Vocabulary(ParseResult parsed) => parsed.GetValue(vocabulary) is { } path ? RelationVocabulary.Load(path) : null;

    /// <summary>What alone is kept, or null for all.</summary>
    public ExtractionSchema? Schema(ParseResult parsed) => parsed.GetValue(schema) is { } path ? ExtractionSchema.Load(path) : null;

    /// <summary>The least confidence of a relation, or null for what is rather right than wrong.</summary>
    public double? MinConfidence(ParseResult parsed) => parsed.GetValue(minConfidence) is { } share ? Usage.Share(share, "--min-confidence") : null;

    /// <summary>A size in bytes: <c>1000</c>, <c>64M</c>, <c>64MiB</c>.</summary>
    internal static long Size(string text)
    {
        string number = text.TrimEnd('B', 'b').TrimEnd('i');
        int shift = number.Length == 0 ? 0 : char.ToUpperInvariant(number[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        if (shift > 0)
            number = number[..^1];
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long size) && size > 0 && size <= long.MaxValue >> shift
            ? size << shift
            : throw Usage.Wrong("--max-file-size", text, "a size such as 1000000, 64M or 1G");
    }
}
