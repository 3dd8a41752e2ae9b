using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Plans.Tiers;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Nominals;

/// <summary>Adopts somebody whom the count makes tier 1 or 2, or a panel decided to adopt as tier 3, and offers the person to a trained owner, who accepts or declines.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="OwnerId">Somebody of the force who is trained for it.</param>
/// <param name="Reason">Why, at least three characters.</param>
[Permission("plans.manage")]
internal sealed record AdoptNominal(Guid SubjectId, Guid OwnerId, string Reason) : ICommand
{
    /// <summary>The owner's unit; the one they belong to when left out.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The nomination that a panel decided about; left out for somebody whom the count makes tier 1 or 2.</summary>
    public Guid? NominationId { get; init; }

    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapPost("/", async (AdoptNominal command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/plans/nominals/{id}", new RecordId(id));
            })
            .WithSummary("Adopt a nominal")
            .Example("""{ "subjectId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e10", "reason": "Tier 1 by the trawl of March" }""")
            .Sends(typeof(AdoptNominal));
}

internal sealed class AdoptNominalHandler(PlansDb db, NominalDesk desk, TierCounting counting, Policies policies, ISubjects subjects, RequestContext context) : IRequestHandler<AdoptNominal, Guid>
{
    public async Task<Guid> Handle(AdoptNominal command, CancellationToken cancel)
    {
        var (by, today, force) = (desk.By(command.Reason), desk.Today, context.Actor.Force);
        var person = (await subjects.Summaries([command.SubjectId], cancel)).GetValueOrDefault(command.SubjectId) ?? throw new NotFoundException("person");
        if (person.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "Leave this record as it is: it was erased", "subjectId")]);
        var records = (await subjects.SamePerson(person.Id, cancel)).ToArray();
        if (await db.Nominals.AnyAsync(n => EF.Parameter(records).Contains(n.SubjectId), cancel))
            throw NominalDesk.Already();
        var policy = await policies.On(force, today, cancel);
        var answer = (await counting.Of(force, [person.Id], policy.Rules, today, cancel))[person.Id];
        var owner = await desk.Owner(command.OwnerId, command.UnitId, cancel);
        var asked = new NewNominal(force, person.Id, 0, answer.Namings, answer.Trail.Count(c => c.WhyNot is null && c.Report.ReportedOn > today.AddYears(-1)));
        return await desk.Add(Nominal.Adopt(command.NominationId is { } nomination ? await Judged(asked, nomination, records, cancel) : Counted(asked, answer, policy), owner, today, by), cancel);
    }

    private static NewNominal Counted(NewNominal asked, TierAnswer answer, PolicyThen policy) => answer.Tier is { } tier ? asked with { Tier = tier, PolicyNumber = policy.Number }
        : throw new RuleBrokenException([new("no-tier", answer.TierIfReleased is not null
            ? "Wait for the release: somebody in prison is of no tier by the count; or nominate the person by professional judgement"
            : "Nominate the person by professional judgement: the reports that count make no tier", "subjectId")]);

    private async Task<NewNominal> Judged(NewNominal asked, Guid id, Guid[] records, CancellationToken cancel)
    {
        var nomination = await db.Nominations.SingleOrDefaultAsync(n => n.Id == id, cancel);
        if (nomination is null || !records.Contains(nomination.SubjectId))
            throw new RuleBrokenException([new("nomination-unknown", "Choose a nomination of this person", "nominationId")]);
        nomination.Adopted();
        return asked with { Tier = 3, NominationId = nomination.Id, ReviewOn = nomination.ReviewOn };
    }
}
