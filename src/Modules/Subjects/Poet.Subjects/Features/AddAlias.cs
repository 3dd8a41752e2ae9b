using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Ensuring;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Features;

/// <summary>Adds another name under which a person is found.</summary>
[Permission("subjects.change")]
internal sealed record AddAlias(Guid SubjectId, string Name, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/aliases", async (Guid id, AliasToAdd alias, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AddAlias(id, alias.Name, alias.Reason), cancel))))
            .WithSummary("Adds another name")
            .Example("""{ "name": "Joe Yardley", "reason": "So called by his brother" }""")
            .Sends(typeof(AddAlias));
}

/// <summary>Another name of a person.</summary>
/// <param name="Name">The name, at most 300 characters.</param>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
internal sealed record AliasToAdd(string Name, string Reason);

internal sealed class AddAliasHandler(SubjectsDb db, NameWriter names, RequestContext context) : IRequestHandler<AddAlias, Guid>
{
    public async Task<Guid> Handle(AddAlias command, CancellationToken cancel)
    {
        var subject = await db.ToChange(command.SubjectId, context, cancel);
        RuleBrokenException.ThrowIfAny(SubjectCommands.ProblemsOfName(command.Name, "name"));
        var alias = WrittenName.Of(command.Name, isAlias: true);
        if (await db.Names.AnyAsync(n => n.SubjectId == subject.Id && n.Normal == alias.Form.Normal, cancel))
            throw new RuleBrokenException([new("name-recorded", "Enter a name that is not recorded for this person yet", "name")]);
        await names.Add(subject.Id, alias, cancel);
        context.Command!.Answer = subject.Id;
        await db.SaveChangesAsync(cancel);
        return subject.Id;
    }
}
