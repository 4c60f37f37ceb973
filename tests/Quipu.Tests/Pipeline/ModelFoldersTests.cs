using Quipu.Core.Errors;
using Quipu.Pipeline;

namespace Quipu.Tests.Pipeline;

public sealed class ModelFoldersTests
{
    private string root = "";

    [SetUp]
    public void MakeFolders()
    {
        root = Directory.CreateTempSubdirectory("quipu-test-").FullName;
        Directory.CreateDirectory(Path.Combine(root, "program", "bin"));
        Directory.CreateDirectory(Path.Combine(root, "work", "deep"));
    }

    [TearDown]
    public void RemoveFolders() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_model_beside_the_program_comes_first()
    {
        string own = Make("program", "bin", "models", "quipu-en");
        Make("work", "models", "quipu-en");

        Assert.That(Find(null), Is.EqualTo(own));
    }

    [Test]
    public void A_model_above_the_current_folder_is_found()
    {
        string above = Make("work", "models", "quipu-en");
        Make("models", "quipu-en");

        Assert.That(Find(null), Is.EqualTo(above));
    }

    [Test]
    public void A_model_above_the_programs_folder_is_found()
    {
        string above = Make("program", "models", "quipu-en");

        Assert.That(Find(""), Is.EqualTo(above));
    }

    [Test]
    public void A_name_asks_for_another_model()
    {
        Make("models", "quipu-en");
        string other = Make("models", "other");

        Assert.That(Find("other"), Is.EqualTo(other));
    }

    [Test]
    public void A_path_is_taken_as_it_is()
    {
        string path = Make("somewhere");

        Assert.That(Find(path), Is.EqualTo(path));
        Assert.That(Find("../../somewhere"), Is.EqualTo(path));
    }

    [TestCase("base", "quipu-en")]
    [TestCase("small", "quipu-en-small")]
    public void Short_names_stand_for_the_models_that_come_with_Quipu(string shortName, string folder)
    {
        Make("models", "quipu-en");
        Make("models", "quipu-en-small");

        Assert.That(Find(shortName), Is.EqualTo(Path.Combine(root, "models", folder)));
    }

    [Test]
    public void A_model_in_the_current_folder_comes_before_a_short_name()
    {
        string meant = MakeModel("models", "quipu-en-small");
        string own = Make("work", "deep", "small");
        Assert.That(Find("small"), Is.EqualTo(meant), "a folder that holds no model");
        Assert.That(Find("./small"), Is.EqualTo(own), "a path");

        MakeModel("work", "deep", "small");
        Assert.That(Find("small"), Is.EqualTo(own), "a model's folder");
    }

    [Test]
    public void The_error_lists_the_models_that_are_there()
    {
        MakeModel("models", "quipu-en");
        MakeModel("work", "models", "mine");
        Make("models", "no-model");

        Assert.That(
            () => Find("small"),
            Throws.InstanceOf<QuipuException>().With.Property(nameof(QuipuException.Advice)).StartsWith("Models that are there: base, mine."));
    }

    [TestCase(null)]
    [TestCase("./no-such")]
    public void A_missing_model_is_a_coded_error(string? asked) => Assert.That(
        () => Find(asked),
        Throws.InstanceOf<QuipuException>().With.Property(nameof(QuipuException.Code)).EqualTo(ErrorCodes.ModelMissing));

    private string Make(params string[] parts) => Directory.CreateDirectory(Path.Combine([root, .. parts])).FullName;

    private string MakeModel(params string[] parts)
    {
        string folder = Make(parts);
        File.WriteAllText(Path.Combine(folder, "config.json"), "{}");
        return folder;
    }

    private string Find(string? asked) => ModelFolders.Find(asked, Path.Combine(root, "program", "bin"), Path.Combine(root, "work", "deep"));
}
