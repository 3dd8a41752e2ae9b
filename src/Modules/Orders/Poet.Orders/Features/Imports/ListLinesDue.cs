using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Orders.Retention;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>
/// Imports whose lines are due for review: those from which no order came are records of people without one, of whom nobody says that they were convicted, so they are looked at after as many
/// months as such a person's record is (<c>Poet:Retention:MonthsWithoutOrder</c>). The oldest first, at most 100.
/// </summary>
[Permission("retention.review")]
internal sealed record ListLinesDue : IQuery<IReadOnlyList<LinesDue>>
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapGet("/due", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListLinesDue(), cancel)))
            .WithSummary("Imports whose lines are due for review").Sends(typeof(ListLinesDue));
}

/// <summary>An import with lines from which no order came.</summary>
/// <param name="RunId">The import.</param>
/// <param name="FileName">Its file.</param>
/// <param name="StartedAt">When it was brought in, UTC.</param>
/// <param name="Lines">Lines that can be cleared: nobody expects an order behind them.</param>
/// <param name="Waiting">Lines that still wait to be mended: an order may exist behind each, so mend or dismiss them first.</param>
internal sealed record LinesDue(Guid RunId, string FileName, DateTimeOffset StartedAt, int Lines, int Waiting);

internal sealed class ListLinesDueHandler(OrdersDb db, LinesInReview review) : IRequestHandler<ListLinesDue, IReadOnlyList<LinesDue>>
{
    public async Task<IReadOnlyList<LinesDue>> Handle(ListLinesDue query, CancellationToken cancel)
    {
        var (before, left) = (review.Before, review.Left);
        return await db.ImportRuns.AsNoTracking().Where(r => r.StartedAt <= before)
            .Select(r => new
            {
                r.Id, r.FileName, r.StartedAt, Waiting = db.ImportLines.Count(l => l.RunId == r.Id && l.Mending == MendingState.Queued),
                Lines = left.Count(l => l.RunId == r.Id),
            })
            .Where(r => r.Waiting > 0 || r.Lines > 0).OrderBy(r => r.StartedAt).Take(100)
            .Select(r => new LinesDue(r.Id, r.FileName, r.StartedAt, r.Lines, r.Waiting)).ToListAsync(cancel);
    }
}

/// <summary>When lines of sheets are due, and which of an import's may be cleared.</summary>
internal sealed class LinesInReview(OrdersDb db, IConfiguration configuration, TimeProvider time)
{
    private const int UsualMonths = 12;

    /// <summary>Imports of this instant and before are due.</summary>
    public DateTimeOffset Before => time.GetUtcNow().AddMonths(-configuration.GetValue("Poet:Retention:MonthsWithoutOrder", UsualMonths));

    /// <summary>Lines with words about somebody from which no order came and which wait for nobody.</summary>
    public IQueryable<ImportLine> Left => db.ImportLines.Where(l => l.OrderId == null && l.Cells != ClearedCells.None && l.What != "title" && l.What != "header" && l.What != "total"
        && (l.Mending == MendingState.None || l.Mending == MendingState.Dismissed));

    /// <summary>Those of an import that one person may clear: of those that somebody took out of the queue, another one's alone, so that two have looked at each.</summary>
    /// <param name="by">Name of the one who clears them.</param>
    public IQueryable<ImportLine> ToClear(Guid run, string by) => Left.Where(l => l.RunId == run && (l.Mending == MendingState.None || l.MendedBy != by));
}
