using System.Diagnostics;
using Poet.Testing.SqlServer;

namespace Poet.Testing;

/// <summary>Waiting for what happens in the background: as long as a slow machine needs, and never silently in vain.</summary>
public static class Eventually
{
    // on the SQL Server that is not there nothing ever happens, and what was asked is all that counts
    private static readonly TimeSpan Longest = Recording.IsSilent(Environment.GetEnvironmentVariable("POET_TEST_DB")) ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Returns once this is true.</summary>
    /// <exception cref="TimeoutException">It was not within two minutes.</exception>
    public static Task IsTrue(string what, Func<Task<bool>> look) => Answers(what, async () => await look() ? what : null);

    /// <summary>The first answer that is not null.</summary>
    /// <exception cref="TimeoutException">There was none within two minutes.</exception>
    public static async Task<T> Answers<T>(string what, Func<Task<T?>> look) where T : class
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < Longest; await Task.Delay(Pause))
            if (await look() is { } answer)
                return answer;
        throw new TimeoutException($"Waited {Longest.TotalSeconds} seconds in vain: {what}");
    }
}
