namespace Quipu.Core.Errors;

/// <summary>
/// An error for the person who meets it: a stable code (listed in docs/errors.md), what happened, where, and what to
/// do. Thrown for what a user can mend; a bug stays an ordinary exception.
/// </summary>
public sealed class QuipuException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="code">A code of <see cref="ErrorCodes"/>.</param>
    /// <param name="what">What happened and where: one line, with path, line or offset.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="inner">The cause, if any.</param>
    public QuipuException(string code, string what, string advice, Exception? inner = null)
        : base($"{code}: {what} {advice}", inner)
    {
        Code = code;
        What = what;
        Advice = advice;
    }

    /// <summary>The stable code, as <c>Q1203</c>.</summary>
    public string Code { get; }

    /// <summary>What happened and where.</summary>
    public string What { get; }

    /// <summary>What to do.</summary>
    public string Advice { get; }
}
