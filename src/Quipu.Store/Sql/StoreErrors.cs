using Microsoft.Data.Sqlite;
using Quipu.Core.Errors;

namespace Quipu.Store.Sql;

/// <summary>What goes wrong with a store, in words for the person who meets it.</summary>
internal static class StoreErrors
{
    // Result codes of SQLite: https://www.sqlite.org/rescode.html
    private const int Error = 1;
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Mismatch = 20;
    private const int NotADatabase = 26;

    public static QuipuException Missing(string path) => new(
        ErrorCodes.StoreMissing, $"There is no graph at '{path}'.", "Make one with 'quipu build', or name its file with --graph.");

    public static QuipuException NoStore(string path, Exception? inner = null) => new(
        ErrorCodes.StoreDamaged, $"'{path}' is no Quipu store.", "Name the file that 'quipu build' made, or build into another one.", inner);

    public static QuipuException Damaged(string path, string what, Exception? inner = null) => new(
        ErrorCodes.StoreDamaged, $"The store '{path}' is damaged: {what}", "Delete the file and build the graph again.", inner);

    public static QuipuException Version(string path, long version) => new(
        ErrorCodes.StoreVersion,
        $"The store '{path}' has the format {version}; this Quipu reads and writes the format {Schema.Version}.",
        "Build the graph again into a new file, or use the Quipu that made it.");

    public static QuipuException Unwritable(string path, string why, Exception? inner = null) => new(
        ErrorCodes.StoreUnwritable, $"The store '{path}' cannot be written: {why}", "Put that right, or choose another file with --graph.", inner);

    /// <summary>What an error of SQLite means for the store, or null if it can only be a bug.</summary>
    public static QuipuException? Of(string path, SqliteException error, bool writing) => error.SqliteErrorCode switch
    {
        NotADatabase => NoStore(path, error),
        Corrupt => Damaged(path, "its pages do not fit together.", error),
        Error or Mismatch => Damaged(path, "its tables are not those of a store.", error),
        Busy or Locked => Unwritable(path, "another program is using it.", error),
        Full => Unwritable(path, "the disk is full.", error),
        ReadOnly or Permission => Unwritable(path, "the file or its folder is write-protected.", error),
        InputOutput or CannotOpen when writing => Unwritable(path, "the file cannot be opened or written to.", error),
        InputOutput or CannotOpen => Damaged(path, "the file cannot be read.", error),
        _ => null,
    };
}
