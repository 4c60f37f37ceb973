using System.Text.Json.Serialization;

namespace Quipu.Language.Network;

/// <summary>How the model's JSON files are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelConfig))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class ModelJson : JsonSerializerContext;
