using Poet.Platform.Audit.Sealing;
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

    /// <summary>On whose behalf, where a partner's system acted for one of its officers; null when the actor acted for itself.</summary>
    public string? OnBehalfOf { get; init; }

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

    /// <summary>Ids of the records it is about, as 32 digits each, joined by commas. <see cref="AuditedRecord"/> is the index of this.</summary>
    public string Records { get; init; } = "";

    /// <summary>What changed, before and after, as JSON; null when nothing did. Values about a person are encrypted under that person's key.</summary>
    public string? Changes { get; init; }

    /// <summary>HMAC-SHA256 of everything above under a key that the database does not hold: an entry without a right one was not written by the platform.</summary>
    public byte[] Mark { get; init; } = [];
}

/// <summary>A record that an entry is about: the index of the history pages.</summary>
public sealed class AuditedRecord
{
    /// <summary>The entry.</summary>
    public Guid EntryId { get; init; }

    /// <summary>The record.</summary>
    public Guid RecordId { get; init; }
}

/// <summary>An entry with the records it is about, ready to be written.</summary>
/// <param name="Entry">The entry; its id and time are set when it is made.</param>
/// <param name="Records">The records.</param>
public sealed record AuditRecord(AuditEntry Entry, IReadOnlyList<AuditedRecord> Records)
{
    /// <summary>An entry made from what the scope knows, with the records consulted in it.</summary>
    internal static PendingAudit Of(RequestContext context, string action, string result) =>
        new(context.Actor, action, context.Withheld.Count == 0 ? result : $"{result}; withheld: {string.Join(", ", context.Withheld)}", context.Purpose?.Code, context.Command?.Reason ?? context.PurposeText, context.Correlation, [.. context.Consulted])
        {
            OnBehalfOf = context.OnBehalfOf,
        };
}

/// <summary>What is to be audited, before it has an id and a time.</summary>
internal sealed record PendingAudit(Actor Actor, string Action, string Result, string? Purpose, string? Reason, Guid Correlation, IReadOnlyList<Guid> Records)
{
    public string? OnBehalfOf { get; init; }

    public string? Changes { get; init; }

    public AuditRecord At(DateTimeOffset now, AuditKeys keys)
    {
        // databases keep microseconds: cut before writing, or the mark would not fit the stored instant
        var at = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        Guid[] records = [.. Records.Distinct()];
        var entry = new AuditEntry
        {
            Id = Guid.CreateVersion7(at), At = at, ActorId = Actor.Id, ActorName = Actor.Name, OnBehalfOf = OnBehalfOf, Force = Actor.Force, Action = Action, Result = Result,
            Purpose = Purpose, Reason = Reason, Correlation = Correlation, Records = Joined(records), Changes = Changes, Mark = new byte[CanonicalEntry.HashBytes],
        };
        CanonicalEntry.Mark(entry, keys.Mark, entry.Mark);
        return new(entry, [.. records.Select(r => new AuditedRecord { EntryId = entry.Id, RecordId = r })]);
    }

    private static string Joined(Guid[] records) => records.Length == 0 ? "" : string.Create(records.Length * 33 - 1, records, (text, ids) =>
    {
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i].TryFormat(text[(i * 33)..], out _, "N");
            if (i > 0)
                text[i * 33 - 1] = ',';
        }
    });
}
