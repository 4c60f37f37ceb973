using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Quipu.Core;

/// <summary>Ids from content: the same content gives the same id on every machine and in every run.</summary>
public static class ContentHash
{
    /// <summary>The SHA-256 of the parts, each preceded by its length so that no two lists of parts run together, as lower-case hex.</summary>
    /// <param name="length">How many hex digits to keep, 1 to 64.</param>
    /// <param name="parts">The content.</param>
    public static string Of(int length, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..length];
    }
}
