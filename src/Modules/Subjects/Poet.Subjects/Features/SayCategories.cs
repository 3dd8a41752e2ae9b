using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Features;

/// <summary>Says what a person is: convicted, suspect, victim, witness or other. Nothing is guessed from an order.</summary>
[Permission("subjects.change")]
internal sealed record SayCategories(Guid SubjectId, IReadOnlyList<PersonCategory> Categories, string Basis, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/categories", async (Guid id, CategoriesToSay said, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SayCategories(id, said.Categories, said.Basis, said.Reason), cancel))))
            .WithSummary("Says whether a person is convicted, a suspect, a victim or a witness")
            .Example("""{ "categories": ["convicted"], "basis": "Convicted at Wexmoor Crown Court on 3 March 2025", "reason": "Court result received" }""")
            .Sends(typeof(SayCategories));
}

/// <summary>What a person is (Data Protection Act 2018 s.38(3)). What was said before stays readable and holds no more.</summary>
/// <param name="Categories">Each that is true; several may be. None takes back what was said.</param>
/// <param name="Basis">What it rests on, at most 500 characters.</param>
/// <param name="Reason">Why it is said now, at least three characters; kept in the audit.</param>
internal sealed record CategoriesToSay(IReadOnlyList<PersonCategory> Categories, string Basis, string Reason);

internal sealed class SayCategoriesHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<SayCategories, Guid>
{
    public async Task<Guid> Handle(SayCategories command, CancellationToken cancel)
    {
        var subject = await db.ToChange(command.SubjectId, context, cancel);
        RuleBrokenException.ThrowIfAny(SubjectCommands.ProblemsOfText(command.Basis, "what it rests on", 500, "basis"));
        var now = time.GetUtcNow();
        db.Categories.Add(new()
        {
            Id = Guid.CreateVersion7(now), SubjectId = subject.Id, Categories = SubjectCategories.Write(command.Categories), Basis = command.Basis.Trim(),
            Force = context.RecordingForce(), SaidAt = now, SaidBy = context.Actor.Name,
        });
        context.Command!.Answer = subject.Id;
        await db.SaveChangesAsync(cancel);
        return subject.Id;
    }
}
