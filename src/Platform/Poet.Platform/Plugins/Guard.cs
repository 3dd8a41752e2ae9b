using Microsoft.Extensions.Logging;

namespace Poet.Platform.Plugins;

/// <summary>
/// Stands between the platform and code that it did not write: what is thrown becomes an answer, and is remembered. Only the exception's
/// type and its stack are kept, because its message may hold what was said about a person.
/// </summary>
internal sealed class Guard(string owner, ILogger log)
{
    private string? failure;

    /// <summary>What failed first, in words for an administrator; null while nothing has.</summary>
    public string? Failure => Volatile.Read(ref failure);

    /// <summary>Asks, and answers otherwise when that throws or gives nothing.</summary>
    public T Ask<T>(string what, Func<T> ask, Func<T> otherwise) where T : notnull
    {
        try
        {
            return ask() ?? throw new InvalidOperationException("It gave no answer");
        }
        catch (Exception thrown)
        {
            Remember(what, thrown);
            return otherwise();
        }
    }

    /// <summary>The same, where null is an answer.</summary>
    public T? AskForAny<T>(string what, Func<T?> ask) where T : class
    {
        try
        {
            return ask();
        }
        catch (Exception thrown)
        {
            Remember(what, thrown);
            return null;
        }
    }

    private void Remember(string what, Exception thrown)
    {
        var reason = $"it failed when asked to {what} ({thrown.GetType().Name}); tell its author, and start again once it is mended";
        var first = Interlocked.CompareExchange(ref failure, reason, null) is null;
        log.Log(first ? LogLevel.Error : LogLevel.Warning, "Plugin {Plugin} failed when asked to {What}: {Exception} at {Stack}",
            owner, what, thrown.GetType().FullName, thrown.StackTrace);
    }
}
