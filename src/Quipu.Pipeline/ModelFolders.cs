using Quipu.Core.Errors;

namespace Quipu.Pipeline;

/// <summary>Finds the folder of the language model.</summary>
public static class ModelFolders
{
    /// <summary>The model that is used if no other is asked for; <c>base</c> is short for it.</summary>
    public const string DefaultName = "quipu-en";

    /// <summary>The fast model; <c>small</c> is short for it.</summary>
    public const string SmallName = "quipu-en-small";

    /// <summary>The environment variable that names another one, by name or path.</summary>
    public const string Variable = "QUIPU_MODEL";

    /// <summary>
    /// The folder of a model: a path as it is; a name as <c>models/NAME</c> beside the program, or in the current
    /// folder, the program's folder or one above either. Without a path or name: <c>QUIPU_MODEL</c>, then
    /// <c>quipu-en</c>. A model's folder in the current folder comes before a name, also before <c>base</c> and <c>small</c>.
    /// </summary>
    /// <param name="asked">A path or name, or null.</param>
    /// <exception cref="QuipuException">Q2001: there is no such folder.</exception>
    public static string Find(string? asked) =>
        Find(asked ?? Environment.GetEnvironmentVariable(Variable), AppContext.BaseDirectory, Directory.GetCurrentDirectory());

    internal static string Find(string? asked, string programFolder, string currentFolder)
    {
        string name = string.IsNullOrEmpty(asked) ? DefaultName : asked;
        string given = Path.Combine(currentFolder, name);
        if (IsPath(name) ? Directory.Exists(given) : IsModel(given))
            return Path.GetFullPath(given);
        string[] places = [.. Above(programFolder).Take(1).Concat(Above(currentFolder)).Concat(Above(programFolder)).Select(folder => Path.Combine(folder, "models"))];
        string? found = IsPath(name) ? null : places.Select(place => Path.Combine(place, FolderName(name))).FirstOrDefault(Directory.Exists);
        return found ?? throw Missing(name, places);
    }

    private static QuipuException Missing(string name, string[] places)
    {
        string[] there =
        [
            .. places.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Where(IsModel)
                .Select(folder => ShortName(Path.GetFileName(folder))).Distinct().Order(StringComparer.Ordinal),
        ];
        return new QuipuException(
            ErrorCodes.ModelMissing,
            $"There is no language model '{name}'.",
            there.Length > 0
                ? $"Models that are there: {string.Join(", ", there)}. Name one of them or a model's folder with --model or {Variable}."
                : $"Put the folder models/{DefaultName} of this version beside the program, or say where it is with --model or {Variable}.");
    }

    private static string FolderName(string name) => name switch { "base" => DefaultName, "small" => SmallName, _ => name };

    private static string ShortName(string folder) => folder switch { DefaultName => "base", SmallName => "small", _ => folder };

    private static bool IsModel(string folder) => File.Exists(Path.Combine(folder, "config.json"));

    private static bool IsPath(string name) => name.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) || name is "." or "..";

    private static IEnumerable<string> Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
