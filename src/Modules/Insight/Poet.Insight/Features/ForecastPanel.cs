using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;

namespace Poet.Insight.Features;

/// <summary>What the next four weeks bring, as things stand on the day: contacts that fall due, what would be overdue if nobody went, and orders that end.</summary>
internal sealed class ForecastPanel(InsightDb db) : IPanels
{
    private const int Weeks = 4;
    private const int Ending = 2; // the column of orders that end

    public int Place => 41;

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        foreach (var week in Enumerable.Range(1, Weeks))
            counts.Add(Definitions.Forecast.Code, await Orders(asked, week, Ending).CountAsync(cancel), Key(week));
    }

    public Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel)
    {
        var supervised = counts.Of(VisitPanels.Supervised).Select(c => (DueOn: Days.TryRead(c.Key[1]), c.Count)).ToList();
        return Task.FromResult<IReadOnlyList<Panel>>([Panel.Of(Definitions.Forecast, Enumerable.Range(1, Weeks).Select(week =>
        {
            var (first, last) = (asked.Day.AddDays(week * 7 - 6), asked.Day.AddDays(week * 7));
            return new PanelRow(Key(week), string.Create(CultureInfo.InvariantCulture, $"{first:d MMM} to {last:d MMM yyyy}"),
                [supervised.Where(s => s.DueOn >= first && s.DueOn <= last).Sum(s => s.Count), supervised.Where(s => s.DueOn < last).Sum(s => s.Count), counts.Of(Definitions.Forecast.Code, Key(week))]);
        }))]);
    }

    public IQueryable<Counted>? Rows(Asked asked, Cell cell) =>
        cell.Panel == Definitions.Forecast.Code && int.TryParse(cell.Row, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= Weeks
            ? Orders(asked, week, cell.Column).Select(s => new Counted { Kind = Kinds.Order, Record = s.Record, SubjectId = s.SubjectId }) : null;

    private static string Key(int week) => week.ToString(CultureInfo.InvariantCulture);

    private IQueryable<Stretch> Orders(Asked asked, int week, int column)
    {
        var (first, last) = (asked.Day.AddDays(week * 7 - 6), asked.Day.AddDays(week * 7));
        var (after, until) = (Asked.EndOf(first.AddDays(-1)), Asked.EndOf(last));
        var supervised = db.Held(Kinds.Supervision, asked);
        return column switch
        {
            0 => supervised.Where(s => s.DueOn >= first && s.DueOn <= last),
            1 => supervised.Where(s => s.DueOn < last),
            _ => db.Held(Kinds.Order, asked).Where(s => s.State == "in-force" && s.Until > after && s.Until <= until),
        };
    }
}
