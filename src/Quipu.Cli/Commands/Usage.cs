using System.Globalization;
using Quipu.Core.Errors;

namespace Quipu.Cli.Commands;

/// <summary>Checks the values of options.</summary>
internal static class Usage
{
    /// <summary>A number that is at least <paramref name="least"/>.</summary>
    /// <exception cref="QuipuException">Q5004: it is less.</exception>
    public static int AtLeast(int least, int value, string option) => value >= least
        ? value
        : throw Wrong(option, value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a whole number from {least}"));

    /// <summary>A share, 0 to 1.</summary>
    /// <exception cref="QuipuException">Q5004: it is less or more.</exception>
    public static double Share(double value, string option) => value is >= 0 and <= 1
        ? value
        : throw Wrong(option, value.ToString(CultureInfo.InvariantCulture), "a number from 0 to 1");

    /// <summary>The values of a list option: repeated, or joined by commas.</summary>
    public static IEnumerable<string> List(string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>A name of an enum's value, in any case.</summary>
    /// <exception cref="QuipuException">Q5004: there is none of that name.</exception>
    public static T Named<T>(string name, string option)
        where T : struct, Enum =>
        Enum.TryParse(name, ignoreCase: true, out T value) && !char.IsAsciiDigit(name[0])
            ? value
            : throw Wrong(option, name, "one of " + string.Join(", ", Enum.GetNames<T>()));

    /// <summary>The error of an option that does not take a value.</summary>
    public static QuipuException Wrong(string option, string value, string takes) =>
        new(ErrorCodes.UsageInvalid, $"{option} does not take '{value}'.", $"It takes {takes}.");
}
