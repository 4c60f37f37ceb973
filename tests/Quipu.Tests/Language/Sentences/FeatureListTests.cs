using Quipu.Language.Sentences;

namespace Quipu.Tests.Language.Sentences;

public sealed class FeatureListTests
{
    [Test]
    public void The_hash_of_a_feature_is_that_of_its_name()
    {
        var list = new FeatureList(keepNames: true);
        list.Add("bias", "");
        list.Add("L", ".", "_");
        list.Add("ENs", "?", "Xx", "x");
        Assert.That(list.Names, Is.EqualTo(new[] { "bias=", "L=.|_", "ENs=?|Xx|x" }));
        Assert.That(list.Hashes.ToArray(), Is.EqualTo(list.Names.Select(name => FeatureList.Hash(name))));
    }
}
