using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Tiers;

/// <summary>Signs off one difference of a trawl: what is done about it and why.</summary>
[Permission("plans.manage")]
internal sealed record SignDifference(Guid TrawlId, Guid DifferenceId, TrawlAnswer Answer, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder trawls) =>
        trawls.MapPost("/{trawlId:guid}/differences/{differenceId:guid}", async (Guid trawlId, Guid differenceId, DifferenceInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SignDifference(trawlId, differenceId, body.Answer, body.Reason), cancel))))
            .WithSummary("Sign off a difference of a trawl").Example("""{ "answer": "act", "reason": "To be adopted this week" }""").Sends(typeof(SignDifference));
}

/// <summary>What is done about a difference.</summary>
/// <param name="Answer">act, leave or nominate.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record DifferenceInput(TrawlAnswer Answer, string Reason);

internal sealed class SignDifferenceHandler(PlansDb db, RequestContext context, TimeProvider time) : IRequestHandler<SignDifference, Guid>
{
    public async Task<Guid> Handle(SignDifference command, CancellationToken cancel)
    {
        var difference = await db.Differences.SingleOrDefaultAsync(d => d.Id == command.DifferenceId && d.TrawlId == command.TrawlId, cancel) ?? throw new NotFoundException("difference");
        difference.Sign(command.Answer, context.By(command.Reason, time));
        db.Expect(difference, context.ExpectedVersion);
        context.Consult(difference.SubjectId);
        context.Command!.Answer = difference.Id;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Trawls.Where(t => t.Id == command.TrawlId).ExecuteUpdateAsync(set => set.SetProperty(t => t.Open, t => t.Open - 1), cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return difference.Id;
    }
}
