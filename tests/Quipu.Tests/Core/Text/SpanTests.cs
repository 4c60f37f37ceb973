using Quipu.Core.Text;

namespace Quipu.Tests.Core.Text;

public sealed class SpanTests
{
    [Test]
    public void A_span_holds_its_text()
    {
        Assert.That(new Span(2, 4).Of("Quipu"), Is.EqualTo("ip"));
        Assert.That(() => new Span(2, 9).Of("Quipu"), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
