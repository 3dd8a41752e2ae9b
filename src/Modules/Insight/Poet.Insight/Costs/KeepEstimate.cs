using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Features;
using Poet.Insight.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Costs;

/// <summary>Keeps what one thing that a figure counts is estimated to cost.</summary>
/// <param name="Label">What the sums are for, 3 to 150 characters.</param>
/// <param name="Figure">Code of the figure that counts it.</param>
/// <param name="Row">Key of the row; its first number counts.</param>
/// <param name="Low">Whole pounds for one, at least; from 0 to 100,000,000.</param>
/// <param name="High">Whole pounds for one, at most; not less than the lower sum.</param>
/// <param name="Source">Where the sums come from, with the year of their prices, 10 to 500 characters.</param>
/// <param name="Reason">Why it is kept, at least three characters.</param>
[Permission("insight.estimate")]
internal sealed record KeepEstimate(string Label, string Figure, string Row, int Low, int High, string Source, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder costs) =>
        costs.MapPost("/", async (KeepEstimate command, IMediator mediator, CancellationToken cancel) => TypedResults.Created("/api/v1/insight/costs", new RecordId(await mediator.Send(command, cancel))))
            .WithSummary("Keep an estimate of cost")
            .Example("""{ "label": "Work of a caseworker on one application", "figure": "applications", "row": "all", "low": 900, "high": 1400, "source": "Pay of 2026 and the hours of ten applications", "reason": "For the evaluation" }""")
            .Sends(typeof(KeepEstimate));
}

/// <summary>Strikes out an estimate. It stays in the audit, and is shown no more.</summary>
[Permission("insight.estimate")]
internal sealed record StrikeOutEstimate(Guid EstimateId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder costs) =>
        costs.MapPost("/{estimateId:guid}/strike-out", async (Guid estimateId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new StrikeOutEstimate(estimateId, body.Reason), cancel))))
            .WithSummary("Strike out an estimate of cost")
            .Example("""{ "reason": "Newer prices are kept" }""")
            .Sends(typeof(StrikeOutEstimate));
}

internal sealed class KeepEstimateHandler(InsightDb db, RequestContext context, TimeProvider time) : IRequestHandler<KeepEstimate, Guid>, IRequestHandler<StrikeOutEstimate, Guid>
{
    public Task<Guid> Handle(KeepEstimate command, CancellationToken cancel)
    {
        var means = Definitions.Find(command.Figure) ?? throw new RuleBrokenException([new("figure-wrong", "Name a figure by its code; the list of definitions has them", "figure")]);
        var kept = CostEstimate.Of(context.Actor.Force, new(command.Label, means.Code, command.Row, command.Low, command.High, command.Source), context.By(command.Reason, time));
        db.CostEstimates.Add(kept);
        return Save(kept, cancel);
    }

    public async Task<Guid> Handle(StrikeOutEstimate command, CancellationToken cancel)
    {
        var kept = await db.CostEstimates.SingleOrDefaultAsync(c => c.Id == command.EstimateId, cancel) ?? throw new NotFoundException("estimate");
        kept.StrikeOut(context.By(command.Reason, time));
        db.Expect(kept, context.ExpectedVersion);
        return await Save(kept, cancel);
    }

    private async Task<Guid> Save(CostEstimate kept, CancellationToken cancel)
    {
        context.Consult([kept.Id]);
        context.Command!.Answer = kept.Id;
        await db.SaveChangesAsync(cancel);
        return kept.Id;
    }
}
