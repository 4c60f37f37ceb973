using System.Runtime.ExceptionServices;
using System.Text.Json;
using Quipu.Core.Errors;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Vocabulary;
using Quipu.Language;

namespace Quipu.Evaluation.Scorecard;

/// <summary>Where data sets are evaluated: one engine for all of them, and the folder of the data.</summary>
public sealed class Workbench
{
    private readonly string folder;
    private readonly FactsExtractor extractor;
    private readonly Dictionary<string, SetResult> results = new(StringComparer.Ordinal);

    /// <summary>Makes a workbench.</summary>
    /// <param name="engine">The engine; the caller closes it.</param>
    /// <param name="folder">The folder that holds a folder for each data set.</param>
    public Workbench(LanguageEngine engine, string folder)
    {
        ArgumentNullException.ThrowIfNull(engine);
        Engine = engine;
        extractor = new FactsExtractor(RelationVocabulary.Load(), network: engine.Relations);
        this.folder = folder;
    }

    /// <summary>The engine.</summary>
    public LanguageEngine Engine { get; }

    /// <summary>How many texts are read at once. The figures do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The folder of the sets of the repository itself; if not said, as seen from its root.</summary>
    public string OwnSets { get; init; } = "tests/sets";

    /// <summary>How many texts of a set are read, for a quick look; all if null.</summary>
    public int? Limit { get; init; }

    /// <summary>Stops the reading.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Whether all files of a set are there.</summary>
    public bool Has(IEvaluationSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Files.All(file => File.Exists(Place(file)));
    }

    /// <summary>The result of a set, which is evaluated once.</summary>
    /// <exception cref="QuipuException">Its data is missing or malformed (<see cref="ErrorCodes.GoldInvalid"/>).</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SetResult ResultOf(IEvaluationSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (!results.TryGetValue(set.Name, out SetResult? result))
            results[set.Name] = result = Evaluated(set);
        return result;
    }

    // Readers of twenty forms of data meet broken lines in as many ways; what is thrown stays as the cause.
    private SetResult Evaluated(IEvaluationSet set)
    {
        try
        {
            return set.Evaluate(this);
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new QuipuException(
                ErrorCodes.GoldInvalid,
                $"The data of '{set.Name}' cannot be read: {error.Message}",
                $"Compare {string.Join(", ", set.Files)} with the originals; docs/evaluation.md says in which form they are.",
                error);
        }
    }

    /// <summary>The path of a file of the data.</summary>
    /// <exception cref="QuipuException">There is none (<see cref="ErrorCodes.GoldInvalid"/>).</exception>
    internal string PathOf(string file)
    {
        string path = Place(file);
        if (!File.Exists(path))
            throw new QuipuException(ErrorCodes.GoldInvalid, $"There is no file '{path}'.", "Name the folder of annotated sets with --data; docs/evaluation.md lists what each set reads.");
        return path;
    }

    private string Place(string file)
    {
        string own = Path.Combine(OwnSets, file);
        string path = Path.Combine(folder, file);
        return File.Exists(path) || !File.Exists(own) ? path : own;
    }

    /// <summary>Reads texts and extracts their facts, several at once, in their order.</summary>
    internal IReadOnlyList<Answer<TGold>> Answer<TGold>(IEnumerable<TGold> texts, Func<TGold, Document> document, bool wholeBlocks = false) =>
        Map(texts, gold =>
        {
            AnnotatedDocument annotated = Engine.Annotate(document(gold), wholeBlocks);
            return new Answer<TGold>(gold, annotated, extractor.Extract(annotated));
        });

    /// <summary>The open extractions of a text.</summary>
    internal System.Collections.Immutable.ImmutableArray<Core.Facts.OpenExtraction> Open(AnnotatedDocument annotated) => extractor.ExtractOpen(annotated);

    /// <summary>Does something for each text up to the limit, several at once, and gives the results in their order.</summary>
    internal IReadOnlyList<TResult> Map<TGold, TResult>(IEnumerable<TGold> texts, Func<TGold, TResult> map)
    {
        List<TGold> some = [.. texts.Take(Limit ?? int.MaxValue)];
        try
        {
            return [.. some.AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).WithCancellation(Stop).Select(map)];
        }
        catch (AggregateException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
            throw;
        }
    }
}
