using System.Text.Json.Serialization;
using Quipu.Core.Facts;

namespace Quipu.Store.Facts;

/// <summary>How facts are written as JSON: generated code, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(SpanConverter), typeof(EvidenceConverter)])]
[JsonSerializable(typeof(DocumentFacts))]
internal sealed partial class FactsJsonContext : JsonSerializerContext;
