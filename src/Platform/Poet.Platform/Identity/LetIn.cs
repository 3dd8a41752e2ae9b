using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Identity.OpenId;
using Poet.Platform.Identity.People;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity;

/// <summary>Lets a person of the administrator's own force sign in, with roles and a rank.</summary>
/// <param name="UserName">Work e-mail address.</param>
/// <param name="DisplayName">Name as colleagues and the audit see it.</param>
/// <param name="Rank">Police rank; none for police staff.</param>
/// <param name="Roles">Names of roles, at least one. The role administrator waits for another administrator, who gives it by changing the person, where the force has one.</param>
/// <param name="Password">A first password of at least 12 characters, told to the person in private; empty for who is to sign in with the force's own login only.</param>
/// <param name="Reason">Why the person is let in.</param>
[Permission("users.manage")]
public sealed record LetIn(string UserName, string DisplayName, Rank Rank, IReadOnlyList<string> Roles, string Password, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder people) =>
        people.MapPost("/", async (LetIn command, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(command, cancel))))
            .WithSummary("Let a person sign in")
            .Example("""{ "userName": "a.warrick@force.invalid", "displayName": "A. Warrick", "rank": "constable", "roles": ["officer"], "password": "four long invented words", "reason": "Joins the team" }""")
            .Sends(typeof(LetIn));
}

internal sealed class LetInHandler(Accounts accounts, OwnPeople people, OpenIdProviders providers, RequestContext context) : IRequestHandler<LetIn, Guid>
{
    public async Task<Guid> Handle(LetIn command, CancellationToken cancel)
    {
        if (command.Roles.Count == 0)
            throw new RuleBrokenException([new("roles-missing", "Choose at least one role", "roles")]);
        var byLogin = command.Password.Length == 0 && providers.Of(context.Actor.Force) is not null;
        var (roles, askedBy) = await people.Granted(null, command.Roles, cancel);
        return await accounts.Make(new(command.UserName, command.DisplayName, context.Actor.Force, command.Rank, roles, byLogin ? null : command.Password)
        {
            PasswordGivenBy = byLogin ? null : context.Actor.Id, AdministratorAskedBy = askedBy,
        }, cancel);
    }
}

/// <summary>Ends or restores a person's sign-in. Sessions end at once, those on other hosts within seconds; a lock after too many failures is lifted.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Enabled">False to end it.</param>
/// <param name="Reason">Why.</param>
[Permission("users.manage")]
public sealed record SetSignIn(Guid UserId, bool Enabled, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder people) =>
        people.MapPost("/{userId:guid}/sign-in", async (Guid userId, SignInBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SetSignIn(userId, body.Enabled, body.Reason), cancel))))
            .WithSummary("End or restore a person's sign-in")
            .Example("""{ "enabled": false, "reason": "Has left the force" }""")
            .Sends(typeof(SetSignIn));
}

/// <summary>Body of the request that ends or restores a sign-in.</summary>
/// <param name="Enabled">False to end it.</param>
/// <param name="Reason">Why.</param>
internal sealed record SignInBody(bool Enabled, string Reason);

internal sealed class SetSignInHandler(UserManager<PoetUser> users, RequestContext context, TimeProvider time) : IRequestHandler<SetSignIn, Guid>
{
    public async Task<Guid> Handle(SetSignIn command, CancellationToken cancel)
    {
        var user = await users.Users.SingleOrDefaultAsync(u => u.Id == command.UserId && u.Force == context.Actor.Force, cancel) ?? throw new NotFoundException("person");
        if (user.Id == context.Actor.Id)
            throw new RuleBrokenException([new("own-sign-in", "Ask another administrator: nobody ends their own sign-in")]);
        context.Command!.Tell("sign-in", user.Enabled ? "possible" : "ended", command.Enabled ? "possible" : "ended");
        (user.Enabled, user.AccessFailedCount, user.LockoutEnd) = (command.Enabled, 0, null);
        user.SecurityStamp = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"); // ends sessions
        context.Consult(user.Id);
        Accounts.Check(await users.UpdateAsync(user), "userId");
        return user.Id;
    }
}

/// <summary>The people of the administrator's force who can sign in.</summary>
[Permission("users.manage")]
public sealed record ListPeople : IQuery<IReadOnlyList<PersonWhoSignsIn>>
{
    internal static void Map(IEndpointRouteBuilder people) =>
        people.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListPeople(), cancel)))
            .WithSummary("Who can sign in").Sends(typeof(ListPeople));
}

/// <summary>A person who can sign in.</summary>
/// <param name="Id">Id.</param>
/// <param name="UserName">Work e-mail address.</param>
/// <param name="DisplayName">Name.</param>
/// <param name="Rank">Rank.</param>
/// <param name="Roles">Names of roles.</param>
/// <param name="Enabled">False when sign-in was ended.</param>
public sealed record PersonWhoSignsIn(Guid Id, string UserName, string DisplayName, Rank Rank, IReadOnlyList<string> Roles, bool Enabled);

internal sealed class ListPeopleHandler(Accounts accounts, RequestContext context) : IRequestHandler<ListPeople, IReadOnlyList<PersonWhoSignsIn>>
{
    public async Task<IReadOnlyList<PersonWhoSignsIn>> Handle(ListPeople query, CancellationToken cancel) =>
        [.. (await accounts.Of(context.Actor.Force, cancel)).Select(p => new PersonWhoSignsIn(p.User.Id, p.User.UserName ?? "", p.User.DisplayName, p.User.Rank, p.Roles, p.User.Enabled))];
}
