using Quipu.Core.Facts;
using Quipu.Core.Graph;

namespace Quipu.Resolution;

/// <summary>
/// Decides which entities of different documents are one node: by the canonical form of full names, by the forms of
/// countries' names, and by aliases that point to one name only; never by a bare family name. Deterministic, and
/// independent of the documents' order. Stateless and thread-safe.
/// </summary>
public static class EntityResolver
{
    /// <summary>Makes the nodes.</summary>
    /// <param name="documents">The facts of all documents; their ids are unique.</param>
    public static EntityResolution Resolve(IReadOnlyCollection<DocumentFacts> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        throw new NotImplementedException();
    }
}
