using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Facts;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Features;

/// <summary>The force's figures as of a day, each with its definition and with what it is a part of. Shows no person.</summary>
[Permission("insight.see")]
internal sealed record ShowInsight : IQuery<InsightOverview>
{
    /// <summary>The day, in London; today when left out. Not in the future.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The first day of the period that ends with it, for what happens and does not last; a year before when left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Count what was known here at the end of this day, and nothing that was learnt or corrected later; as known now when left out. Not before the day asked about.</summary>
    public DateOnly? AsKnownAt { get; init; }

    public static void Map(IEndpointRouteBuilder insight) =>
        insight.MapGet("/overview", async ([AsParameters] ShowInsight query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Figures of the force as of a day").Sends(typeof(ShowInsight));

    /// <exception cref="BadInputException">A day is out of range.</exception>
    public Asked Read(DateTimeOffset now)
    {
        const int firstYear = 1990;
        var today = LondonTime.DateOf(now);
        var day = AsOf ?? today;
        if (day > today || day.Year < firstYear)
            throw new BadInputException("as-of-out-of-range", $"Give a day from 1 January {firstYear} to today in asOf", "asOf");
        if (From is { } from && (from > day || from.Year < firstYear))
            throw new BadInputException("from-out-of-range", $"Give a first day from 1 January {firstYear} to the day asked about in from", "from");
        if (AsKnownAt is { } known && (known > today || known < day))
            throw new BadInputException("as-known-at-out-of-range", "Give a day from the one asked about to today in asKnownAt", "asKnownAt");
        return Asked.Of(day, From, now, AsKnownAt);
    }
}

/// <summary>Figures as of a day.</summary>
/// <param name="AsOf">The moment counted at, in UTC: the end of the day, or now.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">Its last day.</param>
/// <param name="AsKnownAt">What was known at this moment is counted, in UTC.</param>
/// <param name="Counted">How far facts were counted.</param>
/// <param name="Panels">The figures.</param>
internal sealed record InsightOverview(DateTimeOffset AsOf, DateOnly From, DateOnly Until, DateTimeOffset AsKnownAt, FactsCounted Counted, IReadOnlyList<Panel> Panels);

/// <summary>How far facts were counted.</summary>
/// <param name="Number">The last fact before which none is missing.</param>
/// <param name="At">When it became true, in UTC; left out where there is none.</param>
/// <param name="Waiting">Facts that are on their way.</param>
internal sealed record FactsCounted(long Number, DateTimeOffset? At, int Waiting);

internal sealed class ShowInsightHandler(IEnumerable<IPanels> panels, Counters.Counters counters, FactsTaken facts, TimeProvider time) : IRequestHandler<ShowInsight, InsightOverview>
{
    public async Task<InsightOverview> Handle(ShowInsight query, CancellationToken cancel)
    {
        var asked = query.Read(time.GetUtcNow());
        // before the figures: they may then hold more than is said, never less
        var taken = await facts.By(InsightDb.SchemaName, cancel);
        var counts = await counters.Of(asked, cancel);
        List<Panel> shown = [];
        foreach (var part in panels.OrderBy(p => p.Place))
            shown.AddRange(await part.Show(asked, counts, cancel));
        return new(asked.At, asked.From, asked.Day, asked.Known, new(taken.Number, taken.At, taken.Waiting), shown);
    }
}
