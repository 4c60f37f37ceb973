using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;

namespace Quipu.Tests.Architecture;

public sealed class LayerTests
{
    [Test]
    public void Every_project_of_src_is_in_the_table() =>
        Assert.That(
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any()).Select(Path.GetFileName),
            Is.EquivalentTo(Layer.Table.Select(layer => "Quipu." + layer.Name)));

    [TestCaseSource(typeof(Layer), nameof(Layer.Table))]
    public void Project_files_name_only_what_the_table_allows(object row)
    {
        var layer = (Layer)row;
        XDocument project = XDocument.Parse(Repository.Text($"src/Quipu.{layer.Name}/Quipu.{layer.Name}.csproj"));
        IEnumerable<string> projects = Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["Quipu.".Length..]);
        IEnumerable<string> packages = Included(project, "PackageReference").Concat(Included(project, "FrameworkReference"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(projects, Is.SubsetOf(layer.Projects));
            Assert.That(packages, Is.SubsetOf(layer.Packages));
        }
    }

    // A project file hides what comes with its references; the compiled assembly does not.
    [TestCaseSource(typeof(Layer), nameof(Layer.Table))]
    public void Assemblies_refer_only_to_what_the_table_allows(object row)
    {
        var layer = (Layer)row;
        if (Layer.Optional.Contains(layer) && !Repository.IsBuilt(layer))
            Assert.Ignore("This build has no Bolt (-p:Bolt=true).");
        using ModuleDefinition module = Repository.Module(layer);
        IEnumerable<string> references = module.AssemblyReferences.Select(reference => reference.Name).Where(name => !IsOfTheFramework(name));
        IEnumerable<string> unknown = references.Where(name =>
            !layer.Projects.Any(project => name == "Quipu." + project)
            && !layer.Packages.Any(package => name == package || name.StartsWith(package + ".", StringComparison.Ordinal)));
        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void ARCHITECTURE_has_the_same_table()
    {
        IEnumerable<string> rows = Layer.Table.Select(layer => $"| {layer.Name} | {Listed(layer.Projects)} | {Listed(layer.Packages)} |");
        IEnumerable<string> written = Regex.Matches(Repository.Text("ARCHITECTURE.md"), @"(?<=\| project \| references \| packages \|\n\|[-|]+\n(?:\|.*\n)*)\|.*", RegexOptions.None).Select(match => match.Value);
        Assert.That(written, Is.EqualTo(rows));
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "—" : string.Join(", ", names);

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(element => (string)element.Attribute("Include")!);

    private static bool IsOfTheFramework(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
}
