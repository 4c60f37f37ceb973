using System.Text;
using Quipu.Core.Errors;
using Quipu.Reading;

namespace Quipu.Tests.Reading.Decoding;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TextEncodingTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private ReadResult Read(string? encoding, params byte[] bytes) =>
        folder.With("a.txt", bytes).Read(new ReadingOptions { Encoding = encoding }).Single();

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-32")]
    public void A_mark_tells_the_encoding_and_is_no_part_of_the_text(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Skłodowska 𝒜")];
        Assert.That(Read("windows-1252", bytes).Document!.Text, Is.EqualTo("Skłodowska 𝒜"));
    }

    [TestCase("windows-1252", new byte[] { 0x93, 0x43, 0x94 }, ExpectedResult = "“C”")]
    [TestCase("windows-1251", new byte[] { 0xCC, 0xE8, 0xF0 }, ExpectedResult = "Мир")]
    [TestCase("shift_jis", new byte[] { 0x93, 0xFA, 0x96, 0x7B }, ExpectedResult = "日本")]
    [TestCase("utf-16", new byte[] { 0x41, 0, 0x42, 0 }, ExpectedResult = "AB")]
    public string An_encoding_can_be_named(string name, byte[] bytes) => Read(name, bytes).Document!.Text;

    [TestCase(null, new byte[] { 0x61, 0x62, 0xE9, 0x63 }, 2)]
    [TestCase(null, new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xC3 }, 4)]
    [TestCase(null, new byte[] { 0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x41, 0 }, 4)]
    [TestCase("shift_jis", new byte[] { 0x61, 0x81 }, 1)]
    public void Broken_bytes_are_an_error_with_their_offset(string? name, byte[] bytes, int offset)
    {
        QuipuException failure = Read(name, bytes).Failure!;
        Assert.That(failure.Code, Is.EqualTo(ErrorCodes.InputEncoding));
        Assert.That(failure.What, Does.Contain("'a.txt'").And.Contain($"at byte {offset}."));
    }

    [TestCase(null, new byte[] { 0x41, 0, 0x42, 0 })]
    [TestCase(null, new byte[] { 0xFF, 0xFE, 0x41, 0, 0, 0, 0x42, 0 })]
    public void Zero_bytes_are_no_text(string? name, byte[] bytes) =>
        Assert.That(Read(name, bytes).Failure!.Code, Is.EqualTo(ErrorCodes.InputBinary));

    [Test]
    public void Every_broken_byte_of_a_long_file_is_found_at_its_place()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("naïve ", 30_000)));
        bytes[150_001] = 0xFF;
        Assert.That(Read(null, bytes).Failure!.What, Does.Match(@"at byte 15000[01]\."));
    }
}
