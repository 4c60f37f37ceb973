using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Tests.Core.Text;

public sealed class NameSharesTests
{
    [Test]
    public void Shares_are_listed_with_their_types_and_without_zeros() =>
        Assert.That(new NameShares([0.2f, 0, 0.5f]).ByType, Is.EqualTo(new[] { (EntityType.Person, 0.2f), (EntityType.Place, 0.5f) }));

    [Test]
    public void Equal_shares_are_equal()
    {
        NameShares first = new([0.2f]), same = new([0.2f]), other = new([0.3f]);
        Assert.That(first, Is.EqualTo(same));
        Assert.That(first.GetHashCode(), Is.EqualTo(same.GetHashCode()));
        Assert.That(first != other, Is.True);
    }

    [Test]
    public void No_shares_are_equal_to_none_only()
    {
        Assert.That(default(NameShares).IsEmpty, Is.True);
        Assert.That(default(NameShares).ByType, Is.Empty);
        Assert.That(default(NameShares) == new NameShares([]), Is.True);
        Assert.That(default(NameShares) == new NameShares([0.2f]), Is.False);
    }
}
