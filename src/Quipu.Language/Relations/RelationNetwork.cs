using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using Quipu.Core.Errors;
using Quipu.Core.Facts;

namespace Quipu.Language.Relations;

/// <summary>
/// Says which typed relations hold between mentions of a few neighbouring sentences, from the states that the language
/// network keeps of their words. Thread-safe; each call works on the thread that makes it.
/// </summary>
public sealed class RelationNetwork : IDisposable
{
    private static readonly string[] Inputs = ["states", "words", "mentions", "pairs"], Outputs = ["probabilities"];
    private readonly InferenceSession session;
    private readonly RunOptions options = new();
    private readonly WindowTensors tensors;
    private readonly bool[,] fits;

    private RelationNetwork(InferenceSession session, RelationLabels labels)
    {
        this.session = session;
        Width = labels.Width;
        Types = labels.ToTypes();
        tensors = new WindowTensors(labels);
        int kinds = Enum.GetValues<EntityType>().Length;
        fits = new bool[kinds, kinds];
        foreach (LearnedType type in Types)
        {
            foreach (EntityType subject in type.Subject)
            {
                foreach (EntityType end in type.Object)
                    fits[(int)subject, (int)end] = true;
            }
        }
    }

    /// <summary>The numbers of a word's state.</summary>
    public int Width { get; }

    /// <summary>The relation types in the order of the probabilities.</summary>
    public ImmutableArray<LearnedType> Types { get; }

    /// <summary>Whether any type may hold between these.</summary>
    public bool Fits(EntityType subject, EntityType @object) => fits[(int)subject, (int)@object];

    /// <summary>The probability of each type for each pair of the window, pair by pair.</summary>
    public float[] Run(RelationWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        OrtValue[] inputs = tensors.Of(window);
        try
        {
            using IDisposableReadOnlyCollection<OrtValue> found = session.Run(options, Inputs, inputs, Outputs);
            return found[0].GetTensorDataAsSpan<float>().ToArray();
        }
        finally
        {
            foreach (OrtValue input in inputs)
                input.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        options.Dispose();
        session.Dispose();
    }

    /// <summary>Loads a network.</summary>
    /// <exception cref="QuipuException">It cannot be loaded.</exception>
    internal static RelationNetwork Load(byte[] network, RelationLabels labels, string path)
    {
        using var settings = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        try
        {
            return new RelationNetwork(new InferenceSession(network, settings), labels);
        }
        catch (OnnxRuntimeException error)
        {
            throw new QuipuException(ErrorCodes.ModelFormat, $"The relation network in '{path}' cannot be loaded: {error.Message}", "Get the models folder of this version.", error);
        }
    }
}
