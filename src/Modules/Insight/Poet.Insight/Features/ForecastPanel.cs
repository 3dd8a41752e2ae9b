using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;

namespace Poet.Insight.Features;

/// <summary>What the next four weeks bring, as things stand on the day: contacts that fall due, what would be overdue if nobody went, and orders that end.</summary>
internal sealed class ForecastPanel(InsightDb db) : IPanels
{
    private const int Weeks = 4;

    public int Place => 41;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel)
    {
        List<PanelRow> rows = [];
        foreach (var week in Enumerable.Range(1, Weeks))
        {
            var key = week.ToString(CultureInfo.InvariantCulture);
            List<int> counts = [];
            foreach (var column in Enumerable.Range(0, Definitions.Forecast.Columns.Count))
                counts.Add(await Orders(asked, week, column).CountAsync(cancel));
            rows.Add(new(key, string.Create(CultureInfo.InvariantCulture, $"{asked.Day.AddDays(week * 7 - 6):d MMM} to {asked.Day.AddDays(week * 7):d MMM yyyy}"), counts));
        }
        return [Panel.Of(Definitions.Forecast, rows)];
    }

    public IQueryable<Counted>? Rows(Asked asked, Cell cell) =>
        cell.Panel == Definitions.Forecast.Code && int.TryParse(cell.Row, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= Weeks
            ? Orders(asked, week, cell.Column).Select(s => new Counted { Kind = Kinds.Order, Record = s.Record, SubjectId = s.SubjectId }) : null;

    // counted and opened by the same question
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
