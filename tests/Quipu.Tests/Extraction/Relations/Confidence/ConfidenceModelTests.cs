using Quipu.Extraction.Relations.Confidence;

namespace Quipu.Tests.Extraction.Relations.Confidence;

/// <summary>The logistic regression behind confidences.</summary>
public sealed class ConfidenceModelTests
{
    private static readonly ConfidenceModel Model = ConfidenceModel.Read(new StringReader("# weights\nbias\t-1\nrule=verb\t2\ndistance\t-0.5\n"));

    [Test]
    public void The_confidence_is_the_logistic_of_the_weighted_features() =>
        Assert.That(Model.Of([new Feature("rule=verb", 1), new Feature("distance", 2)]), Is.EqualTo(0.5).Within(1e-9));

    [Test]
    public void A_feature_without_a_weight_says_nothing() =>
        Assert.That(Model.Of([new Feature("rule=other", 1)]), Is.EqualTo(Model.Of([])));

    [TestCase("relations")]
    [TestCase("open")]
    public void The_models_that_are_built_in_tell_sure_from_unsure(string name)
    {
        ConfidenceModel model = ConfidenceModel.Load(name);

        Assert.That(model.Of([new Feature("parser unsure at subject", 0)]), Is.GreaterThan(model.Of([new Feature("parser unsure at subject", 1)])));
    }

    [Test]
    public void A_line_without_a_number_is_no_weight() =>
        Assert.That(() => ConfidenceModel.Read(new StringReader("bias\tmuch\n")), Throws.InstanceOf<FormatException>());
}
