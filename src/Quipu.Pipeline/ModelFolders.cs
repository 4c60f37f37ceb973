using Quipu.Core.Errors;

namespace Quipu.Pipeline;

/// <summary>Finds the folder of the language model.</summary>
public static class ModelFolders
{
    /// <summary>The model that is used if no other is asked for.</summary>
    public const string DefaultName = "quipu-en";

    /// <summary>The environment variable that names another one, by name or path.</summary>
    public const string Variable = "QUIPU_MODEL";

    /// <summary>
    /// The folder of a model: a path as it is; a name as <c>models/NAME</c> beside the program, or in the current
    /// folder, the program's folder or one above either. Without a path or name: <c>QUIPU_MODEL</c>, then
    /// <c>quipu-en</c>.
    /// </summary>
    /// <param name="asked">A path or name, or null.</param>
    /// <exception cref="QuipuException">Q2001: there is no such folder.</exception>
    public static string Find(string? asked) =>
        Find(asked ?? Environment.GetEnvironmentVariable(Variable), AppContext.BaseDirectory, Directory.GetCurrentDirectory());

    internal static string Find(string? asked, string programFolder, string currentFolder)
    {
        string name = string.IsNullOrEmpty(asked) ? DefaultName : asked;
        if (Directory.Exists(Path.Combine(currentFolder, name)) && (IsPath(name) || File.Exists(Path.Combine(currentFolder, name, "config.json"))))
            return Path.GetFullPath(name, currentFolder);
        if (!IsPath(name))
        {
            string? found = Above(programFolder).Take(1).Concat(Above(currentFolder)).Concat(Above(programFolder))
                .Select(folder => Path.Combine(folder, "models", name))
                .FirstOrDefault(Directory.Exists);
            if (found is not null)
                return found;
        }

        throw new QuipuException(
            ErrorCodes.ModelMissing,
            $"There is no language model '{name}'.",
            $"Put the folder models/{DefaultName} of this version beside the program, or say where it is with --model or {Variable}.");
    }

    private static bool IsPath(string name) => name.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) || name is "." or "..";

    private static IEnumerable<string> Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
