namespace Poet.Testing;

/// <summary>
/// The platform's clock under test: starts on a fixed day, runs on, and can be moved. Timers stay real, so nothing waits for a clock that stands still,
/// and ids made one after the other keep their order.
/// </summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>A Tuesday in summer time, so that a mistake between London and UTC shows.</summary>
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly long startedAt = System.GetTimestamp();
    private DateTimeOffset from = Start;

    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow() => from + System.GetElapsedTime(startedAt);

    public void Advance(TimeSpan by) => from += by;

    /// <summary>Moves to an instant, forward or back.</summary>
    public void MoveTo(DateTimeOffset instant) => from = instant.ToUniversalTime() - System.GetElapsedTime(startedAt);
}
