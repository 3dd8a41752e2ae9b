using System.Globalization;
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

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        // what counts is whether it was ended for the first time in the period
        var referrals = await Referrals(asked).Join(Happened(asked, Kinds.Referral, "received"), s => s.Record, m => m.Record, (s, m) => new { m.On, s.From }).ToListAsync(cancel);
        var courts = await Courts(asked).Join(Happened(asked, Kinds.Application, "made"), d => d.Record, m => m.Record, (d, m) => new { From = m.On, Until = d.On }).ToListAsync(cancel);
        var breaches = await Breaches(asked).Join(Happened(asked, Kinds.Breach, "happened"), d => d.Record, m => m.Record, (d, m) => new { From = m.On, Until = d.On }).ToListAsync(cancel);
        var releases = await Releases(asked).Select(r => new { r.From, r.Until }).ToListAsync(cancel);
        Add("referral", referrals.Select(r => Took(r.On, LondonTime.DateOf(r.From))));
        Add("court", courts.Select(c => Took(c.From, c.Until)));
        Add("breach", breaches.Select(b => Took(b.From, b.Until)));
        Add("release", releases.Select(r => Took(r.From, r.Until!.Value)));

        void Add(string what, IEnumerable<int> days)
        {
            foreach (var each in days)
                counts.Add(Definitions.Timeliness.Code, 1, what, each.ToString(CultureInfo.InvariantCulture));
        }

        static int Took(DateOnly from, DateOnly until) => until.DayNumber - from.DayNumber;
    }

    public Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Panel>>(
    [
        Panel.Of(Definitions.Timeliness,
        [
            Row(counts, "referral", "Referral received to decided"), Row(counts, "court", "Application made to decided by a court"),
            Row(counts, "breach", "Suspected breach to first decision"), Row(counts, "release", "Release to first visit on which they were met"),
        ]),
    ]);

    public IQueryable<Counted>? Rows(Asked asked, Cell cell) => (cell.Panel, cell.Column) != (Definitions.Timeliness.Code, 0) ? null : cell.Row switch
    {
        "referral" => Referrals(asked).Where(s => Happened(asked, Kinds.Referral, "received").Any(m => m.Record == s.Record)).Select(s => new Counted { Kind = s.Kind, Record = s.Record, SubjectId = s.SubjectId }),
        "court" => Courts(asked).Where(d => Happened(asked, Kinds.Application, "made").Any(m => m.Record == d.Record)).Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId }),
        "breach" => Breaches(asked).Where(d => Happened(asked, Kinds.Breach, "happened").Any(m => m.Record == d.Record)).Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId }),
        "release" => Releases(asked).Select(r => new Counted { Kind = Kinds.Person, Record = r.Person, SubjectId = r.Person }),
        _ => null,
    };

    private static PanelRow Row(Tally counts, string key, string label)
    {
        var took = Percentiles.Of(counts.Of(Definitions.Timeliness.Code).Where(c => c.Key[0] == key).SelectMany(c => Enumerable.Repeat(int.Parse(c.Key[1], CultureInfo.InvariantCulture), c.Count)));
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
        var met = Happened(asked, Kinds.Visit, "met");
        var released = Happened(asked, Kinds.Custody, "released");
        // a person's own record and those merged into it are asked for apart, each by index: together it would be every visit for every release
        return released.Select(r => new
        {
            Person = r.SubjectId, From = r.On, Own = met.Where(m => m.SubjectId == r.SubjectId && m.On >= r.On).Min(m => (DateOnly?)m.On),
            Merged = db.PeopleOf(asked).Where(p => p.PersonId == r.SubjectId && p.RecordId != r.SubjectId).Join(met, p => p.RecordId, m => m.SubjectId, (p, m) => m.On).Where(on => on >= r.On).Min(on => (DateOnly?)on),
        })
            .Select(r => new Released { Person = r.Person, From = r.From, Until = r.Own == null || r.Merged < r.Own ? r.Merged : r.Own })
            .Where(r => r.Until >= asked.From && !released.Any(o => o.SubjectId == r.Person && o.On > r.From && o.On <= r.Until));
    }

    private sealed class Released
    {
        public Guid Person { get; init; }
        public DateOnly From { get; init; }
        public DateOnly? Until { get; init; }
    }
}
