using Quipu.Core.Errors;

namespace Quipu.Neo4j.Sessions;

/// <summary>
/// A connection to one database of a Neo4j server: runs statements of Cypher. Implementations differ in the protocol
/// only; a statement and its rows mean the same in all of them. Calls do not overlap: a session is used by one task at a time.
/// </summary>
/// <remarks>
/// Errors of the server and of the way to it are <see cref="QuipuException"/>s with a code of the 7xxx range. They never
/// hold credentials. Transient errors (codes <c>Neo.TransientError.*</c>) and broken connections are tried again by the
/// session itself, so everything that is written has to be repeatable.
/// </remarks>
public interface ICypherSession : IAsyncDisposable
{
    /// <summary>Runs one statement that writes nothing and streams its rows as they arrive.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <returns>The rows; an error of the server may still come after some of them.</returns>
    /// <exception cref="QuipuException">7xxx.</exception>
    IAsyncEnumerable<CypherRow> ReadAsync(CypherStatement statement, CancellationToken stop);

    /// <summary>Runs statements in one transaction and commits it: all of them or none. Rows are not kept.</summary>
    /// <param name="statements">One or several; repeatable as a whole. A statement that changes the schema stands alone.</param>
    /// <param name="stop">Gives up; what was under way may or may not have been committed.</param>
    /// <returns>What all statements together changed.</returns>
    /// <exception cref="QuipuException">7xxx.</exception>
    Task<CypherCounters> WriteAsync(IReadOnlyList<CypherStatement> statements, CancellationToken stop);
}
