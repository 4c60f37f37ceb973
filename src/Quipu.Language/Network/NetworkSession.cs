using Microsoft.ML.OnnxRuntime;
using Quipu.Core.Errors;
using Quipu.Language.Windows;
using Quipu.Language.Words;

namespace Quipu.Language.Network;

/// <summary>The network in ONNX Runtime. Thread-safe; each call works on the thread that makes it.</summary>
internal sealed class NetworkSession : IDisposable
{
    private static readonly string[] Outputs = ["arc", "head", "rel", "upos", "xpos", "lemma", "names", "noun", "noun_score"];
    private const string StatesOutput = "states";
    private readonly InferenceSession session;
    private readonly RunOptions options = new();
    private readonly WordPiece wordPiece;
    private readonly string[] outputs;

    private NetworkSession(InferenceSession session, WordPiece wordPiece)
    {
        this.session = session;
        this.wordPiece = wordPiece;
        outputs = session.OutputMetadata.ContainsKey(StatesOutput) ? [.. Outputs, StatesOutput] : Outputs;
    }

    /// <summary>Loads a network.</summary>
    /// <exception cref="QuipuException">It cannot be loaded or lacks an input or output.</exception>
    public static NetworkSession Load(byte[] network, WordPiece wordPiece, string path)
    {
        // One thread a call: documents run beside each other, and a second thread on one sentence gains little.
        using var settings = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        try
        {
            var session = new InferenceSession(network, settings);
            string[] missing = [.. Batch.Names.Where(name => !session.InputMetadata.ContainsKey(name)), .. Outputs.Where(name => !session.OutputMetadata.ContainsKey(name))];
            return missing.Length == 0
                ? new NetworkSession(session, wordPiece)
                : throw new QuipuException(ErrorCodes.ModelFormat, $"The network in '{path}' has no {string.Join(", ", missing)}.", "Get the models folder of this version.");
        }
        catch (OnnxRuntimeException error)
        {
            throw new QuipuException(ErrorCodes.ModelFormat, $"The network in '{path}' cannot be loaded: {error.Message}", "Get the models folder of this version.", error);
        }
    }

    /// <summary>What the network says of each window, in their order.</summary>
    public NetworkOutput Run(IReadOnlyList<PieceRow> rows)
    {
        using var batch = new Batch(rows, wordPiece);
        return new NetworkOutput(session.Run(options, Batch.Names, batch.Tensors, outputs), batch.Positions);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        options.Dispose();
        session.Dispose();
    }
}
