using System.Security.Cryptography;
using System.Text;
using Quipu.Core.Errors;

namespace Quipu.Pipeline;

/// <summary>Names the content of a model folder without loading it.</summary>
internal static class ModelHash
{
    private const int Length = 16;

    /// <summary>The folder's name and a hash over the names and bytes of its files, without its card.</summary>
    /// <exception cref="QuipuException">Q2001: a file cannot be read.</exception>
    public static string Of(string folder)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (string path in Directory.EnumerateFiles(folder).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                using FileStream file = File.OpenRead(path);
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path) + "\n"));
                hash.AppendData(SHA256.HashData(file));
            }

            string digits = Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
            return $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}-{digits}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new QuipuException(
                ErrorCodes.ModelMissing,
                $"The language model in '{folder}' cannot be read: {error.Message}",
                "Check the folder's files and their permissions.",
                error);
        }
    }
}
