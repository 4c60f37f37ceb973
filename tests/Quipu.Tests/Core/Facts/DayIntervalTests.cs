using System.Globalization;
using Quipu.Core.Facts;

namespace Quipu.Tests.Core.Facts;

public sealed class DayIntervalTests
{
    [TestCase("2021", "2021-01-01", "2021-12-31")]
    [TestCase("198X", "1980-01-01", "1989-12-31")]
    [TestCase("18XX", "1800-01-01", "1899-12-31")]
    [TestCase("2024-02", "2024-02-01", "2024-02-29")]
    [TestCase("2024-02-07", "2024-02-07", "2024-02-07")]
    [TestCase("2021-Q3", "2021-07-01", "2021-09-30")]
    [TestCase("2021-H2", "2021-07-01", "2021-12-31")]
    [TestCase("2020-W53", "2020-12-28", "2021-01-03")]
    [TestCase("2021-05-20/2021-06", "2021-05-20", "2021-06-30")]
    public void A_date_covers_days(string normal, string first, string last)
    {
        var expected = new DayInterval(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture));
        Assert.That(DayInterval.Of(normal), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("XXXX-05-20")]
    [TestCase("XXXX")]
    [TestCase("P2Y")]
    [TestCase("0000")]
    [TestCase("2021-13")]
    [TestCase("2021-Q5")]
    [TestCase("2021-02-30")]
    [TestCase("2021-W54")]
    [TestCase("2022/2021")]
    [TestCase("-0044")]
    [TestCase("21")]
    public void What_is_no_date_of_the_calendar_covers_none(string normal) => Assert.That(DayInterval.Of(normal), Is.Null);
}
