using System.Text.Json;
using Poet.Platform.Requests;

namespace Poet.Platform.Audit;

/// <summary>Who did what to which records, when and why. Insert-only: nothing in the platform updates or deletes one.</summary>
public sealed class AuditEntry
{
    /// <summary>Version 7, so it follows the time.</summary>
    public Guid Id { get; init; }

    /// <summary>When, in UTC, cut to microseconds.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public Guid ActorId { get; init; }

    /// <summary>Who, by name at that time.</summary>
    public string ActorName { get; init; } = "";

    /// <summary>The force of the actor; empty for the system.</summary>
    public string Force { get; init; } = "";

    /// <summary>What, in kebab-case.</summary>
    public string Action { get; init; } = "";

    /// <summary>What came of it: done, shown, or refused and why.</summary>
    public string Result { get; init; } = "";

    /// <summary>Why a record was read, by code.</summary>
    public string? Purpose { get; init; }

    /// <summary>Why it was done or read, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Joins all entries of one request.</summary>
    public Guid Correlation { get; init; }

    /// <summary>The canonical JSON of everything above and the record ids: what a seal will be computed over.</summary>
    public string Canonical { get; init; } = "";
}

/// <summary>A record that an entry is about: the index of the history pages.</summary>
public sealed class AuditedRecord
{
    /// <summary>The entry.</summary>
    public Guid EntryId { get; init; }

    /// <summary>The record.</summary>
    public Guid RecordId { get; init; }

    /// <summary>When, as in the entry.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>An entry with the records it is about, ready to be written.</summary>
/// <param name="Entry">The entry; its id and time are set when it is made.</param>
/// <param name="Records">The records.</param>
public sealed record AuditRecord(AuditEntry Entry, IReadOnlyList<AuditedRecord> Records)
{
    /// <summary>An entry made from what the scope knows, with the records consulted in it.</summary>
    internal static PendingAudit Of(RequestContext context, string action, string result) =>
        new(context.Actor, action, result, context.Purpose?.Code, context.Command?.Reason ?? context.PurposeText, context.Correlation, [.. context.Consulted]);
}

/// <summary>What is to be audited, before it has an id and a time.</summary>
internal sealed record PendingAudit(Actor Actor, string Action, string Result, string? Purpose, string? Reason, Guid Correlation, IReadOnlyList<Guid> Records)
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;

    public AuditRecord At(DateTimeOffset now)
    {
        // databases keep microseconds: cut before writing, or the canonical text would not match the stored instant
        var at = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TicksPerMicrosecond, TimeSpan.Zero);
        var id = Guid.CreateVersion7(at);
        var canonical = JsonSerializer.Serialize(new
        {
            id, at = at.UtcTicks, actor = Actor.Id, name = Actor.Name, force = Actor.Force, action = Action, result = Result,
            purpose = Purpose, reason = Reason, correlation = Correlation, records = Records,
        });
        return new(new()
        {
            Id = id, At = at, ActorId = Actor.Id, ActorName = Actor.Name, Force = Actor.Force, Action = Action, Result = Result,
            Purpose = Purpose, Reason = Reason, Correlation = Correlation, Canonical = canonical,
        }, [.. Records.Distinct().Select(r => new AuditedRecord { EntryId = id, RecordId = r, At = at })]);
    }
}
