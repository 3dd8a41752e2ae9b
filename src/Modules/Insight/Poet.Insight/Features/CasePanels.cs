using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;

namespace Poet.Insight.Features;

/// <summary>Referrals by what became of them, applications by type, and what awaits a court.</summary>
internal sealed class CasePanels(InsightDb db, OrderTypeCatalogue types) : IPanels
{
    // of each column of the sources; null for any
    private static readonly string[]?[] Outcomes = [null, ["accepted"], ["not-progressed"], ["received", "returned"]];
    private static readonly string[][] Steps = [["made"], ["heard"], ["granted"], ["refused"], ["withdrawn", "collapsed"]];

    public int Place => 10;

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        foreach (var state in await Received(asked).GroupBy(s => s.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.Referrals.Code, state.Count, state.State);
        foreach (var from in await Sent(asked).GroupBy(s => new { s.Source, s.State }).Select(g => new { g.Key.Source, g.Key.State, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.Sources.Code, from.Count, from.Source, from.State);
        // one that was heard on three days was heard once
        foreach (var step in await In(asked).Where(m => m.Kind == Kinds.Application).Select(m => new { m.Record, m.TypeCode, m.What }).Distinct().GroupBy(m => new { m.TypeCode, m.What })
            .Select(g => new { g.Key.TypeCode, g.Key.What, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.Applications.Code, step.Count, step.TypeCode, step.What);
        foreach (var since in await Waiting(asked).Select(s => s.From).ToListAsync(cancel))
            counts.Add(Definitions.Awaiting.Code, 1, Days.Key(LondonTime.DateOf(since)));
    }

    public Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Panel>>([Referrals(counts), Sources(counts), Applications(counts), Awaiting(asked, counts)]);

    public IQueryable<Counted>? Rows(Asked asked, Cell cell)
    {
        if (cell.Panel == Definitions.Referrals.Code)
            return Received(asked).Where(s => s.State == cell.Row).Select(s => new Counted { Kind = s.Kind, Record = s.Record, SubjectId = s.SubjectId });
        if (cell.Panel == Definitions.Sources.Code)
        {
            var states = Outcomes[cell.Column];
            return Sent(asked).Where(s => (cell.Row == PanelRow.All || s.Source == cell.Row) && (states == null || EF.Parameter(states).Contains(s.State))).Select(s => new Counted { Kind = Kinds.Referral, Record = s.Record, SubjectId = s.SubjectId });
        }
        if (cell.Panel == Definitions.Awaiting.Code && Ages.Read(Ages.Waiting, cell.Row) is { } age)
        {
            var (after, before) = (LondonTime.StartOf(asked.Day.AddDays(-Math.Min(age.Most, 36_500))), LondonTime.StartOf(asked.Day.AddDays(1 - age.Least)));
            return Waiting(asked).Where(s => s.From >= after && s.From < before).Select(s => new Counted { Kind = s.Kind, Record = s.Record, SubjectId = s.SubjectId });
        }
        if (cell.Panel != Definitions.Applications.Code)
            return null;
        var steps = Steps[cell.Column];
        return In(asked).Where(m => m.Kind == Kinds.Application && EF.Parameter(steps).Contains(m.What) && (cell.Row == PanelRow.All || m.TypeCode == cell.Row))
            .Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId }).Distinct();
    }

    private static Panel Referrals(Tally counts)
    {
        var all = counts.Of(Definitions.Referrals.Code).Sum(s => s.Count);
        (string State, string Says)[] outcomes = [("received", "Not decided"), ("returned", "Returned for what is missing"), ("accepted", "Accepted"), ("not-progressed", "Not progressed")];
        return Panel.Of(Definitions.Referrals, outcomes.Select(o => new PanelRow(o.State, o.Says, [counts.Of(Definitions.Referrals.Code, o.State)], all)));
    }

    private static Panel Sources(Tally counts)
    {
        var sent = counts.Of(Definitions.Sources.Code).Select(c => (Source: c.Key[0], State: c.Key[1], c.Count)).ToList();
        return Panel.Of(Definitions.Sources,
        [
            .. sent.Select(s => s.Source).Distinct().Order(StringComparer.Ordinal).Select(s => new PanelRow(s, SourceWords(s), Values(s))), new(PanelRow.All, "All sources", Values(null)),
        ]);

        int[] Values(string? source) => [.. Outcomes.Select(states => sent.Where(s => (source is null || s.Source == source) && (states is null || states.Contains(s.State))).Sum(s => s.Count))];
    }

    // sources are codes in kebab-case that say what they are
    private static string SourceWords(string code) => code.Length == 0 ? "Not recorded" : char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ').Replace("mappa", "MAPPA", StringComparison.Ordinal);

    private Panel Applications(Tally counts)
    {
        var steps = counts.Of(Definitions.Applications.Code).Select(c => (Type: c.Key[0], What: c.Key[1], c.Count)).ToList();
        return Panel.Of(Definitions.Applications,
        [
            .. steps.Select(s => s.Type).Distinct().Order(StringComparer.Ordinal).Select(t => new PanelRow(t, types.Find(t)?.Info.Name ?? t, Values(t))),
            new(PanelRow.All, "All types", Values(null)),
        ]);

        int[] Values(string? type) => [.. Steps.Select(step => steps.Where(s => (type is null || s.Type == type) && step.Contains(s.What)).Sum(s => s.Count))];
    }

    private static Panel Awaiting(Asked asked, Tally counts)
    {
        var waited = counts.Of(Definitions.Awaiting.Code).SelectMany(c => Enumerable.Repeat(asked.Day.DayNumber - Days.Read(c.Key[0]).DayNumber, c.Count)).ToList();
        return Panel.Of(Definitions.Awaiting, Ages.Waiting.Zip(Ages.Count(Ages.Waiting, waited), (c, n) => new PanelRow(Ages.Key(c.Most), c.Says, [n], waited.Count)));
    }

    // received in the period, as it stood on the last day
    private IQueryable<Stretch> Received(Asked asked) => In(asked).Where(m => m.Kind == Kinds.Referral && m.What == "received").Join(db.Held(Kinds.Referral, asked), m => m.Record, s => s.Record, (m, s) => s);

    private IQueryable<SentReferral> Sent(Asked asked) => In(asked).Where(m => m.Kind == Kinds.Referral && m.What == "received")
        .Join(db.Held(Kinds.Referral, asked), m => m.Record, s => s.Record, (m, s) => new SentReferral { Record = s.Record, SubjectId = s.SubjectId, Source = m.Detail, State = s.State });

    private IQueryable<Stretch> Waiting(Asked asked) => db.Held(Kinds.Application, asked).Where(s => s.State == "awaiting-court");

    private sealed class SentReferral
    {
        public Guid Record { get; init; }
        public Guid SubjectId { get; init; }
        public string? Source { get; init; }
        public string? State { get; init; }
    }

    private IQueryable<Moment> In(Asked asked) => db.MomentsOf(asked).Where(m => m.On >= asked.From && m.On <= asked.Day);
}
