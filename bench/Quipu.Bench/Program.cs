using System.Globalization;
using Quipu.Bench;

// quipu-bench [ARTICLES] [--data FOLDER] [--record FOLDER]: see bench/README.md.
string data = Option("--data") ?? "../shared/data/enwiki-2018";
string records = Option("--record") ?? "bench/record";
int articles = args.Length > 0 && int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : 1000;
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
    WholeBuild.Run(warmUp, 1, Path.Combine(work.FullName, "warm-up"));
    WholeBuild[] builds = [.. Enumerable.Range(1, 2).Select(threads => WholeBuild.Run(input, threads, Path.Combine(work.FullName, $"threads-{threads}")))];
    StageRun stages = StageRun.Of(input, Path.Combine(work.FullName, "stages.db"));
    var record = new Record(machine, articles, builds, stages);
    var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
    string path = Path.Combine(records, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}-{machine.FileName}.md"));
    Directory.CreateDirectory(records);
    File.WriteAllText(path, record.Text(day));
    Console.WriteLine(record.Text(day));
    Console.WriteLine($"Written to {path}.");
    return record.IsSame() ? 0 : 1;
}
finally
{
    work.Delete(recursive: true);
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;
