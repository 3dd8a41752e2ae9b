using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Insight.Features;

/// <summary>How long referrals, courts, decisions about breaches and first visits after a release took.</summary>
internal sealed class TimelinessPanel(InsightDb db) : IPanels
{
    private static readonly string[] Decided = ["accepted", "not-progressed"];
    private static readonly string[] ByCourt = ["granted", "refused"];

    public int Place => 43;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel)
    {
        // what counts is whether it was ended for the first time in the period
        var referrals = await Referrals(asked).Join(Happened(asked, Kinds.Referral, "received"), s => s.Record, m => m.Record, (s, m) => new { m.On, s.From }).ToListAsync(cancel);
        var courts = await Courts(asked).Join(Happened(asked, Kinds.Application, "made"), d => d.Record, m => m.Record, (d, m) => new { From = m.On, Until = d.On }).ToListAsync(cancel);
        var breaches = await Breaches(asked).Join(Happened(asked, Kinds.Breach, "happened"), d => d.Record, m => m.Record, (d, m) => new { From = m.On, Until = d.On }).ToListAsync(cancel);
        var releases = await Releases(asked).Select(r => new { r.From, r.Until }).ToListAsync(cancel);
        return
        [
            Panel.Of(Definitions.Timeliness,
            [
                Row("referral", "Referral received to decided", referrals.Select(r => Days(r.On, LondonTime.DateOf(r.From)))),
                Row("court", "Application made to decided by a court", courts.Select(c => Days(c.From, c.Until))),
                Row("breach", "Suspected breach to first decision", breaches.Select(b => Days(b.From, b.Until))),
                Row("release", "Release to first visit on which they were met", releases.Select(r => Days(r.From, r.Until!.Value))),
            ]),
        ];

        static int Days(DateOnly from, DateOnly until) => until.DayNumber - from.DayNumber;
    }

    public IQueryable<Counted>? Rows(Asked asked, Cell cell) => (cell.Panel, cell.Column) != (Definitions.Timeliness.Code, 0) ? null : cell.Row switch
    {
        "referral" => Referrals(asked).Where(s => Happened(asked, Kinds.Referral, "received").Any(m => m.Record == s.Record)).Select(s => new Counted { Kind = s.Kind, Record = s.Record, SubjectId = s.SubjectId }),
        "court" => Courts(asked).Where(d => Happened(asked, Kinds.Application, "made").Any(m => m.Record == d.Record)).Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId }),
        "breach" => Breaches(asked).Where(d => Happened(asked, Kinds.Breach, "happened").Any(m => m.Record == d.Record)).Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId }),
        "release" => Releases(asked).Select(r => new Counted { Kind = Kinds.Person, Record = r.Person, SubjectId = r.Person }),
        _ => null,
    };

    private static PanelRow Row(string key, string label, IEnumerable<int> days)
    {
        var took = Percentiles.Of(days);
        return new(key, label, [took.Count, took.Half, took.NineInTen, took.Longest]);
    }

    private IQueryable<Moment> Happened(Asked asked, string kind, string what) => db.MomentsOf(asked).Where(m => m.Kind == kind && m.What == what && m.On <= asked.Day);

    private IQueryable<Stretch> Referrals(Asked asked)
    {
        var (start, all) = (LondonTime.StartOf(asked.From), db.StretchesOf(asked).Where(s => s.Kind == Kinds.Referral && EF.Parameter(Decided).Contains(s.State)));
        return all.Where(s => s.From >= start && s.From <= asked.At && !all.Any(o => o.Record == s.Record && o.From < s.From));
    }

    private IQueryable<Moment> Courts(Asked asked) => db.MomentsOf(asked).Where(m => m.Kind == Kinds.Application && EF.Parameter(ByCourt).Contains(m.What) && m.On >= asked.From && m.On <= asked.Day);

    private IQueryable<Moment> Breaches(Asked asked)
    {
        var all = Happened(asked, Kinds.Breach, "decided");
        return all.Where(m => m.On >= asked.From && !all.Any(o => o.Record == m.Record && (o.On < m.On || o.On == m.On && o.Id.CompareTo(m.Id) < 0)));
    }

    /// <summary>Releases after which this force met the person for the first time in the period. One that was followed by another release before anybody came is left to that one.</summary>
    private IQueryable<Released> Releases(Asked asked)
    {
        var met = Happened(asked, Kinds.Visit, "met").LeftJoin(db.PeopleOf(asked), m => m.SubjectId, p => p.RecordId, (m, p) => new { Person = p == null ? m.SubjectId : p.PersonId, m.On });
        var released = Happened(asked, Kinds.Custody, "released");
        return released.Select(r => new Released { Person = r.SubjectId, From = r.On, Until = met.Where(m => m.Person == r.SubjectId && m.On >= r.On).Min(m => (DateOnly?)m.On) })
            .Where(r => r.Until >= asked.From && !released.Any(o => o.SubjectId == r.Person && o.On > r.From && o.On <= r.Until));
    }

    private sealed class Released
    {
        public Guid Person { get; init; }
        public DateOnly From { get; init; }
        public DateOnly? Until { get; init; }
    }
}
