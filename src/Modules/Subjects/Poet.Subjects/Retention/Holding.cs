using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Retention;

/// <summary>Places a legal hold: the record is not erased until it is lifted.</summary>
[Permission("retention.review")]
internal sealed record PlaceHold(Guid SubjectId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapPost("/{subjectId:guid}/holds", async (Guid subjectId, ReasonGiven why, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new PlaceHold(subjectId, why.Reason), cancel);
                return TypedResults.Created($"/api/v1/retention/{subjectId}", new RecordId(id));
            })
            .WithSummary("Places a legal hold")
            .Example("""{ "reason": "Public inquiry asked to keep everything" }""")
            .Sends(typeof(PlaceHold));
}

/// <summary>Lifts a legal hold.</summary>
[Permission("retention.review")]
internal sealed record LiftHold(Guid SubjectId, Guid HoldId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapPost("/{subjectId:guid}/holds/{holdId:guid}/lift", async (Guid subjectId, Guid holdId, ReasonGiven why, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new LiftHold(subjectId, holdId, why.Reason), cancel))))
            .WithSummary("Lifts a legal hold")
            .Example("""{ "reason": "The inquiry has ended" }""")
            .Sends(typeof(LiftHold));
}

internal sealed class HoldingHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<PlaceHold, Guid>, IRequestHandler<LiftHold, Guid>
{
    public async Task<Guid> Handle(PlaceHold command, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.Holds.Add(new() { Id = id, SubjectId = subject.Id, Reason = command.Reason.Trim(), Force = context.RecordingForce(), PlacedAt = now, PlacedBy = context.Actor.Name });
        context.Command!.Answer = id;
        await db.SaveChangesAsync(cancel);
        return id;
    }

    public async Task<Guid> Handle(LiftHold command, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        var hold = await db.Holds.SingleOrDefaultAsync(h => h.Id == command.HoldId && h.SubjectId == subject.Id, cancel) ?? throw new NotFoundException("hold");
        if (hold.LiftedAt is not null)
            throw new RuleBrokenException([new("lifted-already", "Nothing is left to lift: this hold was lifted before")]);
        if (hold.Force != context.RecordingForce())
            throw new RuleBrokenException([new("hold-of-another-force", "Ask the force that placed this hold to lift it")]);
        (hold.LiftedAt, hold.LiftedBy, hold.LiftedWhy) = (time.GetUtcNow(), context.Actor.Name, command.Reason.Trim());
        context.Command!.Answer = hold.Id;
        await db.SaveChangesAsync(cancel);
        return hold.Id;
    }
}
