using System.Text.RegularExpressions;
using Quipu.Cli;
using Quipu.Neo4j.Connection;
using Quipu.Tests.Architecture;
using Quipu.Tests.Cli;

namespace Quipu.Tests.Docker;

/// <summary>Every path, port, variable and command that the compose file names exists. Nothing here runs an engine.</summary>
public sealed class ComposeTests
{
    private static readonly string[] Own = ["NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE", "NEO4J_TOKEN"];
    private readonly ComposeFile file = new();

    [Test]
    public void What_it_builds_is_there()
    {
        string context = Path.GetFullPath(Path.Combine(Repository.Root, "docker", file.Value("services", "quipu", "build", "context")!));

        Assert.That(Path.TrimEndingDirectorySeparator(context), Is.EqualTo(Path.TrimEndingDirectorySeparator(Repository.Root)));
        Assert.That(File.Exists(Path.Combine(context, file.Value("services", "quipu", "build", "dockerfile")!)));
    }

    [Test]
    public void Volumes_are_declared_or_are_folders_of_the_repository()
    {
        string[] declared = [.. file.Keys("volumes")];
        string[][] mounts = [.. file.Services.SelectMany(service => file.List("services", service, "volumes")).Select(mount => ComposeFile.WithDefaults(mount).Split(':'))];
        string[] named = [.. mounts.Select(mount => mount[0]).Where(source => !source.StartsWith('.'))];

        Assert.That(named, Is.EquivalentTo(declared));
        foreach (string[] mount in mounts.Except(mounts.Where(mount => declared.Contains(mount[0]))))
            Assert.That(Directory.Exists(Path.Combine(Repository.Root, "docker", mount[0])), $"{mount[0]} is no folder");
    }

    [Test]
    public void The_graph_stays_in_a_volume_where_the_image_lets_its_user_write()
    {
        IEnumerable<string> targets = file.List("services", "quipu", "volumes").Select(mount => ComposeFile.WithDefaults(mount).Split(':')[1]);

        Assert.That(targets, Does.Contain(new Dockerfile().Last("WORKDIR")));
    }

    [Test]
    public void Variables_are_those_of_the_settings()
    {
        string[] set = [.. file.Keys("services", "quipu", "environment")];

        Assert.That(set, Is.SubsetOf(Own));
        Assert.That(set, Has.All.Matches<string>(name => Repository.Text("docs/config.md").Contains($"`{name}`", StringComparison.Ordinal)));
        Assert.That(set, Has.All.Matches<string>(name => Repository.Text("src/Quipu.Cli/Commands/ServerOptions.cs").Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    [Test]
    public void The_server_is_a_service_and_answers_where_it_is_asked()
    {
        var address = ServerAddress.Parse(file.Value("services", "quipu", "environment", "NEO4J_URI")!);
        var url = new Uri(address.Url);
        string[] ports = [.. file.List("services", url.Host, "ports").Select(port => port.Split(':')[^1])];
        string health = string.Join(' ', file.List("services", url.Host, "healthcheck", "test"));

        Assert.That(file.Services, Does.Contain(url.Host));
        Assert.That(ports, Does.Contain($"{url.Port}"));
        Assert.That(ports, Does.Contain(Regex.Match(health, @"http://localhost:(\d+)").Groups[1].Value));
        Assert.That(address.IsBolt, "the image is built for Bolt");
        Assert.That(file.Value("services", "quipu", "depends_on", url.Host, "condition"), Is.EqualTo("service_healthy"));
    }

    [Test]
    public void Ports_are_open_to_this_machine_only() =>
        Assert.That(file.Services.SelectMany(service => file.List("services", service, "ports")), Has.All.StartsWith("127.0.0.1:").And.All.Match(@"^[\d.]+:(\d+):\1$"));

    [Test]
    public void No_password_is_given_in_advance()
    {
        Assert.That(file.Value("services", "neo4j", "environment", "NEO4J_AUTH"), Does.Match(@"^neo4j/\$\{NEO4J_PASSWORD:\?.+\}$"));
        Assert.That(file.Value("services", "quipu", "environment", "NEO4J_PASSWORD"), Does.Match(@"^\$\{NEO4J_PASSWORD:\?.+\}$"));
        Assert.That(file.Values, Has.None.Match("NEO4J_PASSWORD:?-"));
    }

    [Test]
    public void The_command_is_one_of_the_command_line() => AssertUnderstood([.. file.List("services", "quipu", "command")]);

    [Test]
    public void Commands_in_the_readme_name_this_file_and_what_the_program_understands()
    {
        MatchCollection commands = Regex.Matches(Repository.Text("README.md"), @"docker compose -f (\S+) (up|down -v`.|run --rm (\w+)( .*)?)\s*(?:#.*)?$", RegexOptions.Multiline);

        Assert.That(commands.Select(command => command.Groups[1].Value), Is.Not.Empty.And.All.EqualTo(ComposeFile.Path));
        Assert.That(Regex.Matches(Repository.Text("README.md"), "docker compose"), Has.Count.EqualTo(commands.Count));
        foreach (Match command in commands.Where(command => command.Groups[3].Success))
        {
            Assert.That(file.Services, Does.Contain(command.Groups[3].Value));
            if (command.Groups[4].Success)
                AssertUnderstood(command.Groups[4].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static void AssertUnderstood(string[] words)
    {
        using var terminal = new TestTerminal();
        System.CommandLine.ParseResult parsed = CommandLine.Create(terminal.Terminal, CancellationToken.None).Parse(words);
        Assert.That(parsed.Errors.Select(error => error.Message).Concat(parsed.UnmatchedTokens), Is.Empty);
        Assert.That(parsed.CommandResult.Command, Is.Not.InstanceOf<System.CommandLine.RootCommand>());
    }
}
