using System.Text.Json;
using System.Text.RegularExpressions;
using Quipu.Tests.Architecture;

namespace Quipu.Tests.Docker;

/// <summary>The image is built from what is there, all that the build reads is in it, and it runs as nobody special.</summary>
public sealed class DockerfileTests
{
    private readonly Dockerfile file = new();

    [Test]
    public void What_is_copied_is_in_the_repository_and_gets_through_to_the_engine()
    {
        string[] kept = [.. Repository.Text(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..])];

        Assert.That(file.Copied.Where(path => !Path.Exists(Path.Combine(Repository.Root, path))), Is.Empty);
        Assert.That(file.Copied, Is.EquivalentTo(kept), "what .dockerignore lets through is what is copied");
        Assert.That(Repository.Text(".dockerignore").Split('\n'), Does.Contain("*").And.Contain("**/bin").And.Contain("**/obj"));
    }

    [Test]
    public void All_that_a_build_reads_is_copied()
    {
        IEnumerable<string> read = Directory.EnumerateFiles(Repository.Root, "Directory.*").Append(".editorconfig").Append("global.json").Select(path => Path.GetFileName(path)!);
        IEnumerable<string> outside = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => Regex.Matches(File.ReadAllText(project), @"\.\./\.\./(\w+)/").Select(match => match.Groups[1].Value))
            .Append("eng");

        Assert.That(read.Concat(outside).Distinct(), Is.SubsetOf(file.Copied));
    }

    [Test]
    public void It_publishes_the_program_with_Bolt_and_starts_it()
    {
        Match publish = Regex.Match(Repository.Text("docker/Dockerfile"), @"^RUN dotnet publish (\S+) -c Release -p:Bolt=true -o (\S+)$", RegexOptions.Multiline);
        string project = Directory.EnumerateFiles(Path.Combine(Repository.Root, publish.Groups[1].Value), "*.csproj").Single();
        string program = Regex.Match(File.ReadAllText(project), "<AssemblyName>(.+)</AssemblyName>").Groups[1].Value;

        Assert.That(File.ReadAllText(project), Does.Contain("'$(Bolt)' == 'true'"));
        Assert.That(file.All("COPY").Single(words => words[0] == "--from=build")[1], Is.EqualTo(publish.Groups[2].Value));
        Assert.That(file.Last("ENTRYPOINT"), Is.EqualTo($"[\"{program}\"]"));
        Assert.That(file.Last("RUN"), Does.Contain($"ln -s /opt/quipu/{program} "));
    }

    [Test]
    public void It_runs_as_a_user_without_rights() => Assert.That(file.Last("USER"), Is.EqualTo("$APP_UID"), "the user that the base image has for this");

    [Test]
    public void Its_base_is_the_version_that_the_projects_are_built_for()
    {
        string target = Regex.Match(Repository.Text("Directory.Build.props"), "<TargetFramework>net(.+)</TargetFramework>").Groups[1].Value;
        using var sdk = JsonDocument.Parse(Repository.Text("global.json"));

        Assert.That(file.All("FROM").Select(words => words[0]), Is.EqualTo(new[] { $"mcr.microsoft.com/dotnet/sdk:{target}", $"mcr.microsoft.com/dotnet/runtime:{target}" }));
        Assert.That(sdk.RootElement.GetProperty("sdk").GetProperty("version").GetString(), Does.StartWith(target + "."));
        Assert.That(sdk.RootElement.GetProperty("sdk").GetProperty("rollForward").GetString(), Is.EqualTo("latestFeature"), "the image has the newest feature band");
    }
}
