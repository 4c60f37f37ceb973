using System.Globalization;
using Microsoft.Data.Sqlite;
using Quipu.Core.Errors;

namespace Quipu.Store.Sql;

/// <summary>An open store file whose format was checked; turns errors of SQLite into ones for people.</summary>
internal sealed class StoreConnection : IDisposable
{
    // Checking reads the whole file. Up to this size that takes no time anyone would notice.
    private const long CheckedSize = 32L << 20;

    private readonly SqliteConnection connection;
    private readonly string path;
    private readonly bool writable;

    private StoreConnection(string path, bool writable)
    {
        this.path = path;
        this.writable = writable;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,

            // Not ReadOnly for readers: a build that was killed leaves a journal, which has to be rolled back first.
            Mode = writable ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 10,
        }.ToString());
    }

    /// <summary>Opens or makes a store for writing.</summary>
    public static StoreConnection ForWriting(string path)
    {
        MakeFolder(path);
        return Opened(new StoreConnection(path, writable: true));
    }

    /// <summary>Opens a store for reading.</summary>
    public static StoreConnection ForReading(string path) =>
        File.Exists(path) ? Opened(new StoreConnection(path, writable: false)) : throw StoreErrors.Missing(path);

    /// <summary>Runs work on the connection; its errors come out as <see cref="QuipuException"/>.</summary>
    public T Run<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return work(connection);
        }
        catch (SqliteException error) when (StoreErrors.Of(path, error, writable) is { } known)
        {
            throw known;
        }
        catch (InvalidDataException error)
        {
            throw StoreErrors.Damaged(path, error.Message, error);
        }
    }

    /// <summary>Reads several things as they stand at one moment, even while another program writes.</summary>
    public T View<T>(Func<SqliteConnection, T> work) => Run(open =>
    {
        using SqliteTransaction moment = open.BeginTransaction(deferred: true);
        return work(open);
    });

    /// <summary>Runs work in one transaction: all of it is kept or nothing.</summary>
    public T Change<T>(Func<SqliteConnection, T> work) => Run(open =>
    {
        using SqliteTransaction transaction = open.BeginTransaction();
        T result = work(open);
        transaction.Commit();
        return result;
    });

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static StoreConnection Opened(StoreConnection store)
    {
        try
        {
            store.Run(open =>
            {
                open.Open();
                return 0;
            });
            store.CheckOrMake();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Unwritable(path, "its folder cannot be made.", error);
        }
    }

    private void CheckOrMake()
    {
        // One file and no companions: the store can be copied while nobody writes to it.
        Execute(writable ? "PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE" : "PRAGMA temp_store = MEMORY");
        if (writable && Number("PRAGMA page_count") == 0)
            Make();
        Check();
        if (writable)
            ProveWritable();
        else
            Execute("PRAGMA query_only = ON");
    }

    private void Make() => Change(open =>
    {
        open.Execute($"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version}; {Schema.Definition}");
        return 0;
    });

    private void Check()
    {
        if (Number("PRAGMA application_id") != Schema.ApplicationId)
            throw StoreErrors.NoStore(path);
        long version = Number("PRAGMA user_version");
        if (version != Schema.Version)
            throw StoreErrors.Version(path, version);
        if (new FileInfo(path).Length <= CheckedSize && Text("PRAGMA quick_check(1)") is var verdict and not "ok")
            throw StoreErrors.Damaged(path, verdict + ".");
    }

    // Better now than after hours of reading. Writing the version again writes a page without changing it.
    private void ProveWritable() => Change(open =>
    {
        open.Execute($"PRAGMA user_version = {Schema.Version}");
        return 0;
    });

    private void Execute(string sql) => Run(open =>
    {
        open.Execute(sql);
        return 0;
    });

    private long Number(string sql) => long.Parse(Text(sql), CultureInfo.InvariantCulture);

    private string Text(string sql) => Run(open => open.Rows(sql, row => Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!).First());
}
