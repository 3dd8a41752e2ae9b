using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Briefings;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Features.Briefings;

/// <summary>Records a training, briefing or roadshow about orders in a district.</summary>
/// <param name="Kind">training, briefing or roadshow.</param>
/// <param name="On">The day on which it was held, not in the future.</param>
/// <param name="Title">What it was about, 3 to 150 characters that name nobody.</param>
/// <param name="District">The district as its referrals name it, 2 to 100 characters.</param>
/// <param name="Reached">How many people it reached, 1 to 10,000.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
[Permission("referrals.make")]
internal sealed record RecordBriefing(BriefingKind Kind, DateOnly On, string Title, string District, int Reached, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder briefings) =>
        briefings.MapPost("/", async (RecordBriefing command, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Created("/api/v1/referrals/briefings", new RecordId(await mediator.Send(command, cancel))))
            .WithSummary("Record a briefing")
            .Example("""{ "kind": "briefing", "on": "2026-08-14", "title": "When to refer for an order", "district": "Wexmoor North", "reached": 40, "reason": "Held at the start of three shifts" }""")
            .Sends(typeof(RecordBriefing));
}

/// <summary>Strikes out a briefing that was not held, or not so. It stays in the audit, and counts no more.</summary>
[Permission("referrals.make")]
internal sealed record StrikeOutBriefing(Guid BriefingId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder briefings) =>
        briefings.MapPost("/{briefingId:guid}/strike-out", async (Guid briefingId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new StrikeOutBriefing(briefingId, body.Reason), cancel))))
            .WithSummary("Strike out a briefing")
            .Example("""{ "reason": "Put off to October" }""")
            .Sends(typeof(StrikeOutBriefing));
}

internal sealed class RecordBriefingHandler(ReferralsDb db, RequestContext context, TimeProvider time) : IRequestHandler<RecordBriefing, Guid>, IRequestHandler<StrikeOutBriefing, Guid>
{
    public Task<Guid> Handle(RecordBriefing command, CancellationToken cancel)
    {
        var by = context.By(command.Reason, time);
        var held = Briefing.Held(context.Actor.Force, new(command.Kind, command.On, command.Title, command.District, command.Reached), LondonTime.DateOf(by.Now), by);
        db.Briefings.Add(held);
        return Save(held, cancel);
    }

    public async Task<Guid> Handle(StrikeOutBriefing command, CancellationToken cancel)
    {
        var held = await db.Briefings.SingleOrDefaultAsync(b => b.Id == command.BriefingId, cancel) ?? throw new NotFoundException("briefing");
        held.StrikeOut(context.By(command.Reason, time));
        db.Expect(held, context.ExpectedVersion);
        return await Save(held, cancel);
    }

    private async Task<Guid> Save(Briefing held, CancellationToken cancel)
    {
        context.Consult([held.Id]);
        context.Command!.Answer = held.Id;
        await db.SaveChangesAsync(cancel);
        return held.Id;
    }
}
