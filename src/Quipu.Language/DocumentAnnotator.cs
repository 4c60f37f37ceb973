using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quipu.Core.Text;
using Quipu.Language.Decoding;
using Quipu.Language.Network;
using Quipu.Language.Sentences;
using Quipu.Language.Tokenization;
using Quipu.Language.Windows;
using Quipu.Language.Words;

namespace Quipu.Language;

/// <summary>
/// Annotates one document: cuts it into sentences, reads them a stretch at a time, so that memory beyond the result
/// does not grow with the document, and builds the sentences.
/// </summary>
internal sealed class DocumentAnnotator(Document document, NetworkSession network, WindowDecoder decoder, WordPiece wordPiece, ModelConfig config)
{
    // Enough sentences to sort by length with little padding; some megabytes of numbers.
    private const int WordsAtOnce = 16384;
    private static readonly SentenceSplitter Splitter = new(BoundaryModel.Default);
    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<ImmutableArray<Half>>.Builder states = ImmutableArray.CreateBuilder<ImmutableArray<Half>>();
    private readonly List<Draft> drafts = [];
    private int statesWidth;
    private int words;

    /// <summary>The document's sentences in order.</summary>
    /// <param name="wholeBlocks">Whether every block is one sentence as it stands.</param>
    public AnnotatedDocument Annotate(bool wholeBlocks)
    {
        foreach (Block block in document.Blocks)
        {
            List<RawToken> tokens = Tokenizer.Tokenize(document.Text, block);
            int first = 0;
            foreach (int end in wholeBlocks ? Whole(tokens) : Splitter.Split(document.Text, tokens))
            {
                Add(tokens[first..end], block.Kind);
                first = end;
            }
        }

        Flush();
        return new AnnotatedDocument(document, sentences.DrainToImmutable())
        {
            States = statesWidth == 0 ? null : new WordStates(statesWidth, states.DrainToImmutable()),
        };
    }

    /// <summary>The sentences over words that are known.</summary>
    public AnnotatedDocument Annotate(IReadOnlyList<ImmutableArray<Span>> words)
    {
        foreach (ImmutableArray<Span> sentence in words.Where(sentence => !sentence.IsEmpty))
            Add([.. sentence.Select(word => new RawToken(word, SpaceAfter: true))], BlockKind.Paragraph);
        Flush();
        return new AnnotatedDocument(document, sentences.DrainToImmutable());
    }

    private static List<int> Whole(List<RawToken> tokens) => tokens.Count == 0 ? [] : [tokens.Count];

    private void Add(List<RawToken> tokens, BlockKind kind)
    {
        string[] forms = [.. tokens.Select(token => document[token.Span])];
        drafts.Add(Draft.Of(tokens, forms, kind, wordPiece, config.MaxPieces));
        words += tokens.Count;
        if (words >= WordsAtOnce)
            Flush();
    }

    private void Flush()
    {
        var readings = new Dictionary<Window, SentenceReading>(ReferenceEqualityComparer.Instance);
        var forms = new Dictionary<EncodedSentence, string[]>(ReferenceEqualityComparer.Instance);
        foreach (Draft draft in drafts)
            forms[draft.Windows[0].Sentence] = draft.Forms;
        foreach (PieceRow[] batch in BatchPlan.Cut(drafts.SelectMany(draft => draft.Windows), config.RowPieces))
        {
            using NetworkOutput output = network.Run(batch);
            int number = 0;
            foreach (Window window in batch.SelectMany(row => row.Windows))
            {
                readings[window] = decoder.Decode(output, number, window, forms[window.Sentence]);
                number++;
            }
        }

        foreach (Draft draft in drafts)
        {
            SentenceReading reading = WindowJoin.Join(draft.Windows, [.. draft.Windows.Select(window => readings[window])]);
            sentences.Add(draft.Read(sentences.Count, reading));
            states.Add(ImmutableCollectionsMarshal.AsImmutableArray(reading.States));
            statesWidth = reading.StatesWidth;
        }

        drafts.Clear();
        words = 0;
    }
}
