using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Plans.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.FourP;

/// <summary>Records in the ledger what came of managing a nominal, with what shows it.</summary>
[Permission("plans.own")]
internal sealed record RecordOutcome(Guid NominalId, PlanOutcomeInput Outcome) : ICommand
{
    public string Reason => Outcome.Reason;

    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/{nominalId:guid}/outcomes", async (Guid nominalId, PlanOutcomeInput body, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new RecordOutcome(nominalId, body), cancel);
                return TypedResults.Created($"/api/v1/plans/nominals/{nominalId}/plan", new RecordId(id));
            })
            .WithSummary("Record an outcome")
            .Example("""{ "kind": "intelligence-product", "on": "2026-08-14", "sourceReference": "INT/2026/0114", "reason": "Sent to the district" }""")
            .Sends(typeof(RecordOutcome));
}

/// <summary>An outcome.</summary>
/// <param name="Kind">intelligence-product, charge, positive-outcome, civil-order or prevention-activity.</param>
/// <param name="On">The day on which it happened.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record PlanOutcomeInput(OutcomeKind Kind, DateOnly On, string Reason)
{
    /// <summary>order, visit, breach or referral where one of this person shows it.</summary>
    public LinkedKind? LinkedKind { get; init; }

    /// <summary>Its id.</summary>
    public Guid? LinkedId { get; init; }

    /// <summary>Reference in another system that shows it, at most 60 characters.</summary>
    public string? SourceReference { get; init; }

    /// <summary>At most 1,000 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class RecordOutcomeHandler(PlanDesk desk, PlanLinks links) : IRequestHandler<RecordOutcome, Guid>
{
    public async Task<Guid> Handle(RecordOutcome command, CancellationToken cancel)
    {
        var (nominal, asked) = (await desk.Nominal(command.NominalId, cancel), command.Outcome);
        await links.Check(asked.LinkedKind, asked.LinkedId, nominal.SubjectId, cancel);
        var outcome = PlanOutcome.Record(nominal, new(asked.Kind, asked.On) { SourceKind = asked.LinkedKind, SourceId = asked.LinkedId, SourceReference = asked.SourceReference, Note = asked.Note }, desk.Today, desk.By(asked.Reason));
        return await desk.Add(outcome, outcome.Id, outcome.SubjectId, cancel);
    }
}
