using Microsoft.Data.Sqlite;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Store;
using Quipu.Store.Sql;
using Quipu.Testing;

namespace Quipu.Tests.Store;

public sealed class StoreErrorTests
{
    private TemporaryFolder folder = null!;

    private string File => folder["quipu.db"];

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Reading_a_file_that_is_not_there_makes_none()
    {
        Assert.That(CodeOf(() => GraphStore.Open(File).Dispose()), Is.EqualTo(ErrorCodes.StoreMissing));
        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public void A_text_file_is_no_store_and_is_left_alone()
    {
        string text = string.Concat(Enumerable.Repeat("This is a letter.\n", 200));
        System.IO.File.WriteAllText(File, text);

        Assert.That(CodeOf(() => GraphStore.Open(File).Dispose()), Is.EqualTo(ErrorCodes.StoreDamaged));
        Assert.That(CodeOf(() => GraphStore.Create(File).Dispose()), Is.EqualTo(ErrorCodes.StoreDamaged));
        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo(text));
    }

    [Test]
    public void An_empty_file_is_no_store_to_read_from()
    {
        System.IO.File.WriteAllText(File, "");

        Assert.That(CodeOf(() => GraphStore.Open(File).Dispose()), Is.EqualTo(ErrorCodes.StoreDamaged));
    }

    [Test]
    public void Another_programs_database_is_no_store_and_is_left_alone()
    {
        Sql("CREATE TABLE letters(text)");

        Assert.That(CodeOf(() => GraphStore.Open(File).Dispose()), Is.EqualTo(ErrorCodes.StoreDamaged));
        Assert.That(CodeOf(() => GraphStore.Create(File).Dispose()), Is.EqualTo(ErrorCodes.StoreDamaged));
    }

    [Test]
    public void A_store_of_another_version_is_named_as_such()
    {
        MakeStore();
        Sql("PRAGMA user_version = 99");

        Assert.That(CodeOf(() => GraphStore.Open(File).Dispose()), Is.EqualTo(ErrorCodes.StoreVersion));
        Assert.That(CodeOf(() => GraphStore.Create(File).Dispose()), Is.EqualTo(ErrorCodes.StoreVersion));
    }

    [Test]
    public void A_store_cut_short_is_damaged()
    {
        MakeStore();
        using (FileStream stream = System.IO.File.OpenWrite(File))
            stream.SetLength(stream.Length / 2);

        Assert.That(CodeOf(() => GraphStore.Open(File).Dispose()), Is.EqualTo(ErrorCodes.StoreDamaged));
    }

    [Test]
    public void Overwritten_pages_are_damage()
    {
        MakeStore();
        using (FileStream stream = System.IO.File.OpenWrite(File))
        {
            stream.Position = 4096;
            stream.Write(Enumerable.Repeat((byte)0x5A, 16384).ToArray());
        }

        Assert.That(CodeOf(() => GraphStore.Open(File).Dispose()), Is.EqualTo(ErrorCodes.StoreDamaged));
    }

    [TestCase("UPDATE evidence SET quote = replace(quote, 'visited', 'damaged')")]
    [TestCase("UPDATE evidence SET start = start + 1, end = end + 1")]
    [TestCase("UPDATE relationships SET factuality = 'Certain'")]
    [TestCase("UPDATE entities SET type = '3'")]
    [TestCase("UPDATE statements SET predicate_spans = '9-3'")]
    [TestCase("DELETE FROM statements WHERE n = 1")]
    [TestCase("DROP TABLE mentions")]
    public void A_graph_that_was_changed_by_hand_is_damaged(string change)
    {
        MakeStore();
        Sql(change);

        using GraphStore store = GraphStore.Open(File);
        Assert.That(CodeOf(() => store.ReadGraph()), Is.EqualTo(ErrorCodes.StoreDamaged));
    }

    [TestCase("UPDATE facts SET facts = x'789c00'")]
    [TestCase("UPDATE facts SET facts = zeroblob(100)")]
    [TestCase("UPDATE facts SET seal = '0123456789abcdef'")]
    [TestCase("UPDATE facts SET document = 'other'")]
    public void Facts_that_were_changed_by_hand_are_damaged(string change)
    {
        MakeStore();
        Sql(change);

        using GraphStore store = GraphStore.Open(File);
        Assert.That(CodeOf(() => Assert.That(store.AllFacts(), Is.Empty)), Is.EqualTo(ErrorCodes.StoreDamaged));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void What_a_build_had_half_written_when_it_was_killed_is_undone(bool forWriting)
    {
        MakeStore();
        string killed = folder["killed.db"];
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            Run(connection, "PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM relationships; DELETE FROM statements; UPDATE facts SET facts = zeroblob(900000)");
            System.IO.File.Copy(File, killed);
            System.IO.File.Copy(File + "-journal", killed + "-journal");
        }

        Assert.That(System.IO.File.ReadAllBytes(killed), Is.Not.EqualTo(System.IO.File.ReadAllBytes(File)), "half of it is in the file");
        using GraphStore store = forWriting ? GraphStore.Create(killed) : GraphStore.Open(killed);
        Assert.That(store.ReadGraph().Relationships, Has.Length.EqualTo(6));
        Assert.That(store.AllFacts().Count(), Is.EqualTo(1));
        Assert.That(folder.Names, Does.Not.Contain("killed.db-journal"));
    }

    [Test]
    public void A_path_through_a_file_cannot_be_written()
    {
        System.IO.File.WriteAllText(folder["file"], "x");

        Assert.That(CodeOf(() => GraphStore.Create(folder["file/quipu.db"]).Dispose()), Is.EqualTo(ErrorCodes.StoreUnwritable));
        Assert.That(CodeOf(() => GraphStore.Create(folder[""]).Dispose()), Is.EqualTo(ErrorCodes.StoreUnwritable), "a folder");
    }

    [Test]
    public void A_reader_writes_nothing()
    {
        MakeStore();
        using GraphStore store = GraphStore.Open(File);

        Assert.That(CodeOf(() => store.RemoveFactsExcept([])), Is.EqualTo(ErrorCodes.StoreUnwritable));
    }

    [TestCase(13, "the disk is full")]
    [TestCase(8, "write-protected")]
    [TestCase(5, "another program")]
    public void What_keeps_a_store_from_being_written_is_named(int code, string words)
    {
        QuipuException error = StoreErrors.Of("x.db", new SqliteException("", code), writing: true)!;

        Assert.That((error.Code, error.What), Is.EqualTo((ErrorCodes.StoreUnwritable, error.What)));
        Assert.That(error.What, Does.Contain(words).And.Contain("x.db"));
    }

    private static string? CodeOf(Action action) => Assert.Catch<QuipuException>(action)?.Code;

    private void MakeStore()
    {
        using GraphStore store = GraphStore.Create(File);
        store.PutFacts([new StoredFacts(new FactsBuilder("a", "Ann visited Bonn").Named("Ann", EntityType.Person).Build(), "hash", "engine")]);
        store.WriteGraph(Graphs.World());
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
