using System.Reflection;
using Quipu.Cli;
using Quipu.Core.Errors;

namespace Quipu.Tests.Cli;

public sealed class ExitCodeTests
{
    [TestCase(ErrorCodes.InputNotFound, ExitCode.Usage)]
    [TestCase(ErrorCodes.UnknownEncoding, ExitCode.Usage)]
    [TestCase(ErrorCodes.ModelMissing, ExitCode.Broken)]
    [TestCase(ErrorCodes.ModelDamaged, ExitCode.Broken)]
    [TestCase(ErrorCodes.StoreMissing, ExitCode.Usage)]
    [TestCase(ErrorCodes.StoreDamaged, ExitCode.Broken)]
    [TestCase(ErrorCodes.StoreVersion, ExitCode.Broken)]
    [TestCase(ErrorCodes.OutputUnwritable, ExitCode.Broken)]
    [TestCase(ErrorCodes.UnknownExportFormat, ExitCode.Usage)]
    [TestCase(ErrorCodes.EntityUnknown, ExitCode.Usage)]
    [TestCase(ErrorCodes.EntityAmbiguous, ExitCode.Usage)]
    [TestCase(ErrorCodes.PathNone, ExitCode.Usage)]
    [TestCase(ErrorCodes.GoldInvalid, ExitCode.Broken)]
    [TestCase(ErrorCodes.ServerGraphUnknown, ExitCode.Usage)]
    [TestCase(ErrorCodes.ServerGraphWithoutEvidence, ExitCode.Usage)]
    [TestCase(ErrorCodes.ServerGraphChanged, ExitCode.Broken)]
    [TestCase(ErrorCodes.Internal, ExitCode.Internal)]
    public void Every_kind_of_error_has_its_exit_code(string error, int code) => Assert.That(ExitCode.Of(error), Is.EqualTo(code));

    [Test]
    public void No_error_ends_as_success()
    {
        IEnumerable<string> codes = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        Assert.That(codes.Select(ExitCode.Of), Has.All.InRange(ExitCode.Usage, ExitCode.Internal));
    }
}
