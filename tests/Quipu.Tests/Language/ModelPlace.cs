using Quipu.Language;

namespace Quipu.Tests.Language;

/// <summary>Where tests find the model and the annotated sets; a test that needs what is not there is skipped and says so.</summary>
internal static class ModelPlace
{
    private const string Model = "models/quipu-en";

    /// <summary>The engine over the model of the repository.</summary>
    public static LanguageEngine LoadEngine()
    {
        string? folder = Environment.GetEnvironmentVariable("QUIPU_MODEL") is { Length: > 0 } named
            ? named
            : Above(Model, "config.json");
        if (folder is null)
            Assert.Ignore("The repository holds no model yet.");
        return LanguageEngine.Load(folder!);
    }

    /// <summary>The folder of annotated sets beside the repository, by the variable QUIPU_SHARED or found upwards.</summary>
    public static string Data()
    {
        string? shared = Environment.GetEnvironmentVariable("QUIPU_SHARED") is { Length: > 0 } named ? named : Above("shared", "data/README.md");
        if (shared is null || !Directory.Exists(Path.Combine(shared, "data")))
            Assert.Ignore("The annotated sets (../shared/data) are not here.");
        return Path.Combine(shared!, "data");
    }

    private static string? Above(string folder, string holding)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string place = Path.Combine(at.FullName, folder);
            if (File.Exists(Path.Combine(place, holding)))
                return place;
        }

        return null;
    }
}
