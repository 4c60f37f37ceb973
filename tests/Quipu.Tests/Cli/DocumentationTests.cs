using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Quipu.Cli;
using Quipu.Core.Errors;

namespace Quipu.Tests.Cli;

public sealed class DocumentationTests
{
    [Test]
    public void Every_command_has_its_section_with_every_option()
    {
        using var terminal = new TestTerminal();
        string guide = Read("docs/guide/cli.md");
        foreach ((string name, Command command) in Leaves("quipu", CommandLine.Create(terminal.Terminal, CancellationToken.None)))
        {
            string section = Section(guide, name);
            Assert.That(section, Is.Not.Empty, $"docs/guide/cli.md has no section '{name}'");
            foreach (Option option in command.Options.Where(option => !option.Hidden && option.Name is not ("--help" or "--version")))
                Assert.That(section, Does.Contain($"`{option.Name}"), $"{option.Name} of {name} is not described");
            foreach (string alias in command.Aliases)
                Assert.That(section, Does.Contain($"`{alias}`"), $"the alias {alias} of {name} is not described");
        }
    }

    [Test]
    public void No_option_is_described_that_there_is_not()
    {
        using var terminal = new TestTerminal();
        HashSet<string> options =
        [
            "--help", "--version",
            .. Leaves("quipu", CommandLine.Create(terminal.Terminal, CancellationToken.None)).SelectMany(leaf => leaf.Command.Options).Select(option => option.Name),
        ];
        IEnumerable<string> described = Regex.Matches(Read("docs/guide/cli.md"), @"(?<![\w-])--[a-z][a-z0-9-]+").Select(match => match.Value);
        Assert.That(described.Distinct(), Is.SubsetOf(options));
    }

    [Test]
    public void Every_error_code_has_its_section_and_every_section_its_code()
    {
        IEnumerable<string> codes = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        IEnumerable<string> sections = Regex.Matches(Read("docs/errors.md"), @"^#+ (Q\d{4})\b", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.That(sections, Is.EquivalentTo(codes));
    }

    // Commands that do something: those without subcommands, and `eval`, which has both.
    private static IEnumerable<(string Name, Command Command)> Leaves(string name, Command command) =>
    [
        .. command.Subcommands.Count == 0 || command.Arguments.Count > 0 ? [(name, command)] : Array.Empty<(string, Command)>(),
        .. command.Subcommands.SelectMany(sub => Leaves($"{name} {sub.Name}", sub)),
    ];

    private static string Section(string guide, string name)
    {
        Match start = Regex.Match(guide, $"^## `{Regex.Escape(name)}`.*$", RegexOptions.Multiline);
        if (!start.Success)
            return "";
        int end = guide.IndexOf("\n## ", start.Index + start.Length, StringComparison.Ordinal);
        return guide[start.Index..(end < 0 ? guide.Length : end)];
    }

    private static string Read(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Quipu.slnx")))
            folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, path));
    }
}
