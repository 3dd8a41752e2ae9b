using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.People;

/// <summary>Changes what a person of the own force is called, ranks and may do. The person's sessions end at once, so that no old role lives on.</summary>
/// <param name="UserId">The person.</param>
/// <param name="DisplayName">Name as colleagues and the audit see it from now on.</param>
/// <param name="Rank">Police rank; none for police staff.</param>
/// <param name="Roles">Names of all roles from now on, at least one. The role administrator is given once two administrators have asked for it, where the force has two.</param>
/// <param name="Reason">Why.</param>
[Permission("users.manage")]
public sealed record ChangePerson(Guid UserId, string DisplayName, Rank Rank, IReadOnlyList<string> Roles, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder people) =>
        people.MapPost("/{userId:guid}", async (Guid userId, PersonBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ChangePerson(userId, body.DisplayName, body.Rank, body.Roles, body.Reason), cancel))))
            .WithSummary("Change a person's name, rank and roles")
            .Example("""{ "displayName": "A. Warrick", "rank": "sergeant", "roles": ["officer", "sergeant"], "reason": "Promoted and leads the unit" }""")
            .Sends(typeof(ChangePerson));
}

/// <summary>Body of the request that changes a person.</summary>
/// <param name="DisplayName">Name.</param>
/// <param name="Rank">Police rank; none for police staff.</param>
/// <param name="Roles">Names of all roles from now on.</param>
/// <param name="Reason">Why.</param>
internal sealed record PersonBody(string DisplayName, Rank Rank, IReadOnlyList<string> Roles, string Reason);

internal sealed class ChangePersonHandler(OwnPeople people, RequestContext context) : IRequestHandler<ChangePerson, Guid>
{
    public async Task<Guid> Handle(ChangePerson command, CancellationToken cancel)
    {
        RuleBrokenException.ThrowIfAny(Problems(command));
        var person = await people.Open(command.UserId, cancel);
        context.Command!.Tell("name", person.DisplayName, command.DisplayName.Trim());
        context.Command.Tell("rank", person.Rank.ToString(), command.Rank.ToString());
        (person.DisplayName, person.Rank) = (command.DisplayName.Trim(), command.Rank);
        (var roles, person.AdministratorAskedBy) = await people.Granted(person, command.Roles, cancel);
        await people.SetRoles(person, roles, cancel);
        return await people.Save(person, cancel);
    }

    private static IEnumerable<Problem> Problems(ChangePerson command)
    {
        if (string.IsNullOrWhiteSpace(command.DisplayName) || command.DisplayName.Trim().Length > 200)
            yield return new("name-missing", "Enter the person's name, in at most 200 characters", "displayName");
        if (command.Roles.Count == 0)
            yield return new("roles-missing", "Choose at least one role, or end the person's sign-in", "roles");
        foreach (var problem in Accounts.Unknown(command.Roles))
            yield return problem;
    }
}
