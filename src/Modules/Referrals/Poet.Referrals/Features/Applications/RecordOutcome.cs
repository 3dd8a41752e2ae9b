using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Features.Applications;

/// <summary>
/// Records what the court decided, clause by clause. It is recorded as it was made: what the law would not allow is flagged on the order and never refused here.
/// Where anything was granted, the order comes into the register by itself.
/// </summary>
[Permission("applications.court")]
internal sealed record RecordOutcome(Guid ApplicationId, OutcomeInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/outcome", async (Guid applicationId, OutcomeInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordOutcome(applicationId, body, body.Reason), cancel))))
            .WithSummary("Record what the court decided, clause by clause")
            .Example("""{ "on": "2026-03-03", "lastDay": "2028-03-02", "clauses": [{ "clauseId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "number": 1, "result": "granted", "reason": "Necessary" }, { "number": 2, "result": "added", "words": "Not to enter Wexmoor market", "reason": "The court thought of it" }], "reason": "Read from the sealed order" }""")
            .Sends(typeof(RecordOutcome));
}

/// <summary>What a court decided.</summary>
internal sealed record OutcomeInput
{
    /// <summary>The day of the decision, today or earlier.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The court, at most 200 characters; that of the application when left out.</summary>
    public string? Court { get; init; }

    /// <summary>What starts the order: made, served, released, licence-end, earlier-order-end or stated-date; what the law says is usual when left out.</summary>
    public Anchor? Start { get; init; }

    /// <summary>The day it starts, where the order states one.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day of the order.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True when it runs until further order.</summary>
    public bool UntilFurtherOrder { get; init; }

    /// <summary>Every condition of the text once, and those that the court added.</summary>
    public required IReadOnlyList<ClauseOutcome> Clauses { get; init; }

    /// <summary>From what it is recorded, at least three characters.</summary>
    public required string Reason { get; init; }
}

/// <summary>What a court did with one condition.</summary>
internal sealed record ClauseOutcome
{
    /// <summary>The condition of the text; left out for one that the court added.</summary>
    public Guid? ClauseId { get; init; }

    /// <summary>Its number in the order that was made; that of the draft where it was refused.</summary>
    public required int Number { get; init; }

    /// <summary>granted, amended, refused or added.</summary>
    public required ClauseResult Result { get; init; }

    /// <summary>The court's words, where it amended or added; 3 to 20,000 characters.</summary>
    public string? Words { get; init; }

    /// <summary>Why it was refused: not-necessary, not-proportionate, evidence-weak, unclear, not-lawful, covered-elsewhere, test-not-met or other.</summary>
    public RefusedBecause? Because { get; init; }

    /// <summary>What the court gave as its reason, or that it gave none; 3 to 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Its own last day as the court said it, where it ends before the order.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True when somebody has looked and the court's words tell nothing of where a protected person is.</summary>
    public bool NothingProtected { get; init; }
}

internal sealed class RecordOutcomeHandler(ApplicationDesk desk, IDrafting register) : IRequestHandler<RecordOutcome, Guid>
{
    public async Task<Guid> Handle(RecordOutcome command, CancellationToken cancel)
    {
        var (by, what) = (desk.By(command.Reason), command.What);
        if (what.Clauses.Any(c => c is null))
            throw new BadInputException("clause-missing", "Leave out the empty clause", "clauses");
        var application = await desk.Open(command.ApplicationId, cancel);
        // the register makes the order later and by itself, so what it could not record is said now
        if (what.Clauses.Any(c => c.Result != ClauseResult.Refused))
            RuleBrokenException.ThrowIfAny(register.WrongInRecord(new(application.TypeCode, Words.Kebab(application.Text.Form.ToString()), application.Text.Edition, what.On,
                what.Start is { } start ? Words.Kebab(start.ToString()) : null, what.StartsOn, what.LastDay, what.UntilFurtherOrder)).Select(p => new Problem(p.Code, p.Says, p.Field == "madeOn" ? "on" : p.Field)));
        return await desk.Put(application, a => a.Decide(new(what.On, what.Court, what.Start, what.StartsOn, what.LastDay, what.UntilFurtherOrder,
            [.. what.Clauses.Select(c => new DecidedClause(c.ClauseId, c.Number, c.Result, c.Words, c.Because, c.Reason, c.NothingProtected, c.LastDay))]), by), cancel);
    }
}
