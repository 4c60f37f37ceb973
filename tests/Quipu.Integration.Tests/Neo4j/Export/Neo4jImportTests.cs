using Quipu.Graph.PropertyGraph;
using Quipu.Integration.Tests.Neo4j.Loading;

namespace Quipu.Integration.Tests.Neo4j.Export;

/// <summary>Neo4j's own importer takes the folder by the script that lies in it, and <c>cypher-shell</c> the constraints.</summary>
public sealed class Neo4jImportTests : LoadingTest
{
    [Test]
    public void The_database_has_every_row_whatever_the_texts_are()
    {
        ImportedGraph imported = Neo4jServer.Imported;

        Assert.That(imported.ExitCode, Is.Zero, imported.Output);
        Assert.That(imported.Found.Content, Is.EqualTo(DatabaseContent.Expected(ImportedGraph.Graph, ImportedGraph.Options)));
    }

    [Test]
    public void It_is_the_database_that_a_load_makes()
    {
        ImportedGraph.Findings found = Neo4jServer.Imported.Found;
        Remove(ImportedGraph.Options);
        Load(ImportedGraph.Graph, ImportedGraph.Options);

        Assert.That(found.Load.IsUnchanged, "a load over it has nothing to do");
        Assert.That(found.Content, Is.EqualTo(Content(ImportedGraph.Options)));
        Remove(ImportedGraph.Options);
    }

    private void Remove(Neo4jOptions options) =>
        Write("MATCH (n) WHERE n.__key__ = $graph OR n.__key__ STARTS WITH $graph + '/' DETACH DELETE n", ("graph", options.GraphName));
}
