namespace Poet.Platform.Audit.Reading;

/// <summary>A page of the audit, newest first.</summary>
/// <param name="Lines">The entries.</param>
/// <param name="Next">Cursor of the next, older page; null on the last.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryLine> Lines, string? Next)
{
    /// <summary>Whose history it is, where that is a user's: the name as colleagues see it.</summary>
    public string? Of { get; init; }
}

/// <summary>Who did what, when and why.</summary>
/// <param name="Id">The entry.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ActorId">Who, by id.</param>
/// <param name="Who">Who, by name at that time.</param>
/// <param name="What">What, in words.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Correlation">The same for everything done in one request.</param>
public sealed record HistoryLine(Guid Id, DateTimeOffset At, Guid ActorId, string Who, string What, string Result, Guid Correlation)
{
    /// <summary>On whose behalf; null when the actor acted for itself.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The force of who acted; empty for the platform itself.</summary>
    public string Force { get; init; } = "";

    /// <summary>The purpose of a read, by code; null for changes.</summary>
    public string? Purpose { get; init; }

    /// <summary>The reason, in the words of who acted.</summary>
    public string? Why { get; init; }

    /// <summary>The records it was about.</summary>
    public IReadOnlyList<Guid> Records { get; init; } = [];

    /// <summary>What changed.</summary>
    public IReadOnlyList<ChangeLine> Changes { get; init; } = [];

    /// <summary>Number of its seal; null while it waits for one.</summary>
    public long? Seal { get; init; }
}

/// <summary>One property, before and after.</summary>
/// <param name="Record">The record; null for a part of one.</param>
/// <param name="What">Sort of record and property, in words.</param>
/// <param name="Before">Before; null when there was nothing.</param>
/// <param name="After">After; null when there is nothing any more.</param>
public sealed record ChangeLine(Guid? Record, string What, string? Before, string? After);
