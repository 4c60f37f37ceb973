using Quipu.Core.Errors;
using Quipu.Extraction.Yaml;

namespace Quipu.Extraction.Schema;

/// <summary>The word lists of this folder, embedded in the program.</summary>
internal static class SchemaResource
{
    /// <summary>A list as YAML.</summary>
    public static YamlFile Open(string name)
    {
        using Stream stream = typeof(SchemaResource).Assembly.GetManifestResourceStream($"Quipu.Extraction.{name}")!;
        using var reader = new StreamReader(stream);
        return YamlFile.Of(name, reader.ReadToEnd(), ErrorCodes.SchemaInvalid, "");
    }
}
