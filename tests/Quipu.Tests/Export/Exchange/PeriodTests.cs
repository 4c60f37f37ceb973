using Quipu.Core.Facts;
using Quipu.Export.Exchange;

namespace Quipu.Tests.Export.Exchange;

public sealed class PeriodTests
{
    [TestCase("2018", "2018", "2018-01-01", "2018-12-31")]
    [TestCase("2016-02", "2016-02", "2016-02-01", "2016-02-29")]
    [TestCase("2012-11-15", null, "2012-11-15", null)]
    [TestCase(null, "1900-02", null, "1900-02-28")]
    [TestCase("2018-W23", "2019", "2018-06-04", "2019-12-31")]
    [TestCase("2018-SU", "2019", null, "2019-12-31")]
    public void Bounds_become_days(string? from, string? to, string? start, string? end) =>
        Assert.That(Period.Of(from, to), Is.EqualTo(new Period(start, end)));

    [TestCase(null, null)]
    [TestCase("2019", "2018")]
    [TestCase("2018-13", null)]
    [TestCase("2018-02-30", null)]
    [TestCase("0000", "XXXX")]
    [TestCase("2018\n", null)]
    public void What_is_no_period_has_none(string? from, string? to) => Assert.That(Period.Of(from, to), Is.Null);

    [Test]
    public void Periods_are_sorted_and_each_is_there_once()
    {
        RelationTime Time(string? from, string? to) => new(null, "", null, from, to, Ended: false);

        Assert.That(
            Period.Of([Time("2018", "2019"), Time("2001", null), Time("2018-01-01", "2019-12-31"), Time(null, null)]),
            Is.EqualTo(new[] { new Period("2001-01-01", null), new Period("2018-01-01", "2019-12-31") }));
    }
}
