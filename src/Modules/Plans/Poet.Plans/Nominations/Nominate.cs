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
using Poet.Subjects.Contracts;

namespace Poet.Plans.Nominations;

/// <summary>Nominates somebody by professional judgement: your own, or that of a partner agency you record it for. A detective chief inspector looks at it next.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Why">What is judged and what it rests on, 20 to 4,000 characters.</param>
/// <param name="Reason">Why it is recorded now, at least three characters.</param>
/// <param name="Agency">The agency with a contact there, at most 200 characters; left out where you nominate yourself.</param>
[Permission("plans.nominate")]
internal sealed record Nominate(Guid SubjectId, string Why, string Reason, string? Agency = null) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominations) =>
        nominations.MapPost("/", async (Nominate command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/plans/nominations/{id}", new RecordId(id));
            })
            .WithSummary("Nominate somebody by professional judgement")
            .Example("""{ "subjectId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "why": "Two partners describe the same way of isolating them; neither wants to report it", "agency": "Larkspur Women's Aid, duty worker", "reason": "Raised in the exploitation panel" }""")
            .Sends(typeof(Nominate));
}

internal sealed class NominateHandler(PlansDb db, NominationDesk desk, ISubjects subjects, RequestContext context) : IRequestHandler<Nominate, Guid>
{
    public async Task<Guid> Handle(Nominate command, CancellationToken cancel)
    {
        var person = (await subjects.Summaries([command.SubjectId], cancel)).GetValueOrDefault(command.SubjectId) ?? throw new NotFoundException("person");
        if (person.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "Leave this record as it is: it was erased", "subjectId")]);
        var records = (await subjects.SamePerson(person.Id, cancel)).ToArray();
        if (await db.Nominals.AnyAsync(n => EF.Parameter(records).Contains(n.SubjectId), cancel))
            throw new RuleBrokenException([new("nominal-already", "Open the nominal that this person is: a nomination is for somebody who is none", "subjectId")]);
        if (await db.Nominations.AnyAsync(n => EF.Parameter(records).Contains(n.SubjectId) && (n.State == NominationState.Nominated || n.State == NominationState.BeforePanel || n.State == NominationState.ToBeAdopted), cancel))
            throw new RuleBrokenException([new("nominated-already", "Add to the nomination of this person that is open", "subjectId")]);
        return await desk.Add(Nomination.Make(context.Actor.Force, person.Id, command.Why, command.Agency, desk.By(command.Reason)), cancel);
    }
}
