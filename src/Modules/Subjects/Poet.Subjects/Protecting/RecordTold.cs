using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Protecting;

/// <summary>Records that a protected person was told. What happened is recorded also where they had not agreed to it.</summary>
[Permission(Permissions.KeepProtected)]
internal sealed record RecordTold(Guid DutyId, HowTold How, DateTimeOffset At, ToldResponse Response, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder telling) =>
        telling.MapPost("/{dutyId:guid}/told", async (Guid dutyId, PersonToldInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordTold(dutyId, body.How, body.At, body.Response, body.Reason), cancel))))
            .WithSummary("Record that a protected person was told")
            .Example("""{ "how": "telephone", "at": "2026-03-03T10:00:00Z", "response": "understood", "reason": "Told on the safe number" }""")
            .Sends(typeof(RecordTold));
}

/// <summary>A protected person was told.</summary>
/// <param name="How">in-person, telephone, video-call, message, letter or through-spokesperson.</param>
/// <param name="At">When; not in the future and not before it happened.</param>
/// <param name="Response">What came of it: understood, wants-more, afraid or wants-no-more.</param>
/// <param name="Reason">Why it is recorded, at least three characters; kept in the audit, so without details.</param>
internal sealed record PersonToldInput(HowTold How, DateTimeOffset At, ToldResponse Response, string Reason);

/// <summary>Records that a protected person was not told, and why. Where nobody could reach them the clock starts again.</summary>
[Permission(Permissions.KeepProtected)]
internal sealed record RecordNotTold(Guid DutyId, NotToldBecause Because, ToldAgency? Agency, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder telling) =>
        telling.MapPost("/{dutyId:guid}/not-told", async (Guid dutyId, PersonNotToldInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordNotTold(dutyId, body.Because, body.Agency, body.Reason), cancel))))
            .WithSummary("Record that a protected person was not told")
            .Example("""{ "because": "told-by-other", "agency": "witness-care-unit", "reason": "The unit called back" }""")
            .Sends(typeof(RecordNotTold));
}

/// <summary>A protected person was not told.</summary>
/// <param name="Because">no-consent, not-safe, not-reached, told-by-other or not-concerned; of a person whom another force recorded also recorded-here, once your force has recorded somebody protected itself.</param>
/// <param name="Reason">Why it is recorded, at least three characters; kept in the audit, so without details.</param>
internal sealed record PersonNotToldInput(NotToldBecause Because, string Reason)
{
    /// <summary>For told-by-other: witness-care-unit, victim-liaison, advisor, court, another-force or other.</summary>
    public ToldAgency? Agency { get; init; }
}

internal sealed class RecordToldHandler(SubjectsDb db, ProtectedPeople people, TellingDesk desk, RequestContext context, TimeProvider time)
    : IRequestHandler<RecordTold, Guid>, IRequestHandler<RecordNotTold, Guid>
{
    public async Task<Guid> Handle(RecordTold command, CancellationToken cancel)
    {
        var duty = await people.ToAnswer(command.DutyId, cancel);
        duty.Tell(command.How, command.At.ToUniversalTime(), command.Response, context.By(command.Reason, time));
        return await Save(duty, cancel);
    }

    public async Task<Guid> Handle(RecordNotTold command, CancellationToken cancel)
    {
        var duty = await people.ToAnswer(command.DutyId, cancel);
        if (command.Because == NotToldBecause.RecordedHere && !await people.AnyAround(duty.SubjectId, cancel))
            throw new RuleBrokenException([new("not-recorded-here", "Record the protected person first, with how they are reached safely", "because")]);
        duty.LeaveUntold(command.Because, command.Agency, desk.Due(time.GetUtcNow()), context.By(command.Reason, time));
        return await Save(duty, cancel);
    }

    private async Task<Guid> Save(TellingDuty duty, CancellationToken cancel)
    {
        db.TellingAttempts.Add(duty.Attempts[^1]);
        await db.SaveChangesAsync(cancel);
        return duty.Id;
    }
}
