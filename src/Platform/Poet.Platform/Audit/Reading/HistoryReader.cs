using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Platform.Audit.Reading;

/// <summary>Reads the audit for people: what those of the own force did, and what the platform did of itself.</summary>
internal sealed class HistoryReader(PlatformDb db, SubjectKeys keys, DrainingAudit draining, RequestContext context)
{
    /// <summary>Brings in what is durable beside the database, so that what was done a moment ago is shown.</summary>
    public Task UpToNow(CancellationToken cancel) => draining.Hurry(cancel);

    /// <summary>Entries about a record; none unless somebody of the own force had to do with it, so that nobody learns of another force's record.</summary>
    public IQueryable<AuditEntry> About(Guid record)
    {
        var force = context.Actor.Force;
        var about = db.AuditedRecords.Where(r => r.RecordId == record).Join(db.AuditEntries.AsNoTracking(), r => r.EntryId, e => e.Id, (r, e) => e);
        return about.Where(e => (e.Force == force || e.ActorId == Actor.SystemId && e.Force == "") && about.Any(own => own.Force == force));
    }

    /// <summary>Entries of a user of the own force.</summary>
    public IQueryable<AuditEntry> By(Guid user)
    {
        var force = context.Actor.Force;
        return db.AuditEntries.AsNoTracking().Where(e => e.ActorId == user && e.Force == force);
    }

    public async Task<HistoryPage> Page(IQueryable<AuditEntry> entries, string? cursor, int size, CancellationToken cancel)
    {
        var from = Place.Read(cursor);
        await UpToNow(cancel);
        if (from is { } place)
            entries = entries.Where(e => e.At <= place.At);
        var page = await Newest(entries).Skip(from?.Shown ?? 0).Take(size + 1).ToListAsync(cancel);
        var lines = await Lines([.. page.Take(size)], cancel);
        return new(lines, page.Count > size ? Place.After(lines, from).Write() : null);
    }

    public static IOrderedQueryable<AuditEntry> Newest(IQueryable<AuditEntry> entries) =>
        entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id); // the id only keeps entries of one instant in one order

    public async Task<IReadOnlyList<HistoryLine>> Lines(IReadOnlyList<AuditEntry> entries, CancellationToken cancel)
    {
        var ids = entries.Select(e => e.Id).ToList();
        var seals = await db.AuditSeals.AsNoTracking().Where(s => ids.Contains(s.EntryId)).ToDictionaryAsync(s => s.EntryId, s => s.Sequence, cancel);
        var changes = await keys.Read(entries.Select(e => e.Changes), cancel);
        var subjects = changes.SelectMany(c => c).Select(c => c.Subject).OfType<Guid>().Distinct().ToList();
        var hidden = subjects.Count == 0 ? [] : (await db.Hidden.Where(h => subjects.Contains(h.RecordId)).Select(h => h.RecordId).ToListAsync(cancel)).ToHashSet();
        return [.. entries.Select((e, i) => new HistoryLine(e.Id, e.At, e.ActorId, e.ActorName, Sentence(e.Action), e.Result, e.Correlation)
        {
            OnBehalfOf = e.OnBehalfOf, Force = e.Force, Purpose = e.Purpose, Why = e.Reason, Seal = seals.TryGetValue(e.Id, out var seal) ? seal : null,
            Records = RecordsOf(e.Records), Changes = [.. changes[i].Select(c => Line(c, hidden))],
        })];
    }

    /// <summary>The ids that an entry lists.</summary>
    public static IReadOnlyList<Guid> RecordsOf(string records) => records.Length == 0 ? [] : [.. records.Split(',').Select(Guid.Parse)];

    // the values about a person are for those who may read that person's record, words that may tell where somebody is for those who may see that
    private ChangeLine Line(PropertyChange change, HashSet<Guid> hidden) => new(change.Record, $"{Sentence(change.What)}: {change.Property.Replace('-', ' ')}",
        Value(change, change.Old, hidden), Value(change, change.New, hidden));

    private string? Value(PropertyChange change, string? value, HashSet<Guid> hidden) =>
        change.LeftOut ? "not kept" : change.Subject is { } subject && value is not null && hidden.Contains(subject) ? "of a restricted record"
        : change.Subject is not null && value is not null && !context.Actor.May("subjects.read") ? "not yours to see"
        : change.MayHoldProtectedDetails && value is not null && !context.Actor.May(Permissions.SeeProtected) ? "held back, because it may tell where a protected person is"
        : value;

    private static string Sentence(string kebab) => kebab.Length == 0 ? "" : char.ToUpperInvariant(kebab[0]) + kebab[1..].Replace('-', ' ');

    /// <summary>Where a page ended: an instant, and how many entries of that instant were shown.</summary>
    private readonly record struct Place(DateTimeOffset At, int Shown)
    {
        public static Place After(IReadOnlyList<HistoryLine> lines, Place? before)
        {
            var last = lines[^1].At;
            var shown = lines.Count(l => l.At == last);
            return new(last, shown + (before is { } earlier && earlier.At == last ? earlier.Shown : 0));
        }

        public string Write() => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Shown}")));

        public static Place? Read(string? text)
        {
            if (string.IsNullOrEmpty(text))
                return null;
            Span<byte> bytes = stackalloc byte[48];
            if (text.Length <= 60 && Convert.TryFromBase64String(text, bytes, out var length) && Encoding.ASCII.GetString(bytes[..length]).Split('.') is [var at, var shown]
                && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
                && int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
                return new(new(ticks, TimeSpan.Zero), skip);
            throw new BadInputException("cursor-unreadable", "Send the cursor as it came with the page before, or none", "cursor");
        }
    }
}
