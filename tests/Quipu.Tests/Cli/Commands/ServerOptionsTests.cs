using System.CommandLine;
using Quipu.Cli.Commands;
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;

namespace Quipu.Tests.Cli.Commands;

public sealed class ServerOptionsTests
{
    private const string Url = "--neo4j http://localhost:7474";

    [Test]
    public void The_command_line_goes_before_the_environment()
    {
        Dictionary<string, string> environment = new()
        {
            ["NEO4J_URI"] = "http://elsewhere:7474",
            ["NEO4J_DATABASE"] = "other",
            ["NEO4J_USERNAME"] = "ann",
            ["NEO4J_PASSWORD"] = "secret",
        };

        Assert.That(Described(Read("", environment)), Is.EqualTo("http://elsewhere:7474 other ann:secret"));
        Assert.That(Described(Read($"{Url} --database press --user bob", environment)), Is.EqualTo("http://localhost:7474 press bob:secret"));
    }

    [TestCase(Url, "", "http://localhost:7474 neo4j :")]
    [TestCase(Url, "NEO4J_PASSWORD", "http://localhost:7474 neo4j neo4j:x")]
    [TestCase(Url, "NEO4J_TOKEN", "http://localhost:7474 neo4j :x")]
    public void Who_asks_follows_from_what_is_there(string words, string variable, string connection) =>
        Assert.That(Described(Read(words, variable.Length == 0 ? [] : new() { [variable] = "x" })), Is.EqualTo(connection));

    [Test]
    public void A_password_that_is_nowhere_is_asked_for()
    {
        Assert.That(Described(Read($"{Url} --user ann", [], question => question + " typed")), Is.EqualTo("http://localhost:7474 neo4j ann:Password of ann: typed"));
        Assert.That(
            () => Read($"{Url} --user ann", [], _ => null),
            Throws.InstanceOf<QuipuException>().With.Message.Contains("NEO4J_PASSWORD").And.Property("Code").EqualTo(ErrorCodes.UsageInvalid));
    }

    [Test]
    public void Without_a_server_there_is_an_error_that_says_how_to_name_one() =>
        Assert.That(() => Read("", []), Throws.InstanceOf<QuipuException>().With.Message.Contains("--neo4j or NEO4J_URI"));

    private static ServerConnection Read(string words, Dictionary<string, string> environment, Func<string, string?>? askSecret = null)
    {
        using var terminal = new TestTerminal();
        var options = new ServerOptions("--neo4j", "") { Variable = name => environment.GetValueOrDefault(name) };
        var command = new RootCommand();
        options.AddTo(command);
        return options.Read(command.Parse(words), terminal.Terminal with { AskSecret = askSecret ?? (_ => null) });
    }

    private static string Described(ServerConnection connection) =>
        $"{connection.Address} {connection.Database} {connection.Credentials.User}:{connection.Credentials.Password ?? connection.Credentials.Token}";
}
