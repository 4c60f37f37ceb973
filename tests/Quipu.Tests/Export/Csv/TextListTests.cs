using CsCheck;
using Quipu.Export.Csv;

namespace Quipu.Tests.Export.Csv;

public sealed class TextListTests
{
    private static readonly Gen<string[]> Lists = Gen.String[Gen.OneOf(';', '\\', 'e', ' ', '\n'), 0, 4].Array[0, 4];

    [Test]
    public void Every_list_reads_back() => Lists.Sample(list => TextList.Split(TextList.Join(list)).SequenceEqual(list));

    [Test]
    public void No_two_lists_are_written_alike() =>
        Gen.Select(Lists, Lists).Sample((one, other) => one.SequenceEqual(other) == (TextList.Join(one) == TextList.Join(other)));

    [Test]
    public void Plain_items_are_joined_by_semicolons() =>
        Assert.That(TextList.Join(["CPC", "the Party; of China"]), Is.EqualTo("CPC;the Party\\; of China"));

    [TestCase("a\\")]
    [TestCase("\\x")]
    public void A_backslash_that_escapes_nothing_is_an_error(string text) =>
        Assert.That(() => TextList.Split(text), Throws.InstanceOf<FormatException>());
}
