using Quipu.Graph.Queries;

namespace Quipu.Tests.Graph.Queries;

public sealed class NameKeyTests
{
    [TestCase("The U.S. Secretary-General", "us secretary general")]
    [TestCase("  O’Brien &  Söhne ", "obrien sohne")]
    [TestCase("北京市", "北京市")]
    [TestCase("हिन्दी", "हिनदी")]
    [TestCase("The", "the")]
    [TestCase("!!!", "!!!")]
    [TestCase("", "")]
    public void A_key_keeps_what_tells_names_apart(string name, string key) => Assert.That(NameKey.Of(name), Is.EqualTo(key));
}
