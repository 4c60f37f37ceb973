using Quipu.Core.Text;

namespace Quipu.Tests.Core.Text;

public sealed class WordStatesTests
{
    [Test]
    public void A_sentence_has_its_own_rows()
    {
        var states = new WordStates(2, [[(Half)1, (Half)2], [(Half)3, (Half)4, (Half)5, (Half)6]]);
        Assert.That(states.Of(1).ToArray(), Is.EqualTo(new[] { (Half)3, (Half)4, (Half)5, (Half)6 }));
    }

    [Test]
    public void Rows_are_whole() => Assert.That(() => new WordStates(2, [[(Half)1]]), Throws.ArgumentException);
}
