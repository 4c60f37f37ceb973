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

    [TestCase(null)]
    [TestCase("./no-such")]
    public void A_missing_model_is_a_coded_error(string? asked) => Assert.That(
        () => Find(asked),
        Throws.InstanceOf<QuipuException>().With.Property(nameof(QuipuException.Code)).EqualTo(ErrorCodes.ModelMissing));

    private string Make(params string[] parts) => Directory.CreateDirectory(Path.Combine([root, .. parts])).FullName;

    private string Find(string? asked) => ModelFolders.Find(asked, Path.Combine(root, "program", "bin"), Path.Combine(root, "work", "deep"));
}
