using Polly;
using Polly.Retry;

namespace Quipu.Neo4j.Http;

/// <summary>How often and after what pauses a request is made again.</summary>
/// <param name="Attempts">How often at most, after the first time.</param>
/// <param name="Pause">The first pause; each one is about twice as long as the one before, with jitter.</param>
/// <param name="LongestPause">The longest pause.</param>
internal sealed record Retries(int Attempts, TimeSpan Pause, TimeSpan LongestPause)
{
    /// <summary>About half a minute in all: as long as a server takes to start.</summary>
    public static Retries Standard { get; } = new(11, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5));

    /// <summary>The pipeline that requests run through.</summary>
    /// <param name="hasAnswered">
    /// Whether the server has answered before. Only then is a broken connection tried again: a wrong address is told at once.
    /// </param>
    public ResiliencePipeline Pipeline(Func<bool> hasAnswered) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = Attempts,
            Delay = Pause,
            MaxDelay = LongestPause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(IsWorthTrying(arguments.Outcome.Exception, hasAnswered)),
        })
        .Build();

    private static bool IsWorthTrying(Exception? error, Func<bool> hasAnswered) => error switch
    {
        null => false,
        ServerFault fault => fault.IsTransient,
        _ => ServerErrors.IsConnection(error) && hasAnswered(),
    };
}
