using System.Text.Json.Serialization;
using Quipu.Language.Relations;

namespace Quipu.Language.Network;

/// <summary>How the model's JSON files are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelConfig))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(RelationLabels))]
internal sealed partial class ModelJson : JsonSerializerContext;
