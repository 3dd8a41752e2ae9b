using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Protecting;

namespace Poet.Subjects.Features;

/// <summary>Records a person whom orders on this subject name.</summary>
[Permission("subjects.change")]
internal sealed record AddPerson(Guid SubjectId, string Name, bool Protected, PersonCategory? Category, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/people", async (Guid id, PersonToAdd person, IMediator mediator, CancellationToken cancel) =>
            {
                var added = await mediator.Send(new AddPerson(id, person.Name, person.Protected, person.Category, person.Reason), cancel);
                return TypedResults.Created($"/api/v1/subjects/{id}", new RecordId(added));
            })
            .WithSummary("Records a person whom orders name")
            .Example("""{ "name": "Ms A", "protected": true, "category": "victim", "reason": "Named by the order" }""")
            .Sends(typeof(AddPerson));
}

/// <summary>A person whom orders name.</summary>
/// <param name="Name">As orders print it, at most 200 characters.</param>
/// <param name="Protected">True for a person whom an order protects: shown only to those who may see protected details.</param>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
internal sealed record PersonToAdd(string Name, bool Protected, string Reason)
{
    /// <summary>What the person is to the police (Data Protection Act 2018 s.38(3)); left out while nobody says. A protected person is a victim or a witness.</summary>
    public PersonCategory? Category { get; init; }
}

internal sealed class AddPersonHandler(SubjectsDb db, StandingOrders standing, RequestContext context, TimeProvider time) : IRequestHandler<AddPerson, Guid>
{
    public async Task<Guid> Handle(AddPerson command, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        RuleBrokenException.ThrowIfAny(Problems(command));
        var person = new Person
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()), SubjectId = subject.Id, Force = context.RecordingForce(), Name = command.Name.Trim(), Protected = command.Protected, Category = command.Category,
        };
        if (person.Protected)
        {
            await standing.Raise(person, cancel);
            db.Publish(new ProtectedPersonRecorded(subject.Id, person.Id, person.Force)); // orders that were handed over are not this force's to see
        }
        db.People.Add(person);
        context.Command!.Answer = person.Id;
        await db.SaveChangesAsync(cancel);
        return person.Id;
    }

    private static IEnumerable<Problem> Problems(AddPerson command)
    {
        foreach (var problem in SubjectCommands.ProblemsOfText(command.Name, "the name", 200, "name"))
            yield return problem;
        if (command is { Protected: true, Category: not (null or PersonCategory.Victim or PersonCategory.Witness) })
            yield return new("protected-category", "Choose victim or witness for a person whom an order protects, or leave it out", "category");
    }
}
