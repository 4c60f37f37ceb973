using Quipu.Cli.Rendering;
using Quipu.Pipeline;

namespace Quipu.Tests.Cli.Rendering;

public sealed class ProgressViewTests
{
    private static readonly BuildProgress Half = new(BuildStage.Documents, 500, 1000, 90_000, TimeSpan.FromSeconds(60));

    [Test]
    public void Progress_says_documents_words_speed_and_time_left() =>
        Assert.That(ProgressView.Words(Half), Is.EqualTo("500 of 1,000 documents, 90,000 words, 1,500 words/s, 1 min 0 s left"));

    [Test]
    public void Without_a_total_there_is_no_time_left() =>
        Assert.That(ProgressView.Words(Half with { Total = null }), Is.EqualTo("500 documents, 90,000 words, 1,500 words/s"));

    [Test]
    public void A_pipe_gets_a_plain_line_now_and_then()
    {
        using var terminal = new TestTerminal();
        ProgressView.Show(terminal.Terminal, quiet: false, progress =>
        {
            for (var second = 0; second <= 25; second++)
                progress.Report(new BuildProgress(BuildStage.Documents, second, null, second, TimeSpan.FromSeconds(second)));
            return 0;
        });

        Assert.That(terminal.Error, Is.EqualTo("10 documents, 10 words, 1 words/s\n20 documents, 20 words, 1 words/s\n"));
    }

    [Test]
    public void Nothing_is_said_when_asked_to_be_quiet()
    {
        using var terminal = new TestTerminal();
        ProgressView.Show(terminal.Terminal, quiet: true, progress =>
        {
            progress.Report(Half);
            return 0;
        });

        Assert.That(terminal.Error, Is.Empty);
    }
}
