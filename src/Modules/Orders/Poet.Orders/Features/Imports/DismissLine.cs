using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>Takes a line out of the mending queue because it holds no order to record. The line and the reason stay.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Reason">Why it holds no order, in at least three characters.</param>
[Permission("orders.mend")]
internal sealed record DismissLine(Guid LineId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPost("/lines/{lineId:guid}/dismiss", async (Guid lineId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DismissLine(lineId, body.Reason), cancel))))
            .WithSummary("Take a line out of the mending queue")
            .Example("""{ "reason": "A heading that the sheet repeats" }""")
            .Sends(typeof(DismissLine));
}

internal sealed class DismissLineHandler(OrdersDb db, RequestContext context, TimeProvider time) : IRequestHandler<DismissLine, Guid>
{
    public async Task<Guid> Handle(DismissLine command, CancellationToken cancel)
    {
        var line = await db.ImportLines.SingleOrDefaultAsync(l => l.Id == command.LineId, cancel) ?? throw new NotFoundException("line");
        if (line.Mending != MendingState.Queued)
            throw new RuleBrokenException([new("not-waiting", "Leave the line as it is: it does not wait to be mended")]);
        var recorded = await db.Orders.AnyAsync(o => o.ImportLineId == line.Id, cancel); // one of two orders was: the line was no mistake
        (line.Mending, line.MendedBy, line.MendedAt, line.MendedWhy) = (recorded ? MendingState.Mended : MendingState.Dismissed, context.Actor.Name, time.GetUtcNow(), command.Reason);
        context.Command!.Answer = line.Id;
        await db.SaveChangesAsync(cancel);
        return line.Id;
    }
}
