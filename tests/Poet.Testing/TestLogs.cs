using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Poet.Testing;

/// <summary>Everything the platform logged, with every value and every exception in full, so that a test can look for what must never be there.</summary>
public sealed class TestLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    public IReadOnlyList<string> Lines => [.. lines];

    public void ShouldNotMention(params string[] secrets)
    {
        foreach (var secret in secrets)
            Lines.Should().NotContain(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase), "the log must not hold {0}", secret);
    }

    public ILogger CreateLogger(string categoryName) => new Sink(lines, categoryName);

    public void Dispose() { }

    private sealed class Sink(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
