namespace Quipu.Core.Errors;

/// <summary>The catalogue of error codes. A code is never reused; each has a section in docs/errors.md.</summary>
public static class ErrorCodes
{
    // 1xxx: reading

    /// <summary>An input path does not exist or matches nothing.</summary>
    public const string InputNotFound = "Q1001";

    /// <summary>A file cannot be opened or vanished while it was read.</summary>
    public const string InputUnreadable = "Q1002";

    /// <summary>A file has nothing to read.</summary>
    public const string InputEmpty = "Q1003";

    /// <summary>A file is larger than the limit.</summary>
    public const string InputTooLarge = "Q1004";

    /// <summary>A file holds bytes that no text has.</summary>
    public const string InputBinary = "Q1005";

    /// <summary>Bytes are not valid in the encoding.</summary>
    public const string InputEncoding = "Q1006";

    /// <summary>An encoding name is unknown.</summary>
    public const string UnknownEncoding = "Q1007";

    /// <summary>A file name's ending is of no format that is read.</summary>
    public const string UnknownInputFormat = "Q1008";

    /// <summary>A line of a JSON lines file is no JSON object.</summary>
    public const string JsonLineInvalid = "Q1101";

    /// <summary>A line of a JSON lines file lacks a field or has one of the wrong kind.</summary>
    public const string JsonLineField = "Q1102";

    /// <summary>Two documents have the same id.</summary>
    public const string DuplicateDocument = "Q1103";

    // 2xxx: language model

    /// <summary>The model folder or one of its files is missing.</summary>
    public const string ModelMissing = "Q2001";

    /// <summary>A file of the model differs from its recorded hash.</summary>
    public const string ModelDamaged = "Q2002";

    /// <summary>The model is of a format that this version does not read.</summary>
    public const string ModelFormat = "Q2003";

    // 3xxx: store

    /// <summary>There is no graph at the given path.</summary>
    public const string StoreMissing = "Q3001";

    /// <summary>The file is no Quipu store or is damaged.</summary>
    public const string StoreDamaged = "Q3002";

    /// <summary>The store was written by another version.</summary>
    public const string StoreVersion = "Q3003";

    /// <summary>The store cannot be written.</summary>
    public const string StoreUnwritable = "Q3004";

    // 4xxx: export

    /// <summary>The output cannot be written.</summary>
    public const string OutputUnwritable = "Q4001";

    /// <summary>An export format name is unknown.</summary>
    public const string UnknownExportFormat = "Q4002";

    /// <summary>A file of an exported graph is malformed.</summary>
    public const string GraphFileInvalid = "Q4003";

    // 5xxx: queries and command line

    /// <summary>No entity has that name.</summary>
    public const string EntityUnknown = "Q5001";

    /// <summary>Several entities have that name.</summary>
    public const string EntityAmbiguous = "Q5002";

    /// <summary>No path joins the two entities.</summary>
    public const string PathNone = "Q5003";

    /// <summary>An option has a value that it does not take.</summary>
    public const string UsageInvalid = "Q5004";

    // 6xxx: evaluation

    /// <summary>A gold file is missing or malformed.</summary>
    public const string GoldInvalid = "Q6001";

    // 7xxx: Neo4j

    /// <summary>An address is none of a Neo4j server, or one of a protocol that this build does not speak.</summary>
    public const string ServerUrl = "Q7001";

    /// <summary>No server answers at an address.</summary>
    public const string ServerUnreachable = "Q7002";

    /// <summary>The server does not know the user or the password, or wants some.</summary>
    public const string ServerAccess = "Q7003";

    /// <summary>The server refuses all log-ins for a while because too many failed.</summary>
    public const string ServerLogInLimit = "Q7004";

    /// <summary>The server has no database of that name.</summary>
    public const string DatabaseUnknown = "Q7005";

    /// <summary>The user or the database may only be read.</summary>
    public const string ServerReadOnly = "Q7006";

    /// <summary>The server has not enough memory for a transaction.</summary>
    public const string ServerMemory = "Q7007";

    /// <summary>The server went away in the middle and did not come back.</summary>
    public const string ServerGone = "Q7008";

    /// <summary>The server was asked several times and was too busy each time.</summary>
    public const string ServerBusy = "Q7009";

    /// <summary>The server refuses a statement.</summary>
    public const string ServerRefusal = "Q7010";

    /// <summary>What answers is no Neo4j server, or one that has no Query API.</summary>
    public const string ServerAnswer = "Q7011";

    /// <summary>A graph in a database was written by another version.</summary>
    public const string ServerGraphVersion = "Q7012";

    /// <summary>Others change what Quipu writes while it writes it.</summary>
    public const string ServerContention = "Q7013";

    // 702x: a graph in Neo4j

    /// <summary>A database has no graph of that name.</summary>
    public const string ServerGraphUnknown = "Q7020";

    /// <summary>A graph in a database was loaded without what an answer shows.</summary>
    public const string ServerGraphWithoutEvidence = "Q7021";

    /// <summary>A graph in a database is not as it was loaded.</summary>
    public const string ServerGraphChanged = "Q7022";

    // 8xxx: vocabulary and schema

    /// <summary>A vocabulary of relation types has a mistake.</summary>
    public const string VocabularyInvalid = "Q8001";

    /// <summary>A schema has a mistake.</summary>
    public const string SchemaInvalid = "Q8002";

    /// <summary>A vocabulary or schema file does not exist or cannot be opened.</summary>
    public const string DefinitionsUnreadable = "Q8003";

    // 9xxx: internal

    /// <summary>A bug in Quipu.</summary>
    public const string Internal = "Q9001";
}
