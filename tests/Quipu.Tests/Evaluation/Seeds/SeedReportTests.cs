using Quipu.Core.Facts;
using Quipu.Evaluation.Seeds;

namespace Quipu.Tests.Evaluation.Seeds;

public sealed class SeedReportTests
{
    [Test]
    public void The_report_says_what_is_found_missed_and_wrong()
    {
        var score = new SeedScore(
            [new SeedFinding("a.txt", "Bath (Place)", true, true, null), new SeedFinding("a.txt", "Wells (Place)", true, false, "Wells (Person)")],
            [new SeedFinding("a.txt", "Ada —visit→ Bath", false, false, null)],
            [new SeedViolation("a.txt", "the flood as fact", "rain —flood→ Bath")],
            3);
        using var output = new StringWriter { NewLine = "\n" };
        SeedReport.Write(score, output, showFound: true);

        Assert.That(output.ToString(), Is.EqualTo(
            """
            nodes that must be found        1 of    2   50.0 %
            all nodes                       1 of    2   50.0 %
            edges that must be found        0 of    0  100.0 %
            all edges                       0 of    1    0.0 %
            exact types of found nodes      0 of    0  100.0 %
            subtypes of found nodes         0 of    0  100.0 %
            aliases of found nodes          0 of    0  100.0 %
            wrong readings                  1 of    3
            wrong names, wrong joins        0, 0

            nodes found: a.txt
              must   Bath (Place)

            nodes missed: a.txt
              must   Wells (Place)
                     nearest: Wells (Person)

            edges missed: a.txt
              should Ada —visit→ Bath

            wrong:
              the flood as fact [a.txt]
                     found: rain —flood→ Bath

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void One_node_as_two_across_documents_is_a_wrong_join()
    {
        const string gold = """
            {"documents": [
              {"document": "a.txt", "nodes": [{"id": "cpc", "names": ["CPC", "Communist Party"], "type": "Organization"}]},
              {"document": "b.txt", "nodes": [{"id": "cpc", "names": ["CPC", "Communist Party"], "type": "Organization"}]}]}
            """;
        GraphOfText graph = new GraphOfText()
            .In("a.txt", "The CPC.").Has("CPC", EntityType.Organization)
            .In("b.txt", "The Communist Party.").Has("Communist Party", EntityType.Organization);
        SeedScore score = SeedEvaluator.Evaluate(graph.Build(), GoldFile.Parse(gold));

        Assert.That(score.WrongJoins.Select(wrong => wrong.What), Is.EqualTo(["CPC as 2 nodes"]));
    }
}
