using System.Text.Json;
using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.PropertyGraph;
using Quipu.Testing;

namespace Quipu.Tests.Graph.PropertyGraph;

public sealed class StatementRecordTests
{
    [Test]
    public void A_statement_comes_back_with_its_sentence() =>
        RandomFacts.Documents.Sample(
            documents =>
            {
                foreach (Statement statement in Graphs.Of(documents).Relationships.SelectMany(relationship => relationship.Statements))
                    Assert.That(CanonicalJson.Of(Again(statement)), Is.EqualTo(CanonicalJson.Of(statement)));
            },
            iter: 50);

    [Test]
    public void A_record_stands_on_one_line_and_leaves_the_sentence_to_its_node()
    {
        Statement statement = SampleGraphs.Tiny().Relationships.SelectMany(relationship => relationship.Statements).Single(said => said.Predicate == "had visited");

        Assert.That(StatementRecord.Of(statement).ToJson(), Does.Not.Contain('\n').And.Not.Contain("Fujian").And.Contain("\"sentence\":\"party.md:"));
    }

    [Test]
    public void A_sentence_that_was_changed_is_none()
    {
        Statement statement = SampleGraphs.Tiny().Relationships[0].Statements[0];
        string changed = statement.Evidence.Quote.Replace('e', 'a');

        Assert.That(() => StatementRecord.Of(statement).ToStatement(statement.Evidence.DocumentId, statement.Evidence.Span, changed), Throws.ArgumentException);
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("{\"predicate\":1}")]
    public void What_is_no_record_is_an_error(string text) => Assert.That(() => StatementRecord.Parse(text), Throws.InstanceOf<JsonException>());

    private static Statement Again(Statement statement)
    {
        Evidence evidence = statement.Evidence;
        return StatementRecord.Parse(StatementRecord.Of(statement).ToJson()).ToStatement(evidence.DocumentId, evidence.Span, evidence.Quote);
    }
}
