namespace Quipu.Reading.Inputs;

/// <summary>How a file's content is laid out.</summary>
internal enum InputFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>One JSON object a line, each a document.</summary>
    JsonLines,
}
