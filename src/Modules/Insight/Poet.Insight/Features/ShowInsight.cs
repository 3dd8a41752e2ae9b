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

    public static void Map(IEndpointRouteBuilder insight) =>
        insight.MapGet("/overview", async ([AsParameters] ShowInsight query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Figures of the force as of a day").Sends(typeof(ShowInsight));
}

/// <summary>Figures as of a day.</summary>
/// <param name="AsOf">The moment counted at, in UTC: the end of the day, or now.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Counted">How far facts were counted.</param>
/// <param name="Panels">The figures.</param>
internal sealed record InsightOverview(DateTimeOffset AsOf, DateOnly From, DateOnly Until, FactsCounted Counted, IReadOnlyList<Panel> Panels);

/// <summary>How far facts were counted.</summary>
/// <param name="Number">The last fact before which none is missing.</param>
/// <param name="At">When it became true, in UTC; left out where there is none.</param>
/// <param name="Waiting">Facts that are on their way.</param>
internal sealed record FactsCounted(long Number, DateTimeOffset? At, int Waiting);

internal sealed class ShowInsightHandler(IEnumerable<IPanels> panels, FactsTaken facts, TimeProvider time) : IRequestHandler<ShowInsight, InsightOverview>
{
    private const int FirstYear = 1990;

    public async Task<InsightOverview> Handle(ShowInsight query, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = LondonTime.DateOf(now);
        var day = query.AsOf ?? today;
        if (day > today || day.Year < FirstYear)
            throw new BadInputException("as-of-out-of-range", $"Give a day from 1 January {FirstYear} to today in asOf", "asOf");
        if (query.From is { } from && (from > day || from.Year < FirstYear))
            throw new BadInputException("from-out-of-range", $"Give a first day from 1 January {FirstYear} to the day asked about in from", "from");

        var asked = Asked.Of(day, query.From, now);
        // before the figures: they may then hold more than is said, never less
        var taken = await facts.By(InsightDb.SchemaName, cancel);
        List<Panel> shown = [];
        foreach (var part in panels.OrderBy(p => p.Place))
            shown.AddRange(await part.Of(asked, cancel));
        return new(asked.At, asked.From, asked.Day, new(taken.Number, taken.At, taken.Waiting), shown);
    }
}
