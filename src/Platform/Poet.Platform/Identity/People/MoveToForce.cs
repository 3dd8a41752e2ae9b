using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.People;

/// <summary>
/// Hands a person over to another force: without roles, unit and sign-in, which that force's administrator gives. Sessions end at once. What the person worked on stays with this force: hand it over first.
/// </summary>
/// <param name="UserId">The person.</param>
/// <param name="Force">Code of the other force.</param>
/// <param name="Reason">Why.</param>
[Permission("users.manage")]
public sealed record MoveToForce(Guid UserId, string Force, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder people) =>
        people.MapPost("/{userId:guid}/force", async (Guid userId, MoveBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new MoveToForce(userId, body.Force, body.Reason), cancel))))
            .WithSummary("Hand a person over to another force")
            .Example("""{ "force": "43", "reason": "Transfers on Monday" }""")
            .Sends(typeof(MoveToForce));
}

/// <summary>Body of the request that hands a person over.</summary>
/// <param name="Force">Code of the other force.</param>
/// <param name="Reason">Why.</param>
internal sealed record MoveBody(string Force, string Reason);

internal sealed class MoveToForceHandler(OwnPeople people, RequestContext context, TimeProvider time) : IRequestHandler<MoveToForce, Guid>
{
    public async Task<Guid> Handle(MoveToForce command, CancellationToken cancel)
    {
        var force = command.Force.Trim();
        if (force == context.Actor.Force || Forces.Find(force, LondonTime.DateOf(time.GetUtcNow())) is null)
            throw new RuleBrokenException([new("force-unknown", "Choose another force by its code, for example 43", "force")]);
        var person = await people.Open(command.UserId, cancel);
        context.Command!.Tell("force", person.Force, force);
        context.Command.Tell("sign-in", person.Enabled ? "possible" : "ended", "ended");
        await people.SetRoles(person, [], cancel);
        (person.Force, person.UnitId, person.Enabled, person.AdministratorAskedBy) = (force, null, false, null);
        return await people.Save(person, cancel);
    }
}
