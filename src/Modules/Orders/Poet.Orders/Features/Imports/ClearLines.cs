using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Orders.Retention;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>
/// Clears the lines of an import from which no order came, for good: every cell, and the words by which they were found. Lines that wait to be mended stay, since an order may exist behind them,
/// and so do those that the one who clears took out of the queue alone.
/// </summary>
/// <param name="RunId">The import.</param>
/// <param name="Reason">What was looked at, in at least three characters.</param>
[Permission("retention.review")]
internal sealed record ClearLines(Guid RunId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPost("/{runId:guid}/clearing", async (Guid runId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ClearLines(runId, body.Reason), cancel))))
            .WithSummary("Clear the lines from which no order came")
            .Example("""{ "reason": "Reviewed: people whose applications were refused in 2025" }""")
            .Sends(typeof(ClearLines));
}

internal sealed class ClearLinesHandler(OrdersDb db, LinesInReview review, RequestContext context) : IRequestHandler<ClearLines, Guid>
{
    public async Task<Guid> Handle(ClearLines command, CancellationToken cancel)
    {
        var run = await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == command.RunId, cancel) ?? throw new NotFoundException("import");
        if (run.StartedAt > review.Before)
            throw new RuleBrokenException([new("not-due", "Leave the lines of this import as they are until they are due for review")]);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Clear(review.ToClear(run.Id, context.Actor.Name), cancel) == 0)
            throw new RuleBrokenException([new("nothing-to-clear", "Mend or dismiss the lines that wait first, and ask a colleague to clear those that you dismissed yourself")]);
        // the cells are past the change tracker; the run is saved with them, so that the audit has who did it and why
        db.Entry(run).Property(r => r.Version).IsModified = true;
        context.Consult([run.Id]);
        context.Command!.Answer = run.Id;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return run.Id;
    }
}
