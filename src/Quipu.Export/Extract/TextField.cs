using System.Text;
using Quipu.Export.Files;

namespace Quipu.Export.Extract;

/// <summary>Text in a format whose lines and fields cannot hold line ends and tabs.</summary>
internal static class TextField
{
    /// <summary>The encoding of all output.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text with one blank for every run of tabs and line ends.</summary>
    public static string Of(string text)
    {
        string cleaned = TextCleaner.ForUtf8().Clean(text);
        if (!cleaned.Any(IsBreak))
            return cleaned;
        var field = new StringBuilder(cleaned.Length);
        for (var i = 0; i < cleaned.Length; i++)
        {
            if (!IsBreak(cleaned[i]))
                field.Append(cleaned[i]);
            else if (i == 0 || !IsBreak(cleaned[i - 1]))
                field.Append(' ');
        }

        return field.ToString();
    }

    private static bool IsBreak(char c) => c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
