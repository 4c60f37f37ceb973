using Quipu.Core.Errors;
using Quipu.Reading;

namespace Quipu.Tests.Reading;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InputReaderTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_folder_is_read_with_its_folders_in_order_of_ids()
    {
        folder.With("b.txt", "B").With("a/z.md", "Z").With("B.text", "b").With("a.markdown", "a");
        Assert.That(folder.Read().Ids(), Is.EqualTo(new[] { "B.text", "a.markdown", "a/z.md", "b.txt" }));
    }

    [Test]
    public void A_document_has_its_text_unchanged_and_its_source()
    {
        folder.With("s/a.txt", "One\r\n\r\n two \n");
        Quipu.Core.Text.Document document = folder.Read()[0].Document!;
        Assert.That((document.Id, document.Source, document.Text), Is.EqualTo(("s/a.txt", "s/a.txt", "One\r\n\r\n two \n")));
    }

    [Test]
    public void A_file_that_is_named_is_known_by_its_name() =>
        Assert.That(folder.With("s/a.txt", "A").Read("s/a.txt").Ids(), Is.EqualTo(new[] { "a.txt" }));

    [Test]
    public void The_order_of_inputs_does_not_matter()
    {
        folder.With("s/a.txt", "A").With("s/t/b.txt", "B").With("c.md", "C");
        string[] inputs = ["s", "s/t", "c.md", "s/a.txt", "*.md"];
        string[] ids = folder.Read(inputs).Ids();
        Array.Reverse(inputs);
        Assert.That(ids, Is.EqualTo(new[] { "a.txt", "c.md", "t/b.txt" }));
        Assert.That(folder.Read(inputs).Ids(), Is.EqualTo(ids));
    }

    [Test]
    public void A_file_is_read_once_even_through_a_link()
    {
        folder.With("real/a.txt", "A");
        Directory.CreateSymbolicLink(folder.At("link"), folder.At("real"));
        File.CreateSymbolicLink(folder.At("real/b.txt"), folder.At("real/a.txt"));
        Assert.That(folder.Read("link", "real", "real/a.txt").Ids(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_circle_of_links_ends()
    {
        folder.With("s/a.txt", "A");
        Directory.CreateSymbolicLink(folder.At("s/again"), folder.At("s"));
        File.CreateSymbolicLink(folder.At("s/self.txt"), folder.At("s/self.txt"));
        List<ReadResult> results = folder.Read("s", "s/again/again", "s/**/*.txt");
        Assert.That(results.Ids(), Is.EqualTo(new[] { "a.txt" }));
        Assert.That(results.Errors(), Is.EqualTo(new[] { "Q1002 self.txt" }));
        Assert.That(results.Select(result => result.Skipped), Does.Contain(SkipReason.FolderLink));
    }

    [Test]
    public void Other_files_of_a_folder_are_counted_and_not_read()
    {
        folder.With("a.txt", "A").With("gold.json", "{}").With(".hidden.txt", "H").With(".git/b.txt", "B");
        List<ReadResult> results = folder.Read();
        Assert.That(results.Ids(), Is.EqualTo(new[] { "a.txt" }));
        Assert.That(
            results.Where(result => result.Skipped is not null).Select(result => (result.Path, result.Skipped)),
            Is.EqualTo(new (string, SkipReason?)[] { (".git", SkipReason.Hidden), (".hidden.txt", SkipReason.Hidden), ("gold.json", SkipReason.OtherFormat) }));
        Assert.That(results.Errors(), Is.Empty);
    }

    [Test]
    public void A_file_of_another_format_is_an_error_when_it_is_named() =>
        Assert.That(folder.With("gold.json", "{}").With("a.txt", "A").Read("gold.json", "a.txt").Errors(), Is.EqualTo(new[] { "Q1008 gold.json" }));

    [TestCase("*.txt", "a.txt")]
    [TestCase("s/*.txt", "b.txt")]
    [TestCase("s/**/*.txt", "b.txt", "t/c.txt")]
    [TestCase("**/c.*", "s/t/c.txt")]
    [TestCase("s/*/c.txt", "t/c.txt")]
    public void A_glob_gives_the_files_below_its_folder(string glob, params string[] ids) =>
        Assert.That(folder.With("a.txt", "A").With("s/b.txt", "B").With("s/t/c.txt", "C").With("s/d.md", "D").Read(glob).Ids(), Is.EqualTo(ids));

    [TestCase("nowhere")]
    [TestCase("*.md")]
    [TestCase("nowhere/*.txt")]
    [TestCase("")]
    public void An_input_that_leads_nowhere_is_an_error_and_the_rest_is_read(string input)
    {
        List<ReadResult> results = folder.With("a.txt", "A").Read(input, "a.txt");
        Assert.That(results.Errors(), Is.EqualTo(new[] { "Q1001 " + input }));
        Assert.That(results.Ids(), Is.EqualTo(new[] { "a.txt" }));
    }

    [Test]
    public void An_empty_folder_is_an_error()
    {
        Directory.CreateDirectory(folder.At("s"));
        Assert.That(folder.Read("s").Errors(), Is.EqualTo(new[] { "Q1003 s" }));
    }

    [Test]
    public void Each_file_that_cannot_be_read_is_one_error_and_the_rest_is_read()
    {
        folder.With("binary.txt", "ab\0c"u8.ToArray()).With("empty.txt", "").With("blank.md", " \n\t\n").With("good.txt", "Good")
            .With("large.txt", new string('x', 101)).With("broken.txt", [(byte)'a', (byte)'b', 0xFF]);
        File.CreateSymbolicLink(folder.At("gone.txt"), folder.At("nowhere.txt"));
        List<ReadResult> results = folder.Read(new ReadingOptions { MaxFileSize = 100 });
        Assert.That(results.Ids(), Is.EqualTo(new[] { "good.txt" }));
        Assert.That(results.Errors(), Is.EquivalentTo(new[]
        {
            "Q1005 binary.txt", "Q1003 blank.md", "Q1006 broken.txt", "Q1003 empty.txt", "Q1002 gone.txt", "Q1004 large.txt",
        }));
    }

    [Test]
    public void A_file_that_vanishes_while_others_are_read_is_an_error()
    {
        folder.With("a.txt", "A").With("b.txt", "B");
        IEnumerable<ReadResult> lazy = InputReader.Read(["."], new ReadingOptions { WorkingFolder = folder.Root });
        var results = new List<ReadResult>();
        foreach (ReadResult result in lazy)
        {
            results.Add(result);
            File.Delete(folder.At("b.txt"));
        }

        Assert.That(results.Errors(), Is.EqualTo(new[] { "Q1002 b.txt" }));
    }

    [Test]
    public void Two_files_with_one_id_are_an_error_that_names_both()
    {
        List<ReadResult> results = folder.With("s/a.txt", "1").With("t/a.txt", "2").Read("t", "s");
        Assert.That(results.Select(result => result.Document?.Text), Is.EqualTo(new[] { "1", null }));
        Assert.That(results.Errors(), Is.EqualTo(new[] { "Q1103 a.txt" }));
    }

    [Test]
    public void Standard_input_is_read_once_in_the_given_format_and_left_open()
    {
        using var stream = new MemoryStream("# Title\n\ntext"u8.ToArray());
        var options = new ReadingOptions { StandardInput = stream, StandardInputFormat = "md" };
        List<ReadResult> results = folder.Read(options, "-", "-");
        Assert.That(results.Ids(), Is.EqualTo(new[] { "-" }));
        Assert.That(results[0].Document!.Title, Is.EqualTo("Title"));
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public void Standard_input_that_is_not_there_is_an_error() =>
        Assert.That(folder.Read("-").Errors(), Is.EqualTo(new[] { "Q1001 -" }));

    [Test]
    public void A_wrong_option_is_an_error_at_once()
    {
        Assert.That(() => InputReader.Read([], new ReadingOptions { Encoding = "klingon" }), Throws.TypeOf<QuipuException>().With.Property("Code").EqualTo("Q1007"));
        Assert.That(() => InputReader.Read([], new ReadingOptions { StandardInputFormat = "pdf" }), Throws.TypeOf<QuipuException>().With.Property("Code").EqualTo("Q1008"));
    }
}
