using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Features;
using Poet.Insight.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Costs;

/// <summary>What the things that figures count are estimated to cost. Estimates, each by itself: they are not added up, since one piece of work may be counted in several. Shows no person.</summary>
[Permission("insight.see")]
internal sealed record ShowCosts : IQuery<CostsView>
{
    /// <summary>As for the figures.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>As for the figures.</summary>
    public DateOnly? From { get; init; }

    /// <summary>As for the figures.</summary>
    public DateOnly? AsKnownAt { get; init; }

    public static void Map(IEndpointRouteBuilder costs) =>
        costs.MapGet("/", async ([AsParameters] ShowCosts query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("What counted things are estimated to cost").Sends(typeof(ShowCosts));
}

/// <summary>Estimates of cost.</summary>
/// <param name="AsOf">The moment counted at, in UTC.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">Its last day.</param>
/// <param name="AsKnownAt">What was known at this moment is counted, in UTC.</param>
/// <param name="Estimates">The estimates.</param>
/// <param name="SaysNot">What nobody should read out of them.</param>
internal sealed record CostsView(DateTimeOffset AsOf, DateOnly From, DateOnly Until, DateTimeOffset AsKnownAt, IReadOnlyList<EstimateView> Estimates, string SaysNot);

/// <summary>An estimate of cost.</summary>
/// <param name="Id">Id.</param>
/// <param name="Label">What the sums are for.</param>
/// <param name="Counted">What is counted: the figure, its row and its first column.</param>
/// <param name="Number">How many; 0 where the row is not there on that day.</param>
/// <param name="Low">Whole pounds for one, at least.</param>
/// <param name="High">Whole pounds for one, at most.</param>
/// <param name="LowInAll">Whole pounds for all of them, at least.</param>
/// <param name="HighInAll">Whole pounds for all of them, at most.</param>
/// <param name="Source">Where the sums come from.</param>
/// <param name="RecordedBy">Who keeps it.</param>
/// <param name="RecordedAt">Since when, in UTC.</param>
internal sealed record EstimateView(Guid Id, string Label, string Counted, int Number, int Low, int High, long LowInAll, long HighInAll, string Source, string RecordedBy, DateTimeOffset RecordedAt);

internal sealed class ShowCostsHandler(InsightDb db, IMediator mediator) : IRequestHandler<ShowCosts, CostsView>
{
    private const int Most = 200;

    private const string SaysNot = "What anything really cost, or what was saved: nobody knows what would have happened otherwise. The sums are somebody's estimates, and are not added up, since one piece of work may be counted in several.";

    public async Task<CostsView> Handle(ShowCosts query, CancellationToken cancel)
    {
        var kept = await db.CostEstimates.AsNoTracking().Where(c => c.StruckOutAt == null).OrderBy(c => c.Label).ThenBy(c => c.Id).Take(Most).ToListAsync(cancel);
        var figures = await mediator.Send(new ShowInsight { AsOf = query.AsOf, From = query.From, AsKnownAt = query.AsKnownAt }, cancel);
        return new(figures.AsOf, figures.From, figures.Until, figures.AsKnownAt,
        [
            .. kept.Select(c =>
            {
                var panel = figures.Panels.Single(p => p.Code == c.Figure);
                var row = panel.Rows.FirstOrDefault(r => r.Key == c.Row);
                var number = row?.Values[0] ?? 0;
                return new EstimateView(c.Id, c.Label, $"{panel.Title}: {row?.Label ?? c.Row}, {panel.Columns[0].ToLowerInvariant()}", number, c.Low, c.High, (long)number * c.Low, (long)number * c.High, c.Source, c.RecordedBy, c.RecordedAt);
            }),
        ], SaysNot);
    }
}
