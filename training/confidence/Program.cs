// Writes every relation of the rules in `edges` and KnowledgeNet and every open extraction in CaRB: what its confidence is judged by, and
// whether it is right.
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
using Quipu.Extraction;
using Quipu.Extraction.Relations.Confidence;
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

DocumentFacts Read(Document document)
{
    found.Clear();
    return extractor.Extract(engine.Annotate(document));
}

void Write(string set, int text, double right, IReadOnlyList<Feature> features) =>
    lines.WriteLine(JsonSerializer.Serialize(new { set, text, right = Math.Round(right, 4), features = features.ToDictionary(feature => feature.Name, feature => Math.Round(feature.Value, 4)) }));
