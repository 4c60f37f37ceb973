using System.Text;
using Quipu.Reading;

namespace Quipu.Tests.Reading;

/// <summary>A temporary folder with files, and what reading it gives.</summary>
internal sealed class Folder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("quipu-reading-").FullName;

    public string At(string path) => Path.Combine(Root, path);

    public Folder With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public Folder With(string path, params byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
        return this;
    }

    public List<ReadResult> Read(params string[] inputs) => Read(new ReadingOptions(), inputs);

    public List<ReadResult> Read(ReadingOptions options, params string[] inputs) =>
        [.. InputReader.Read(inputs.Length == 0 ? ["."] : inputs, options with { WorkingFolder = Root })];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
