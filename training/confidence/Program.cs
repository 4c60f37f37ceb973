// Writes every relation of the rules in `edges` and KnowledgeNet, every open extraction in CaRB and every pair of arguments that a
// relation of a TekGen ontology may hold between: what its confidence is judged by, and whether it is right.
//     confidence MODEL DATA OUT.jsonl
// OUT.jsonl: a line an answer: set, number of its text in the set, right (0 to 1), and features {name: number}. Relations whose
//            ends the annotation of `edges` does not have are left out: it need not name every noun.
using System.Text.Json;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Evaluation.Carb;
using Quipu.Evaluation.Edges;
using Quipu.Evaluation.KnowledgeNet;
using Quipu.Evaluation.Scorecard;
using Quipu.Evaluation.Tekgen;
using Quipu.Extraction;
using Quipu.Extraction.Relations.Confidence;
using Quipu.Extraction.Schema;
using Quipu.Extraction.Vocabulary;
using Quipu.Language;
using Quipu.Reading;

using LanguageEngine engine = LanguageEngine.Load(args[0]);
using var lines = new StreamWriter(args[2]);
var found = new List<(Relation Relation, IReadOnlyList<Feature> Features)>();
var open = new List<(OpenExtraction Extraction, IReadOnlyList<Feature> Features)>();
var extractor = new FactsExtractor { Judged = (relation, features) => found.Add((relation, features)), OpenJudged = (extraction, features) => open.Add((extraction, features)) };
var scorer = new EdgesScorer();
foreach (string part in new[] { "train", "dev" })
{
    int number = 0;
    foreach (EdgesDocument gold in EdgesDocument.Read(Path.Combine(args[1], "edges", part + ".jsonl")))
    {
        DocumentFacts facts = Read(InputReader.OfText(gold.Id, gold.Text));
        foreach ((Relation relation, IReadOnlyList<Feature> features) in found)
        {
            EdgesScore score = scorer.Score(gold, facts with { Relations = [relation] }).Score;
            if (score.Said > 0)
                Write("edges-" + part, number, score.Right, features);
        }

        number++;
    }
}

foreach (int fold in new[] { 1, 2 })
{
    int number = 0;
    foreach (KnowledgeNetText gold in KnowledgeNetText.Read(Path.Combine(args[1], "knowledgenet", "train.jsonl"), fold))
    {
        DocumentFacts facts = Read(gold.Document);
        foreach ((Relation relation, IReadOnlyList<Feature> features) in found.Where(item => item.Relation.Type is not null))
        {
            foreach (JudgedAnswer answer in new KnowledgeNetAnswer(gold, facts with { Relations = [relation] }).Judged.Take(1))
                Write("knowledgenet", number, answer.Right, features);
        }

        number++;
    }
}

int sentence = 0;
foreach (CarbGold gold in CarbSet.Read(File.ReadLines(Path.Combine(args[1], "carb", "dev.tsv"))))
{
    open.Clear();
    extractor.ExtractOpen(engine.Annotate(gold.Document, wholeBlocks: true));
    foreach ((OpenExtraction extraction, IReadOnlyList<Feature> features) in open)
        Write("carb", sentence, new CarbSentence(gold.Tuples, [CarbSet.TupleOf(extraction)]).PrecisionOf(0), features);
    sentence++;
}

int text = 0;
CountryNames countries = CountryNames.Load();
foreach (string path in Directory.EnumerateFiles(Path.Combine(args[1], "text2kgbench-tekgen", "train")).Order(StringComparer.Ordinal))
{
    string name = Path.GetFileName(path)["ont_".Length..^"_train.jsonl".Length];
    var pairs = new List<(Relation Relation, IReadOnlyList<Feature> Features)>();
    var schema = new FactsExtractor(RelationVocabulary.Load(), ExtractionSchema.Load(Path.Combine(args[1], "text2kgbench-tekgen", "ontologies", name + "_ontology.json")), engine.Relations)
    {
        SchemaJudged = (relation, features) => pairs.Add((relation, features)),
    };
    foreach (TekgenSentence gold in TekgenSentence.Read(name, path))
    {
        pairs.Clear();
        DocumentFacts facts = schema.Extract(engine.Annotate(InputReader.OfText(gold.Id, gold.Text), wholeBlocks: true));
        HashSet<string> asked = [.. gold.Facts.Select(fact => fact.Relation)], truth = [.. gold.Facts.Select(fact => fact.Key)];
        foreach ((Relation relation, IReadOnlyList<Feature> features) in pairs)
        {
            var fact = TekgenFact.Of(facts, relation, countries);
            Write(asked.Contains(fact.Relation) ? "tekgen" : "tekgen-unasked", text, truth.Contains(fact.Key) ? 1 : 0, features);
        }

        text++;
    }
}

DocumentFacts Read(Document document)
{
    found.Clear();
    return extractor.Extract(engine.Annotate(document));
}

void Write(string set, int text, double right, IReadOnlyList<Feature> features) =>
    lines.WriteLine(JsonSerializer.Serialize(new { set, text, right = Math.Round(right, 4), features = features.ToDictionary(feature => feature.Name, feature => Math.Round(feature.Value, 4)) }));
