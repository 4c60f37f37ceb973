using Quipu.Cli.Commands;
using Quipu.Core.Errors;

namespace Quipu.Tests.Cli.Commands;

public sealed class ReadingInputsTests
{
    [TestCase("1000", 1000)]
    [TestCase("64K", 64 * 1024)]
    [TestCase("64m", 64 * 1024 * 1024)]
    [TestCase("64MiB", 64 * 1024 * 1024)]
    [TestCase("1GB", 1024L * 1024 * 1024)]
    public void A_size_is_in_bytes_or_with_a_letter(string text, long size) => Assert.That(ReadingInputs.Size(text), Is.EqualTo(size));

    [TestCase("")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("M")]
    [TestCase("1.5M")]
    [TestCase("99999999999G")]
    public void What_is_no_size_is_refused(string text) => Assert.That(
        () => ReadingInputs.Size(text),
        Throws.InstanceOf<QuipuException>().With.Property(nameof(QuipuException.Code)).EqualTo(ErrorCodes.UsageInvalid));
}
