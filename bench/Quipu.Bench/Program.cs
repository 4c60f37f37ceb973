using System.Globalization;
using Quipu.Bench;
using Quipu.Bench.Extraction;
using Quipu.Bench.Loading;
using Quipu.Pipeline;

// quipu-bench [ARTICLES] [--data FOLDER], quipu-bench extract [ARTICLES] [--data FOLDER], quipu-bench exports [EDGES], quipu-bench load [--url URL] [--edges N];
// each with [--record FOLDER], the first two with [--model NAME]: see bench/README.md.
string data = Option("--data") ?? "../shared/data/enwiki-2018";
string records = Option("--record") ?? "bench/record";
string? model = Option("--model");
string suffix = model is null ? "" : "-" + Path.GetFileName(model);
string modelFolder = ModelFolders.Find(model);
if (args is ["load", ..])
    return await Load();
if (args is ["exports", ..])
    return Exports(args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out int edges) ? edges : 1_000_000);
bool isExtract = args is ["extract", ..];
int articles = int.TryParse(args.ElementAtOrDefault(isExtract ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : isExtract ? 200 : 1000;
if (!Directory.Exists(data))
{
    Console.Error.WriteLine($"There is no folder {data}. Say with --data where the files of WikiExtractor are, and run this at the root of the repository.");
    return 2;
}

Machine machine = Machine.Here();
DirectoryInfo work = Directory.CreateTempSubdirectory("quipu-bench-");
try
{
    string input = Path.Combine(work.FullName, "articles.jsonl");
    string warmUp = Path.Combine(work.FullName, "warm-up.jsonl");
    Article.Write(Article.In(data).Take(articles), input);
    Article.Write(Article.In(data).Skip(articles).Take(20), warmUp);
    if (isExtract)
    {
        ExtractRun run = ExtractRun.Of(input, warmUp, modelFolder);
        Keep(machine.FileName + suffix + "-extract", day => run.Record(machine, day, articles, model));
        return run.IsSame ? 0 : 1;
    }

    WholeBuild.Run(warmUp, modelFolder, 1, Path.Combine(work.FullName, "warm-up"));
    WholeBuild[] builds = [.. Enumerable.Range(1, 2).Select(threads => WholeBuild.Run(input, modelFolder, threads, Path.Combine(work.FullName, $"threads-{threads}")))];
    StageRun stages = StageRun.Of(input, modelFolder, Path.Combine(work.FullName, "stages.db"));
    var record = new Record(machine, articles, model, builds, stages);
    Keep(machine.FileName + suffix, record.Text);
    return record.IsSame() ? 0 : 1;
}
finally
{
    work.Delete(recursive: true);
}

// Gephi's formats are for graphs that people look at: three tenths of the edges.
int Exports(int edges)
{
    Machine here = Machine.Here();
    DirectoryInfo folder = Directory.CreateTempSubdirectory("quipu-bench-");
    try
    {
        ExportRun.Of("neo4j-csv", 1000, folder.FullName);
        Measure generation = ExportRun.Generation(edges);
        int few = edges / 10 * 3;
        ExportRun[] runs = [ExportRun.Of("neo4j-csv", edges, folder.FullName), ExportRun.Of("gexf", few, folder.FullName), ExportRun.Of("graphml", few, folder.FullName)];
        Keep(here.FileName + "-exports", day => ExportRun.Record(here, day, generation, runs));
        return 0;
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

void Keep(string name, Func<DateOnly, string> text)
{
    var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
    string path = Path.Combine(records, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}-{name}.md"));
    Directory.CreateDirectory(records);
    File.WriteAllText(path, text(day));
    Console.WriteLine(text(day));
    Console.WriteLine($"Written to {path}.");
}

async Task<int> Load()
{
    Machine here = Machine.Here();
    var bench = new LoadBench(Option("--url") ?? "http://localhost:7474", Number("--edges", 300_000));
    await bench.RunAsync();
    Keep(here.FileName + "-neo4j-load", day => bench.Record(here, day));
    return bench.IsMet ? 0 : 1;
}

int Number(string name, int standard) => Option(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : standard;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;
