using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Partners;
using Poet.Platform.Persistence.Prepared;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Checks;

/// <summary>
/// Would this match a term? A person and a situation at an instant in; for each condition then in force breach, no breach or cannot tell, with the reasons. A read of a person's record.
/// </summary>
/// <param name="Who">The person, by id, PNC ID, CRO number, or name and date of birth.</param>
[Permission("checks.make"), AuditMayWait, SharedWithPartners]
internal sealed record CheckTerms(WhoIsAsked Who) : IPersonQuery<CheckAnswer>
{
    /// <summary>The instant asked about, with its offset; now when left out.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Answer from what was known at this instant; from what is known now when left out.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>What the officer says. Everything is optional; what is left out is "not said", never "no".</summary>
    public Facts Facts { get; init; } = new();

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/checks", async (CheckTerms question, IMediator mediator, CancellationToken cancel) => new WrittenJson<CheckAnswer>(await mediator.Send(question, cancel), CheckJson.Write))
            .WithTags("Checks")
            .WithSummary("Would this match a term?")
            .Produces<CheckAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .Example("""{ "who": { "name": "Yusuf Yardley", "bornOn": "1979-08-24" }, "facts": { "cash": [{ "amount": 250, "currency": "GBP" }] } }""")
            .Sends(typeof(CheckTerms));
}

/// <summary>Who is asked about: an id alone decides; else identifiers, else name and date of birth together. A name alone shows candidates and no result.</summary>
internal sealed record WhoIsAsked
{
    /// <summary>Id in the register.</summary>
    public Guid? Id { get; init; }

    /// <summary>PNC ID, in any written form.</summary>
    public string? PncId { get; init; }

    /// <summary>CRO number, in any written form.</summary>
    public string? CroNumber { get; init; }

    /// <summary>Name, in either order, at most 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BornOn { get; init; }
}

internal sealed class CheckTermsHandler(WhoIsMeant identities, PositionLimit positions, CheckRegister register, CheckReferences references, CheckComposer composer,
    PreparedReads reads, RequestContext context, TimeProvider time) : IRequestHandler<CheckTerms, CheckAnswer>
{
    public async Task<CheckAnswer> Handle(CheckTerms question, CancellationToken cancel)
    {
        FactLimits.Check(question);
        var now = time.GetUtcNow();
        var moment = new CheckMoment(question.At?.ToUniversalTime() ?? now, question.KnownAt?.ToUniversalTime(), now);
        var found = await identities.Find(question.Who, cancel);
        context.Consult(found.Shown);
        if (question.Facts.Position is not null)
            await positions.Count([.. found.Persons.Select(p => p.Id)], cancel);

        var rows = found.Persons.Count == 0 ? CheckRows.None : await register.Read([.. found.Records.Keys], moment, cancel);
        var unmended = await register.Unmended(UnmendedTokens.Of(question.Who, found, now), cancel);
        context.Consult(rows.Orders.Select(o => o.Id));
        // asked only where nobody was found: a record that is ours leads to the orders of every force
        var elsewhere = found.Persons.Count == 0 ? await identities.Elsewhere(question.Who, cancel) : [];
        context.Consult(elsewhere);

        var people = await references.For(composer.Names(rows, moment.At), cancel);
        var forces = await register.Forces(elsewhere, moment, cancel);
        await reads.Release(); // putting the answer together takes longer than reading what it is made from
        if (context.Actor.Sharing is not null && rows.Conditions.Any(c => c.MayHoldProtectedDetails))
            context.Withhold(NotShared.ProtectedWords);
        var answer = composer.Compose(new(found, moment, question.Facts, rows, people, unmended.Rows, context.Actor) { ForcesElsewhere = forces, RowsElsewhere = unmended.Forces });
        if (moment.KnownAt is null) // what was not known then may be known now
            await register.TaskOwners([.. rows.Orders.Where(o => o.At(moment.At)?.State == OrderState.AwaitingStart && Standing.AwaitsRelease(o, rows.FactsOf(o.Id), moment.At))], now, cancel);
        return answer;
    }
}

/// <summary>When the facts were, and as known when.</summary>
/// <param name="At">The instant asked about.</param>
/// <param name="KnownAt">The state of knowledge; null for what is known now.</param>
/// <param name="Now">Now.</param>
internal sealed record CheckMoment(DateTimeOffset At, DateTimeOffset? KnownAt, DateTimeOffset Now);
