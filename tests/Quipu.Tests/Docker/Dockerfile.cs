using Quipu.Tests.Architecture;

namespace Quipu.Tests.Docker;

/// <summary><c>docker/Dockerfile</c> as its instructions.</summary>
internal sealed class Dockerfile
{
    private readonly (string Name, string[] Words)[] instructions =
    [
        .. from line in Repository.Text("docker/Dockerfile").Split('\n')
           where line.Length > 0 && !line.StartsWith('#')
           select line.Split(' ', 2) into parts
           select (parts[0], parts[1].Split(' ')),
    ];

    /// <summary>What stands behind an instruction, each time that it occurs.</summary>
    public IEnumerable<string[]> All(string name) => instructions.Where(instruction => instruction.Name == name).Select(instruction => instruction.Words);

    /// <summary>What stands behind the last instruction of a name.</summary>
    public string Last(string name) => string.Join(' ', All(name).Last());

    /// <summary>What is copied from the repository into the image that builds.</summary>
    public IEnumerable<string> Copied => All("COPY").Where(words => !words[0].StartsWith("--", StringComparison.Ordinal)).SelectMany(words => words[..^1]);
}
