using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Checks;

/// <summary>The people and places recorded for a person, to choose from when asking a check. Without permission to see protected details, protected places are left out and protected people have no names.</summary>
/// <param name="SubjectId">The person.</param>
[Permission("checks.make")]
internal sealed record AroundPerson(Guid SubjectId) : IPersonQuery<PersonAround>
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/checks/around/{subjectId:guid}", async (Guid subjectId, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new AroundPerson(subjectId), cancel)))
            .WithTags("Checks")
            .WithSummary("People and places to name in a check")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Sends(typeof(AroundPerson));
}

/// <summary>People and places recorded for a person.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="BornOn">Date of birth; null when not known.</param>
/// <param name="People">People whom orders name, to say who is with the person or was contacted.</param>
/// <param name="Places">Places whose names may be shown, to say where the person is.</param>
internal sealed record PersonAround(string Name, DateOnly? BornOn, IReadOnlyList<Choosable> People, IReadOnlyList<Choosable> Places);

/// <summary>Somebody or some place to choose.</summary>
/// <param name="Id">Id, for the facts of a check.</param>
/// <param name="Name">As orders print it.</param>
internal sealed record Choosable(Guid Id, string Name);

internal sealed class AroundPersonHandler(ISubjects subjects, RequestContext context) : IRequestHandler<AroundPerson, PersonAround>
{
    public async Task<PersonAround> Handle(AroundPerson question, CancellationToken cancel)
    {
        if (!(await subjects.Summaries([question.SubjectId], cancel)).TryGetValue(question.SubjectId, out var person))
            throw new NotFoundException("person");
        context.Consult(question.SubjectId);
        var around = await subjects.Around(question.SubjectId, cancel);
        var seesProtected = context.Actor.May(Permissions.SeeProtected);
        return new(person.Name, person.BornOn,
            [.. around.People.Select((p, i) => new Choosable(p.Id, seesProtected || !p.Protected ? p.Name : $"Protected person {i + 1}"))],
            [.. around.Places.Where(p => seesProtected || !p.Protected).Select(p => new Choosable(p.Id, p.Name))]);
    }
}
