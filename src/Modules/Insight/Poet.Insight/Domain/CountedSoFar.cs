using Poet.Platform.Persistence;

namespace Poet.Insight.Domain;

/// <summary>A force's counts as they were at a moment of a day and as known then, from which those of any later moment of that day are few steps away.</summary>
internal sealed class CountedSoFar : IVersioned
{
    public required string Force { get; init; }

    /// <summary>Counted at this moment, and as known at it; UTC, whole seconds.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The day of that moment in London: the period counted ends with it.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Which build counted: another may count other things.</summary>
    public Guid Build { get; set; }

    /// <summary>The counts, see <see cref="Tally.Write"/>.</summary>
    public required string Counts { get; set; }

    /// <summary>When later on that day something begins, ends or becomes late of itself, and with whom: <c>UTC ticks|record</c> each, a line each.</summary>
    public required string Ahead { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
