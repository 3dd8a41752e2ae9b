using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Retention;

/// <summary>Proposes to erase a person's record. Nothing is erased until another person confirms it.</summary>
[Permission("retention.review")]
internal sealed record ProposeErasure(Guid SubjectId, ErasureGrounds Grounds, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapPost("/{subjectId:guid}/erasures", async (Guid subjectId, ErasureToPropose proposal, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new ProposeErasure(subjectId, proposal.Grounds, proposal.Reason), cancel);
                return TypedResults.Created($"/api/v1/retention/{subjectId}", new RecordId(id));
            })
            .WithSummary("Proposes to erase a person's record")
            .Example("""{ "grounds": "review", "reason": "No longer needed: no order and no report for six years" }""")
            .Sends(typeof(ProposeErasure));
}

/// <summary>A proposal to erase. Refused while an order of any force binds the person or waits to, and while a legal hold stands.</summary>
/// <param name="Grounds">review, request or order.</param>
/// <param name="Reason">Why, at least three characters, without names: the audit keeps it for good.</param>
internal sealed record ErasureToPropose(ErasureGrounds Grounds, string Reason);

internal sealed class ProposeErasureHandler(SubjectsDb db, MergeChains chains, ErasureRules rules, RequestContext context, TimeProvider time) : IRequestHandler<ProposeErasure, Guid>
{
    public async Task<Guid> Handle(ProposeErasure command, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        var (problems, _) = await rules.Of(subject, (await chains.Of([subject.Id], cancel))[subject.Id].Ids, cancel);
        RuleBrokenException.ThrowIfAny(problems);
        if (await db.Erasures.AnyAsync(e => e.SubjectId == subject.Id && e.State == ErasureState.Proposed, cancel))
            throw new RuleBrokenException([new("proposed-already", "Wait for the second person: somebody has proposed to erase this record")]);
        var now = time.GetUtcNow();
        var erasure = new Erasure
        {
            Id = Guid.CreateVersion7(now), SubjectId = subject.Id, Grounds = command.Grounds, Reason = command.Reason.Trim(), Force = context.RecordingForce(),
            ProposedAt = now, ProposedById = context.Actor.Id, ProposedBy = context.Actor.Name,
        };
        db.Erasures.Add(erasure);
        context.Command!.Answer = erasure.Id;
        await db.SaveChangesAsync(cancel);
        return erasure.Id;
    }
}
