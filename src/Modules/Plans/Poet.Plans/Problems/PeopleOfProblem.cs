using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Nominals;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Problems;

/// <summary>Puts a person on a profile: what is counted is of the people on it, and of everybody where nobody is.</summary>
[Permission("plans.own")]
internal sealed record PutOnProblem(Guid ProfileId, Guid SubjectId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder problems) =>
        problems.MapPost("/{profileId:guid}/people", async (Guid profileId, PersonOnProblem body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new PutOnProblem(profileId, body.SubjectId, body.Reason), cancel))))
            .WithSummary("Put a person on a problem profile")
            .Example("""{ "subjectId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "Named in four of the reports" }""")
            .Sends(typeof(PutOnProblem));
}

/// <summary>Takes a person off a profile.</summary>
[Permission("plans.own")]
internal sealed record TakeOffProblem(Guid ProfileId, Guid SubjectId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder problems) =>
        problems.MapPost("/{profileId:guid}/people/{subjectId:guid}/removal", async (Guid profileId, Guid subjectId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new TakeOffProblem(profileId, subjectId, body.Reason), cancel))))
            .WithSummary("Take a person off a problem profile")
            .Example("""{ "reason": "Was in prison throughout" }""")
            .Sends(typeof(TakeOffProblem));
}

/// <summary>Who is put on a profile.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record PersonOnProblem(Guid SubjectId, string Reason);

internal sealed class PeopleOfProblemHandler(PlansDb db, ProblemDesk desk, ISubjects subjects, RequestContext context) : IRequestHandler<PutOnProblem, Guid>, IRequestHandler<TakeOffProblem, Guid>
{
    private const int Most = 200;

    public async Task<Guid> Handle(PutOnProblem command, CancellationToken cancel)
    {
        var profile = await desk.Open(command.ProfileId, cancel);
        profile.MustBeOpen();
        var person = (await subjects.Summaries([command.SubjectId], cancel)).GetValueOrDefault(command.SubjectId) ?? throw new NotFoundException("person");
        if (person.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "Leave this record as it is: it was erased", "subjectId")]);
        var records = (await subjects.SamePerson(person.Id, cancel)).ToArray();
        if (await db.ProblemPeople.AnyAsync(p => p.ProfileId == profile.Id && EF.Parameter(records).Contains(p.SubjectId), cancel))
            throw new RuleBrokenException([new("on-it-already", "Choose somebody else: this person is on the profile already", "subjectId")]);
        if (await db.ProblemPeople.CountAsync(p => p.ProfileId == profile.Id, cancel) >= Most)
            throw new RuleBrokenException([new("too-many", $"Put at most {Most} people on a profile, or nobody for everybody of the force", "subjectId")]);
        var by = desk.By(command.Reason);
        db.ProblemPeople.Add(new() { ProfileId = profile.Id, SubjectId = person.Id, Force = profile.Force, At = by.Now, By = by.ActorName });
        context.Consult([person.Id]);
        return await desk.Put(profile, cancel);
    }

    public async Task<Guid> Handle(TakeOffProblem command, CancellationToken cancel)
    {
        var profile = await desk.Open(command.ProfileId, cancel);
        profile.MustBeOpen();
        db.ProblemPeople.Remove(await db.ProblemPeople.SingleOrDefaultAsync(p => p.ProfileId == profile.Id && p.SubjectId == command.SubjectId, cancel) ?? throw new NotFoundException("person on the profile"));
        context.Consult([command.SubjectId]);
        return await desk.Put(profile, cancel);
    }
}
