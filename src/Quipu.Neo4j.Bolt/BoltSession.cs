using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Neo4j.Driver;
using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;
using Quipu.Neo4j.Sessions;

namespace Quipu.Neo4j.Bolt;

/// <summary>
/// A connection over the Bolt protocol: the official driver behind <see cref="ICypherSession"/>. Transactions are the
/// driver's own transaction functions, which try again what is worth it.
/// </summary>
public sealed class BoltSession : ICypherSession
{
    // The driver asks for 1,000 rows at a time; so many may wait here as well.
    private const int RowsAhead = 1_000;

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);

    private readonly ServerConnection connection;
    private readonly BoltErrors errors;
    private readonly IDriver driver;
    private readonly IBookmarkManager bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();
    private bool hasAnswered;

    private BoltSession(ServerConnection connection, IDriver driver)
    {
        this.connection = connection;
        this.driver = driver;
        errors = new BoltErrors(connection);
    }

    /// <summary>Opens a session. The server is first asked when the first statement runs.</summary>
    /// <exception cref="QuipuException">Q7001: the driver does not take the address.</exception>
    public static BoltSession Open(ServerConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        try
        {
            return new(connection, GraphDatabase.Driver(connection.Address.Url, Token(connection.Credentials), Settings));
        }
        catch (ArgumentException error)
        {
            throw new BoltErrors(connection).OfAddress(error);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CypherRow> ReadAsync(CypherStatement statement, [EnumeratorCancellation] CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(statement);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var rows = Channel.CreateBounded<CypherRow>(new BoundedChannelOptions(RowsAhead) { SingleReader = true, SingleWriter = true });
        Task reading = FillAsync(rows.Writer, statement, left.Token);
        try
        {
            await foreach (CypherRow row in rows.Reader.ReadAllAsync(stop))
                yield return row;
            await reading;
        }
        finally
        {
            await left.CancelAsync();
            await reading.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public Task<CypherCounters> WriteAsync(IReadOnlyList<CypherStatement> statements, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return AskAsync(session => session.ExecuteWriteAsync(runner => ChangeAsync(runner, statements, stop)), stop);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => driver.DisposeAsync();

    private async Task<CypherCounters> ChangeAsync(IAsyncQueryRunner runner, IReadOnlyList<CypherStatement> statements, CancellationToken stop)
    {
        CypherCounters changed = default;
        try
        {
            foreach (CypherStatement statement in statements)
            {
                stop.ThrowIfCancellationRequested();
                IResultCursor cursor = await runner.RunAsync(statement.Text, BoltValues.Parameters(statement));
                IResultSummary summary = await cursor.ConsumeAsync();
                changed += BoltValues.Counters(summary.Counters);
            }
            return changed;
        }
        catch (Neo4jException error) when (BoltErrors.IsMemory(error))
        {
            throw errors.Of(error, hasAnswered)!;
        }
    }

    private async Task FillAsync(ChannelWriter<CypherRow> rows, CypherStatement statement, CancellationToken stop)
    {
        try
        {
            await AskAsync(session => session.ExecuteReadAsync(runner => StreamAsync(runner, statement, rows, stop)), stop);
        }
        finally
        {
            rows.Complete();
        }
    }

    private async Task<bool> StreamAsync(IAsyncQueryRunner runner, CypherStatement statement, ChannelWriter<CypherRow> rows, CancellationToken stop)
    {
        bool anyGiven = false;
        try
        {
            IResultCursor cursor = await runner.RunAsync(statement.Text, BoltValues.Parameters(statement));
            ImmutableArray<string> fields = [.. await cursor.KeysAsync()];
            while (await cursor.FetchAsync())
            {
                await rows.WriteAsync(BoltValues.Row(fields, cursor.Current), stop);
                anyGiven = true;
            }
            return anyGiven;
        }
        catch (Neo4jException error) when (anyGiven || BoltErrors.IsMemory(error))
        {
            // Rows that were given cannot be taken back, so this has to be an exception that the driver does not try again.
            throw errors.Of(error, hasAnswered)!;
        }
    }

    // Transactions of the driver cannot be cancelled: one that is given up goes on by itself until the driver is closed.
    private async Task<T> AskAsync<T>(Func<IAsyncSession, Task<T>> work, CancellationToken stop)
    {
        Task<T> asked = InSessionAsync(work);
        try
        {
            return await asked.WaitAsync(stop);
        }
        catch (Exception error) when (errors.Of(error, hasAnswered) is { } told)
        {
            throw told;
        }
        catch (OperationCanceledException)
        {
            _ = asked.ContinueWith(static given => given.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    private async Task<T> InSessionAsync<T>(Func<IAsyncSession, Task<T>> work)
    {
        // Transaction functions try again for half a minute; where nothing ever answered, that is a long wait for a wrong address.
        if (!hasAnswered)
            await driver.VerifyConnectivityAsync();
        hasAnswered = true;
        IAsyncSession session = driver.AsyncSession(settings => settings.WithDatabase(connection.Database).WithBookmarkManager(bookmarks));
        await using (session)
            return await work(session);
    }

    private static IAuthToken Token(ServerCredentials credentials) =>
        credentials.Token is { } token ? AuthTokens.Bearer(token)
        : credentials.User is { } user ? AuthTokens.Basic(user, credentials.Password)
        : AuthTokens.None;

    private static void Settings(ConfigBuilder settings) => settings.WithUserAgent("quipu").WithConnectionTimeout(ConnectPatience).WithTelemetryDisabled();
}
