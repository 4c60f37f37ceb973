using Mono.Cecil;

namespace Quipu.Tests.Architecture;

/// <summary>The repository as files and as compiled assemblies.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Quipu.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The text of a file of the repository.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Source files below a folder of the repository without what the build makes, as paths from the root with <c>/</c>, sorted.</summary>
    public static IReadOnlyList<string> Sources(string folder)
    {
        string start = Path.Combine(Root, folder);
        if (!Directory.Exists(start))
            return [];
        IEnumerable<string> files = Directory.EnumerateFiles(start, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'));
        return [.. files.Where(file => !file.Contains("/obj/") && !file.Contains("/bin/")).Order(StringComparer.Ordinal)];
    }

    /// <summary>The compiled assembly of a project of <c>src/</c>. Dispose it.</summary>
    public static ModuleDefinition Module(Layer layer) => ModuleDefinition.ReadModule(FileOf(layer));

    /// <summary>Whether this build has a project of <c>src/</c>.</summary>
    public static bool IsBuilt(Layer layer) => File.Exists(FileOf(layer));

    /// <summary>The types that people wrote in a module, nested ones included, without those of the compiler and of source generators.</summary>
    public static IEnumerable<TypeDefinition> Written(ModuleDefinition module) => module.GetTypes().Where(type =>
        type.FullName.StartsWith("Quipu.", StringComparison.Ordinal) && !IsMade(type));

    private static string FileOf(Layer layer) =>
        Path.Combine(AppContext.BaseDirectory, (layer.Name == "Cli" ? "quipu" : "Quipu." + layer.Name) + ".dll");

    private static bool IsMade(TypeDefinition type) =>
        type.Name.StartsWith('<')
        || type.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute")
        || (type.DeclaringType is { } outer && IsMade(outer));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Quipu.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
