using Quipu.Core.Graph;
using Quipu.Graph.Queries;

namespace Quipu.Tests.Graph.Queries;

public sealed class MemoryGraphReaderTests : GraphReaderContract
{
    private protected override IGraphReader Reader(KnowledgeGraph graph) => new MemoryGraphReader(graph);
}
