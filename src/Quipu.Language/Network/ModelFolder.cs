using System.Security.Cryptography;
using System.Text;
using Quipu.Core;
using Quipu.Core.Errors;
using Quipu.Language.Relations;

namespace Quipu.Language.Network;

/// <summary>The files of a model, read once, each checked against the hash in <c>config.json</c>.</summary>
internal sealed class ModelFolder
{
    private const string ConfigName = "config.json", NetworkName = "model.onnx", VocabularyName = "vocab.txt", LabelsName = "labels.json";
    private const string RelationsName = "relations.onnx", RelationLabelsName = "relations.json";

    private ModelFolder(string path)
    {
        Config = ModelConfig.Parse(Read(path, ConfigName), Path.Combine(path, ConfigName));
        Network = ReadChecked(path, NetworkName);
        Vocabulary = Encoding.UTF8.GetString(ReadChecked(path, VocabularyName)).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Labels = ModelLabels.Parse(ReadChecked(path, LabelsName), Path.Combine(path, LabelsName));
        NameSteps = Config.NameSteps;
        if (NameSteps is not null && (NameSteps.Length != Labels.Names.Count || NameSteps.Any(row => row?.Length != Labels.Names.Count)))
            throw new QuipuException(ErrorCodes.ModelFormat, $"The model '{path}' has other scores of label pairs than labels.", "Get the models folder of this version.");
        if (Config.Sha256.ContainsKey(RelationsName))
            Relations = (ReadChecked(path, RelationsName), RelationLabels.Parse(ReadChecked(path, RelationLabelsName), Path.Combine(path, RelationLabelsName)));
        string hash = ContentHash.Of(12, [.. Config.Sha256.SelectMany(file => new[] { file.Key, file.Value })]);
        Version = $"{Config.Name} {Config.Version} ({hash})";
    }

    /// <summary>What the model says of itself.</summary>
    public ModelConfig Config { get; }

    /// <summary>The network in ONNX.</summary>
    public byte[] Network { get; }

    /// <summary>The word pieces in order.</summary>
    public string[] Vocabulary { get; }

    /// <summary>The labels.</summary>
    public ModelLabels Labels { get; }

    /// <summary>Scores of each label of names and the next one, or null where the model has none.</summary>
    /// <exception cref="QuipuException">There are not as many as labels.</exception>
    public float[][]? NameSteps { get; }

    /// <summary>The relation network and what its numbers stand for; null where the model has none.</summary>
    public (byte[] Network, RelationLabels Labels)? Relations { get; }

    /// <summary>Name, version and hash of the files.</summary>
    public string Version { get; }

    /// <summary>Reads a folder.</summary>
    /// <exception cref="QuipuException">A file is missing, damaged or of another format.</exception>
    public static ModelFolder Open(string path) => new(path);

    private byte[] ReadChecked(string folder, string name)
    {
        byte[] content = Read(folder, name);
        string hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (Config.Sha256.GetValueOrDefault(name) != hash)
            throw new QuipuException(ErrorCodes.ModelDamaged, $"'{Path.Combine(folder, name)}' is not the file that {ConfigName} describes (SHA-256 {hash}).", "Get the models folder again.");
        return content;
    }

    private static byte[] Read(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new QuipuException(ErrorCodes.ModelMissing, $"The language model's file '{path}' cannot be read: {error.Message}", "Get the models folder of this version, or name its place with --model.", error);
        }
    }
}
