using System.Runtime.InteropServices;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Export.Extract;
using Quipu.Language;
using Quipu.Language.Decoding;
using Quipu.Language.Network;
using Quipu.Language.Sentences;
using Quipu.Language.Tokenization;
using Quipu.Language.Windows;
using Quipu.Language.Words;

namespace Quipu.Bench.Extraction;

/// <summary>
/// <c>quipu extract --format conllu</c> done stage by stage on one thread, document after document. The stages are the
/// product's own; only what hands from one to the next stands here, as in <c>DocumentAnnotator</c>.
/// </summary>
internal sealed class ExtractStages : IDisposable
{
    /// <summary>The stage of the network.</summary>
    public const string Network = "network";

    private static readonly SentenceSplitter Splitter = new(BoundaryModel.Default);
    private readonly ModelFolder model;
    private readonly WordPiece wordPiece;
    private readonly NetworkSession network;
    private readonly NameDecoder names;
    private readonly WindowDecoder decoder;

    /// <summary>Opens a model.</summary>
    public ExtractStages(string modelFolder)
    {
        model = ModelFolder.Open(modelFolder);
        wordPiece = new WordPiece(model.Vocabulary, model.Config.MaxWordPieces);
        network = NetworkSession.Load(model.Network, wordPiece, modelFolder);
        names = new NameDecoder(model.Labels.Names, model.NameSteps);
        decoder = new WindowDecoder(model.Labels, names);
    }

    /// <summary>What each stage took.</summary>
    public StageSums Stages { get; private set; } = new();

    /// <summary>What parts of the stage <c>decoding</c> take, done once more by themselves.</summary>
    public StageSums Parts { get; private set; } = new();

    /// <summary>The words and sentences so far.</summary>
    public (int Words, int Sentences) Read { get; private set; }

    /// <summary>Forgets what was measured.</summary>
    public void Reset() => (Stages, Parts, Read) = (new StageSums(), new StageSums(), default);

    /// <summary>Does all stages of a document.</summary>
    public void Run(Document document, ExtractWriter writer)
    {
        List<RawToken>[] tokens = Stages.Run("tokenizer", () => document.Blocks.Select(block => Tokenizer.Tokenize(document.Text, block)).ToArray());
        List<int>[] ends = Stages.Run("sentence splitter", () => tokens.Select(words => Splitter.Split(document.Text, words)).ToArray());
        List<(List<RawToken> Tokens, string[] Forms, BlockKind Kind)> cut = Stages.Run("sentences", () => Cut(document, tokens, ends));
        Draft[] drafts = Stages.Run("word pieces", () => cut.Select(sentence => Draft.Of(sentence.Tokens, sentence.Forms, sentence.Kind, wordPiece, model.Config.MaxPieces)).ToArray());
        Dictionary<Window, SentenceReading> readings = ReadWindows(drafts);
        AnnotatedDocument annotated = Stages.Run("sentences", () => Join(document, drafts, readings));
        Stages.Run("writing", () =>
        {
            writer.Write(annotated, new DocumentFacts(document.Id));
            return true;
        });
        Read = (Read.Words + drafts.Sum(draft => draft.Forms.Length), Read.Sentences + drafts.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        network.Dispose();
    }

    private static List<(List<RawToken> Tokens, string[] Forms, BlockKind Kind)> Cut(Document document, List<RawToken>[] tokens, List<int>[] ends)
    {
        var cut = new List<(List<RawToken>, string[], BlockKind)>();
        for (int block = 0; block < tokens.Length; block++)
        {
            int first = 0;
            foreach (int end in ends[block])
            {
                List<RawToken> words = tokens[block][first..end];
                cut.Add((words, [.. words.Select(token => document[token.Span])], document.Blocks[block].Kind));
                first = end;
            }
        }

        return cut;
    }

    private Dictionary<Window, SentenceReading> ReadWindows(Draft[] drafts)
    {
        var readings = new Dictionary<Window, SentenceReading>(ReferenceEqualityComparer.Instance);
        Dictionary<EncodedSentence, string[]> forms = drafts.ToDictionary(draft => draft.Windows[0].Sentence, draft => draft.Forms, (IEqualityComparer<EncodedSentence>)ReferenceEqualityComparer.Instance);
        foreach (PieceRow[] rows in Stages.Run(Network, () => BatchPlan.Cut(drafts.SelectMany(draft => draft.Windows), model.Config.RowPieces).ToArray()))
        {
            using NetworkOutput output = Stages.Run(Network, () => network.Run(rows));
            Window[] batch = [.. rows.SelectMany(row => row.Windows)];
            SentenceReading[] read = Stages.Run("decoding", () => batch.Select((window, row) => decoder.Decode(output, row, window, forms[window.Sentence])).ToArray());
            for (int row = 0; row < batch.Length; row++)
                readings[batch[row]] = read[row];
            Parts.Run("trees", () => batch.Select((window, row) => TreeDecoder.Heads(output.Arcs(row), output.Positions, window.Words + 1)).ToArray());
            Parts.Run("names", () => batch.Select((window, row) => NamesOf(output, row, window.Words)).ToArray());
        }

        return readings;
    }

    private List<NameSpan> NamesOf(NetworkOutput output, int row, int words)
    {
        int labels = model.Labels.Names.Count;
        return names.Decode(output.Names(row, labels).Slice(labels, words * labels));
    }

    private static AnnotatedDocument Join(Document document, Draft[] drafts, Dictionary<Window, SentenceReading> readings)
    {
        SentenceReading[] joined = [.. drafts.Select(draft => WindowJoin.Join(draft.Windows, [.. draft.Windows.Select(window => readings[window])]))];
        int width = joined.Select(reading => reading.StatesWidth).LastOrDefault();
        return new AnnotatedDocument(document, [.. drafts.Select((draft, index) => draft.Read(index, joined[index]))])
        {
            States = width == 0 ? null : new WordStates(width, [.. joined.Select(reading => ImmutableCollectionsMarshal.AsImmutableArray(reading.States))]),
        };
    }
}
