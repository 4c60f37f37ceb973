using System.Globalization;
using Quipu.Core.Text;
using Quipu.Evaluation.Scorecard;
using Quipu.Extraction;
using Quipu.Extraction.Schema;
using Quipu.Extraction.Vocabulary;
using Quipu.Reading;

namespace Quipu.Evaluation.Tekgen;

/// <summary>Facts that fit an ontology, in sentences of encyclopedia articles (Text2KGBench, Wikidata-TekGen, validation part).</summary>
internal sealed class TekgenSet : IEvaluationSet
{
    private const string Folder = "text2kgbench-tekgen";

    private static readonly string[] Ontologies = ["1_movie", "2_music", "3_sport", "4_book", "5_military", "6_computer", "7_space", "8_politics", "9_nature", "10_culture"];

    /// <inheritdoc/>
    public string Name => "tekgen";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [.. Ontologies.Select(OntologyFile), .. Ontologies.Select(SentencesFile)];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        CountryNames countries = CountryNames.Load();
        RelationVocabulary vocabulary = RelationVocabulary.Load();
        Dictionary<string, ExtractionSchema> schemas = Ontologies.ToDictionary(name => name, name => ExtractionSchema.Load(bench.PathOf(OntologyFile(name))), StringComparer.Ordinal);
        Dictionary<string, FactsExtractor> extractors = schemas.ToDictionary(schema => schema.Key, schema => new FactsExtractor(vocabulary, schema.Value, bench.Engine.Relations), StringComparer.Ordinal);
        IEnumerable<TekgenSentence> sentences = Ontologies.SelectMany(name => TekgenSentence.Read(name, bench.PathOf(SentencesFile(name))));
        IReadOnlyList<TekgenAnswer> answers = bench.Map(sentences, sentence =>
        {
            Document document = InputReader.OfText(sentence.Id, sentence.Text);
            return new TekgenAnswer(sentence, extractors[sentence.Ontology].Extract(bench.Engine.Annotate(document, wholeBlocks: true)), countries);
        });
        return new SetResult(Name, [.. Figures(answers, schemas)], [.. answers.SelectMany(answer => answer.Findings)]) { Words = answers.Sum(answer => answer.Words) };
    }

    private static IEnumerable<Figure> Figures(IReadOnlyList<TekgenAnswer> answers, Dictionary<string, ExtractionSchema> schemas)
    {
        Figure[] each = [.. answers.GroupBy(answer => answer.Ontology).Select(group => new Figure($"{group.Key}: F1", group.Average(answer => answer.Counts.F1), Sentences(group.Count())))];
        int said = answers.Sum(answer => answer.Relations.Length);
        int fitting = answers.Sum(answer => answer.Relations.Count(relation => schemas[answer.Ontology].Relations.Any(known => known.Name.Trim() == relation.Type)));
        yield return new Figure("F1", each.Length == 0 ? 0 : each.Average(figure => figure.Value), $"mean of {each.Length} ontologies");
        yield return new Figure("conform", said == 0 ? 1 : (double)fitting / said, string.Create(CultureInfo.InvariantCulture, $"{fitting:#,0} of {said:#,0} relations"));
        foreach (Figure figure in each)
            yield return figure;
    }

    private static string Sentences(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} sentences");

    private static string OntologyFile(string name) => $"{Folder}/ontologies/{name}_ontology.json";

    private static string SentencesFile(string name) => $"{Folder}/validation/ont_{name}_validation.jsonl";
}
