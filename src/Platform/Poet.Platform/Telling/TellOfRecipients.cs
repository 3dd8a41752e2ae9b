using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Identity;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;

namespace Poet.Platform.Telling;

/// <summary>
/// Tells a person which partners were shown what the force holds of them (Data Protection Act 2018 s.45(2)(c)), and why their record is kept to few. Who of the force read it is in the audit, which serves lawfulness and
/// discipline (s.62(4)), and is not told here.
/// </summary>
internal sealed class TellOfRecipients(PlatformDb db, IdentityDb identity, RequestContext context) : ITellsThePerson
{
    private static readonly Withheld Few = new(ExemptionGround.Prevention, "Look whether telling why few may open the record would prejudice what that serves") { ToBeWeighed = true };

    public int Place => 90;

    public async Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var (ids, force) = (records.ToArray(), context.Actor.Force);
        var partners = await identity.Partners.AsNoTracking().Where(p => p.Force == force).Select(p => new { p.Id, p.Name }).OrderBy(p => p.Name).ToListAsync(cancel);
        List<ToldItem> shown = [];
        foreach (var partner in partners)
        {
            var days = await db.AuditedRecords.Where(r => EF.Parameter(ids).Contains(r.RecordId)).Join(db.AuditEntries.Where(e => e.ActorId == partner.Id), r => r.EntryId, e => e.Id, (r, e) => e.At).ToListAsync(cancel);
            if (days.Count > 0)
                shown.Add(new($"recipient:{partner.Id}", "Shown to", $"{partner.Name}, between {Day(days.Min())} and {Day(days.Max())}"));
        }
        var kept = await db.Restrictions.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId) && r.Force == force).OrderBy(r => r.From).ToListAsync(cancel);
        return
        [
            new("Who was shown what we hold", shown),
            new("Who may open your record", [.. kept.Select(r => new ToldItem($"restricted:{r.Id}", $"Kept to few since {Day(r.From)}", r.Why) { Withheld = Few })]),
        ];
    }

    private static string Day(DateTimeOffset at) => LondonTime.DateOf(at).ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}
