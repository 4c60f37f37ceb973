using System.Collections.Immutable;

namespace Quipu.Store.Sql;

/// <summary>The tables of a store. Rows of the graph are numbered in the order of the graph's lists.</summary>
internal static class Schema
{
    /// <summary>Tells a Quipu store from other SQLite files: "Qipu" in ASCII.</summary>
    public const int ApplicationId = 0x51697075;

    /// <summary>Raised with every change of the tables or of what stands in them.</summary>
    public const int Version = 2;

    /// <summary>The tables of the graph, which are replaced together.</summary>
    public static readonly ImmutableArray<string> GraphTables =
        ["documents", "entities", "names", "words", "relationships", "statements", "evidence", "mentions"];

    /// <summary>Makes the tables.</summary>
    public const string Definition =
        """
        CREATE TABLE facts(
            document TEXT PRIMARY KEY, text_hash TEXT NOT NULL, engine TEXT NOT NULL, seal TEXT NOT NULL, facts BLOB NOT NULL);

        CREATE TABLE documents(
            n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, title TEXT, date TEXT,
            words INTEGER NOT NULL, sentences INTEGER NOT NULL);

        CREATE TABLE entities(
            n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL, subtype TEXT,
            named INTEGER NOT NULL, mentions INTEGER NOT NULL, documents INTEGER NOT NULL,
            degree INTEGER NOT NULL, pagerank REAL NOT NULL);
        CREATE INDEX entities_by_pagerank ON entities(pagerank DESC, id);

        -- All names of an entity, the canonical one first; key is the folded form by which it is found.
        CREATE TABLE names(
            n INTEGER PRIMARY KEY, entity INTEGER NOT NULL, alias INTEGER NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL);
        CREATE INDEX names_by_key ON names(key);
        CREATE INDEX names_by_entity ON names(entity);
        CREATE TABLE words(word TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY(word, name)) WITHOUT ROWID;

        CREATE TABLE relationships(
            n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject INTEGER NOT NULL, object INTEGER,
            value_kind TEXT, value_text TEXT, value_normal TEXT,
            type TEXT, wikidata TEXT, lemma TEXT NOT NULL, role TEXT, factuality TEXT NOT NULL, polarity TEXT NOT NULL,
            kind TEXT NOT NULL, plain_kind TEXT NOT NULL, status INTEGER NOT NULL, disputed INTEGER NOT NULL,
            sources INTEGER NOT NULL, support INTEGER NOT NULL, confidence REAL NOT NULL);
        CREATE INDEX relationships_by_subject ON relationships(subject);
        CREATE INDEX relationships_by_object ON relationships(object);
        CREATE INDEX relationships_by_kind ON relationships(kind);
        CREATE INDEX relationships_by_rank ON relationships(sources DESC, support DESC, confidence DESC, id);

        CREATE TABLE evidence(
            n INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
            quote TEXT NOT NULL, seal TEXT NOT NULL);

        CREATE TABLE statements(
            n INTEGER PRIMARY KEY, relationship INTEGER NOT NULL, evidence INTEGER NOT NULL, predicate TEXT NOT NULL,
            subject_start INTEGER NOT NULL, subject_end INTEGER NOT NULL,
            object_start INTEGER NOT NULL, object_end INTEGER NOT NULL, predicate_spans TEXT NOT NULL,
            speaker INTEGER, speaker_text TEXT,
            time_text TEXT, time_start INTEGER, time_end INTEGER, time_normal TEXT, time_from TEXT, time_to TEXT, time_ended INTEGER,
            confidence REAL NOT NULL, extractor TEXT NOT NULL);
        CREATE INDEX statements_by_relationship ON statements(relationship);

        CREATE TABLE mentions(
            n INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
            text TEXT NOT NULL, kind TEXT NOT NULL, entity INTEGER NOT NULL);
        CREATE INDEX mentions_by_entity ON mentions(entity);
        """;
}
