using Quipu.Core.Text;

namespace Quipu.Language.Tokenization;

/// <summary>A word that is only cut out so far, with nothing said of it.</summary>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="SpaceAfter">Whether whitespace or the end of the block follows.</param>
/// <param name="MultiwordLength">The number of words of the multiword token that starts here, else 1.</param>
internal readonly record struct RawToken(Span Span, bool SpaceAfter, int MultiwordLength = 1);
