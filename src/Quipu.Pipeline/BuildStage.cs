namespace Quipu.Pipeline;

/// <summary>The steps of a build, in their order.</summary>
public enum BuildStage
{
    /// <summary>Documents are read and their facts extracted: the map step.</summary>
    Documents,

    /// <summary>Entities of all documents are joined.</summary>
    Resolution,

    /// <summary>Relations become edges.</summary>
    Graph,

    /// <summary>The graph is stored.</summary>
    Store,
}
