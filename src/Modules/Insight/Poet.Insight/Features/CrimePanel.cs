using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Contracts;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Insight.Taking;

namespace Poet.Insight.Features;

/// <summary>Under which outcomes the crimes behind breaches were finished, with what each is a part of.</summary>
internal sealed class CrimePanel(InsightDb db) : IPanels
{
    private const string Happened = "breaches";
    private const string Crimes = "crimes";
    private const string Solved = "solved";

    private static readonly string[] SolvedBy = [.. CrimeOutcomes.All.Where(o => o.Solved).Select(o => o.Code)];

    public int Place => 51;

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        var crimes = Recorded(asked);
        counts.Add(Definitions.CrimeOutcomes.Code, await InPeriod(asked).CountAsync(cancel), Happened);
        counts.Add(Definitions.CrimeOutcomes.Code, await crimes.CountAsync(cancel), Crimes);
        foreach (var finished in await crimes.Join(Last(asked, TakeBreaches.CrimeOutcome), c => c.Record, o => o.Record, (c, o) => o.Detail).GroupBy(d => d).Select(g => new { Code = g.Key, Count = g.Count() }).ToListAsync(cancel))
            counts.Add(Definitions.CrimeOutcomes.Code, finished.Count, finished.Code);
    }

    public Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel)
    {
        var (happened, crimes) = (Of(Happened), Of(Crimes));
        var finished = CrimeOutcomes.All.Select(o => (Outcome: o, Count: Of(o.Code))).Where(f => f.Count > 0).ToList();
        return Task.FromResult<IReadOnlyList<Panel>>([Panel.Of(Definitions.CrimeOutcomes,
        [
            new(Crimes, "Recorded as a crime", [crimes], happened), new(Solved, "Solved", [finished.Where(f => f.Outcome.Solved).Sum(f => f.Count)], crimes),
            .. finished.Select(f => new PanelRow(f.Outcome.Code, $"Outcome {f.Outcome.Code.ToUpperInvariant()}: {f.Outcome.Says}", [f.Count], crimes)),
            new(PanelRow.None, "No outcome yet", [crimes - finished.Sum(f => f.Count)], crimes),
        ])]);

        int Of(string key) => counts.Of(Definitions.CrimeOutcomes.Code, key);
    }

    public IQueryable<Counted>? Rows(Asked asked, Cell cell)
    {
        if (cell.Panel != Definitions.CrimeOutcomes.Code)
            return null;
        var (crimes, finished) = (Recorded(asked), Last(asked, TakeBreaches.CrimeOutcome));
        return Listed(cell.Row switch
        {
            Crimes => crimes,
            Solved => crimes.Where(c => finished.Any(f => f.Record == c.Record && EF.Parameter(SolvedBy).Contains(f.Detail))),
            PanelRow.None => crimes.Where(c => !finished.Any(f => f.Record == c.Record)),
            var code => crimes.Where(c => finished.Any(f => f.Record == c.Record && f.Detail == code)),
        });
    }

    private IQueryable<Moment> Of(Asked asked, string what) => db.MomentsOf(asked).Where(m => m.Kind == Kinds.Breach && m.What == what && m.On <= asked.Day);

    private IQueryable<Moment> InPeriod(Asked asked) => Of(asked, "happened").Where(m => m.On >= asked.From);

    // what held on the day: no two of a breach are of one day
    private IQueryable<Moment> Last(Asked asked, string what)
    {
        var all = Of(asked, what);
        return all.Where(m => !all.Any(l => l.Record == m.Record && l.On > m.On));
    }

    private IQueryable<Moment> Recorded(Asked asked)
    {
        var references = Last(asked, TakeBreaches.CrimeReference).Where(m => m.Detail == "crime");
        return InPeriod(asked).Where(h => references.Any(r => r.Record == h.Record));
    }

    private static IQueryable<Counted> Listed(IQueryable<Moment> moments) => moments.Select(m => new Counted { Kind = m.Kind, Record = m.Record, SubjectId = m.SubjectId });
}
