namespace Quipu.Neo4j.Loading;

/// <summary>Another load of the same graph has begun. It never leaves this project.</summary>
internal sealed class ClaimLostException : Exception;
