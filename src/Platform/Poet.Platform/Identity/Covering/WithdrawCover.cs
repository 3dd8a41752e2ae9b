using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Covering;

/// <summary>Ends a cover at once: the next request made under it is refused. For either of the two, and for those who arrange covers.</summary>
/// <param name="CoverId">The cover.</param>
/// <param name="Reason">Why.</param>
[Permission("signed-in")]
public sealed record WithdrawCover(Guid CoverId, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder covers) =>
        covers.MapPost("/{coverId:guid}/withdrawal", async (Guid coverId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new WithdrawCover(coverId, body.Reason), cancel))))
            .WithSummary("End a cover at once")
            .Example("""{ "reason": "Back from leave" }""")
            .Sends(typeof(WithdrawCover));
}

internal sealed class WithdrawCoverHandler(IdentityDb db, RequestContext context, TimeProvider time) : IRequestHandler<WithdrawCover, Guid>
{
    public async Task<Guid> Handle(WithdrawCover command, CancellationToken cancel)
    {
        var me = context.Actor;
        var cover = await db.Covers.SingleOrDefaultAsync(c => c.Id == command.CoverId && c.Force == me.Force, cancel);
        if (cover is null || cover.AbsentId != me.Id && cover.CoveringId != me.Id && !me.May(Covers.Arrange))
            throw new NotFoundException("cover");
        if (cover.WithdrawnAt is not null)
            throw new RuleBrokenException([new("withdrawn-already", "Nothing is left to end: this cover was withdrawn before")]);
        (cover.WithdrawnAt, cover.WithdrawnBy) = (time.GetUtcNow(), me.Name);
        context.Consult([cover.AbsentId, cover.CoveringId]);
        await db.SaveChangesAsync(cancel);
        return cover.Id;
    }
}
