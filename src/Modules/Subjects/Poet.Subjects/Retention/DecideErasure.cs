using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Retention;

/// <summary>Confirms, as a second person, that a record is erased. It cannot be undone.</summary>
[Permission("retention.review")]
internal sealed record ConfirmErasure(Guid SubjectId, Guid ErasureId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapPost("/{subjectId:guid}/erasures/{erasureId:guid}/confirmation", async (Guid subjectId, Guid erasureId, ReasonGiven why, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ConfirmErasure(subjectId, erasureId, why.Reason), cancel))))
            .WithSummary("Confirms as a second person that a record is erased")
            .Example("""{ "reason": "Looked at it again and agree" }""")
            .Sends(typeof(ConfirmErasure));
}

/// <summary>Turns a proposal to erase down, or takes it back.</summary>
[Permission("retention.review")]
internal sealed record RejectErasure(Guid SubjectId, Guid ErasureId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapPost("/{subjectId:guid}/erasures/{erasureId:guid}/rejection", async (Guid subjectId, Guid erasureId, ReasonGiven why, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RejectErasure(subjectId, erasureId, why.Reason), cancel))))
            .WithSummary("Turns down a proposal to erase")
            .Example("""{ "reason": "An appeal is pending" }""")
            .Sends(typeof(RejectErasure));
}

internal sealed class DecideErasureHandler(SubjectsDb db, MergeChains chains, ErasureRules rules, RequestContext context, TimeProvider time)
    : IRequestHandler<ConfirmErasure, Guid>, IRequestHandler<RejectErasure, Guid>
{
    public async Task<Guid> Handle(ConfirmErasure command, CancellationToken cancel)
    {
        var (subject, erasure) = await Open(command.SubjectId, command.ErasureId, cancel);
        var now = time.GetUtcNow();
        var today = LondonTime.DateOf(now);
        var records = (await chains.Of([subject.Id], cancel))[subject.Id].Ids.ToArray();
        var (problems, forces) = await rules.Of(subject, records, cancel);
        RuleBrokenException.ThrowIfAny([.. ErasureRules.OfSecond(erasure, context.Actor.Id, context.RecordingForce(), forces, today), .. problems]);

        erasure.Decide(ErasureState.Confirmed, context.Actor.Name, command.Reason.Trim(), now);
        foreach (var record in await db.Subjects.Where(s => EF.Parameter(records).Contains(s.Id)).ToListAsync(cancel))
            record.Erase(today);
        context.Consult(records);
        db.Publish(new SubjectErased(subject.Id, records, today));
        return await Save(erasure, cancel);
    }

    public async Task<Guid> Handle(RejectErasure command, CancellationToken cancel)
    {
        var (_, erasure) = await Open(command.SubjectId, command.ErasureId, cancel);
        erasure.Decide(ErasureState.Rejected, context.Actor.Name, command.Reason.Trim(), time.GetUtcNow());
        return await Save(erasure, cancel);
    }

    private async Task<(Subject, Erasure)> Open(Guid subjectId, Guid erasureId, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(subjectId, context, cancel);
        var erasure = await db.Erasures.SingleOrDefaultAsync(e => e.Id == erasureId && e.SubjectId == subject.Id, cancel) ?? throw new NotFoundException("proposal to erase");
        return erasure.State == ErasureState.Proposed ? (subject, erasure)
            : throw new RuleBrokenException([new("decided-already", "Nothing is left to decide: this proposal was decided before")]);
    }

    private async Task<Guid> Save(Erasure erasure, CancellationToken cancel)
    {
        context.Command!.Answer = erasure.Id;
        await db.SaveChangesAsync(cancel);
        return erasure.Id;
    }
}
