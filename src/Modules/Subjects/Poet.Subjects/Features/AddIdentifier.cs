using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Features;

/// <summary>Adds an identifier to a person. One that fails its check is kept and marked: it may still match another system.</summary>
[Permission("subjects.change")]
internal sealed record AddIdentifier(Guid SubjectId, string Kind, string Value, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/identifiers", async (Guid id, IdentifierToAdd identifier, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AddIdentifier(id, identifier.Kind, identifier.Value, identifier.Reason), cancel))))
            .WithSummary("Adds an identifier")
            .Example("""{ "kind": "PNC", "value": "2012/0689191C", "reason": "PNC print-out" }""")
            .Sends(typeof(AddIdentifier));
}

/// <summary>An identifier of a person.</summary>
/// <param name="Kind">PNC, CRO, ASN, CCRN, URN, NOMIS, CRN or NINO.</param>
/// <param name="Value">As written, at most 100 characters.</param>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
internal sealed record IdentifierToAdd(string Kind, string Value, string Reason);

internal sealed class AddIdentifierHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<AddIdentifier, Guid>
{
    public async Task<Guid> Handle(AddIdentifier command, CancellationToken cancel)
    {
        var subject = await db.ToChange(command.SubjectId, context, cancel);
        RuleBrokenException.ThrowIfAny(Problems(command));
        var read = IdentifierKinds.Read(subject.Id, command.Kind, command.Value, time.GetUtcNow())!;
        if (await db.Identifiers.AnyAsync(i => i.SubjectId == subject.Id && i.Kind == read.Kind && i.Canonical == read.Canonical, cancel))
            throw new RuleBrokenException([new("identifier-recorded", "Enter an identifier that is not recorded for this person yet", "value")]);
        db.Identifiers.Add(read);
        context.Command!.Answer = subject.Id;
        await db.SaveChangesAsync(cancel);
        return subject.Id;
    }

    private static IEnumerable<Problem> Problems(AddIdentifier command)
    {
        if (IdentifierKinds.ByCode(command.Kind ?? "") is null)
            yield return new("kind-unknown", "Choose what sort of identifier it is: " + string.Join(", ", IdentifierKinds.All), "kind");
        foreach (var problem in SubjectCommands.ProblemsOfText(command.Value, "the identifier", IdentifierKinds.LongestRaw, "value"))
            yield return problem;
    }
}
