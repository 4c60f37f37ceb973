using Quipu.Core.Errors;

namespace Quipu.Reading.Inputs;

/// <summary>
/// What a list of inputs leads to: the files to read, each once, sorted ordinally by id, and what is left out or
/// missing. Equal for every order of the inputs.
/// </summary>
internal sealed class InputList
{
    private readonly SortedDictionary<string, InputFile> byPlace = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReadResult> others = new(StringComparer.Ordinal);
    private readonly RealPaths realPaths = new();
    private readonly ReadingOptions options;
    private readonly string workingFolder;

    private InputList(ReadingOptions options)
    {
        this.options = options;
        workingFolder = Path.GetFullPath(options.WorkingFolder ?? Environment.CurrentDirectory);
    }

    /// <summary>What was left out or led nowhere, sorted by path.</summary>
    public IReadOnlyCollection<ReadResult> Others => others.Values;

    /// <summary>The files, sorted ordinally by id, then by place.</summary>
    public IEnumerable<InputFile> Files => byPlace.Values
        .OrderBy(file => file.Id, StringComparer.Ordinal)
        .ThenBy(file => file.FullPath, StringComparer.Ordinal);

    /// <summary>Finds the files.</summary>
    public static InputList Of(IReadOnlyList<string> inputs, ReadingOptions options)
    {
        var list = new InputList(options);
        foreach (string input in inputs)
            list.Add(input);
        return list;
    }

    private void Add(string input)
    {
        string path = Path.GetFullPath(input, workingFolder);
        if (input.Length == 0)
            Fail(input, NotFound(input));
        else if (input == "-")
            AddStandardInput();
        else if (Directory.Exists(path))
            AddFolder(input, path, glob: null);
        else if (File.Exists(path) || IsDanglingLink(path))
            AddNamed(input, path);
        else if (GlobPattern.TryParse(input, workingFolder, out GlobPattern? glob) && Directory.Exists(glob.Folder))
            AddFolder(input, glob.Folder, glob);
        else
            Fail(input, NotFound(input));
    }

    private void AddStandardInput() =>
        byPlace["-"] = new InputFile("-", null, InputFormats.Named(options.StandardInputFormat), IsNamed: true);

    private void AddNamed(string input, string path)
    {
        if (InputFormats.Of(path) is { } format)
            Keep(new InputFile(Path.GetFileName(path), path, format, IsNamed: true));
        else
            Fail(input, new QuipuException(ErrorCodes.UnknownInputFormat, $"'{input}' is of no format that is read.", $"Quipu reads {InputFormats.Known}."));
    }

    private void AddFolder(string input, string folder, GlobPattern? glob)
    {
        int found = 0;
        foreach (FolderEntry entry in FolderWalk.Of(folder, glob?.Depth ?? int.MaxValue))
        {
            if (entry.Failure is not null)
                Fail(entry.RelativePath, entry.Failure);
            else if (glob?.Matches(entry.RelativePath) == false)
                continue;
            else if (entry.Skipped is { } reason)
                Skip(entry, reason);
            else if (InputFormats.Of(entry.FullPath) is { } format)
                Keep(new InputFile(entry.RelativePath, entry.FullPath, format, IsNamed: false));
            else
                Skip(entry, SkipReason.OtherFormat);
            found++;
        }

        if (found == 0)
            Fail(input, glob is null ? Bare(input) : NotFound(input));
    }

    /// <summary>
    /// Keeps a file once. Of several ways that lead to it the one with the longest id wins, which is that of the
    /// outermost folder, so that the order of the inputs has no say.
    /// </summary>
    private void Keep(InputFile file)
    {
        string place = realPaths.Of(file.FullPath!);
        if (byPlace.TryGetValue(place, out InputFile? other) && !IsBefore(file, other))
            return;
        byPlace[place] = file;
    }

    private static bool IsBefore(InputFile file, InputFile other) =>
        file.Id.Length != other.Id.Length
            ? file.Id.Length > other.Id.Length
            : string.CompareOrdinal(file.Id + "\0" + file.FullPath, other.Id + "\0" + other.FullPath) < 0;

    private void Skip(FolderEntry entry, SkipReason reason) =>
        others.TryAdd(entry.FullPath, ReadResult.Of(entry.RelativePath, reason));

    private void Fail(string path, QuipuException failure) => others.TryAdd("\0" + path, ReadResult.Of(path, failure));

    private static bool IsDanglingLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static QuipuException NotFound(string input) =>
        new(ErrorCodes.InputNotFound, $"'{input}' does not exist or matches nothing.", "Check the path; put a glob in quotes.");

    private static QuipuException Bare(string input) =>
        new(ErrorCodes.InputEmpty, $"The folder '{input}' is empty.", $"Quipu reads {InputFormats.Known}.");
}
