using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the police approved or refused something which the order lets them allow. The check honours an approval while it holds.</summary>
[Permission("orders.change")]
internal sealed record DecidePermission(Guid OrderId, PermissionInput Permission, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/permissions", async (Guid orderId, PermissionInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DecidePermission(orderId, body, body.Reason), cancel))))
            .WithSummary("Record a permission given or refused")
            .Example("""{ "about": "place", "approved": true, "from": "2026-03-04T12:00:00Z", "until": "2026-03-04T17:00:00Z", "words": "At his aunt's funeral in the zone, until five", "nothingProtected": true, "reason": "Asked in writing; the sergeant agreed" }""")
            .Sends(typeof(DecidePermission));
}

/// <summary>A decision about something that the order lets the police allow.</summary>
/// <param name="About">place, curfew, company, device, internet-use, cash, vehicle, account, online-identity or travel.</param>
/// <param name="Approved">False where it was refused.</param>
/// <param name="From">The first instant, with its offset.</param>
/// <param name="Words">What was asked for and what was allowed, 3 to 1,000 characters; whoever checks the person reads it while it holds.</param>
/// <param name="Reason">Why it was decided so, and by whom, at least three characters.</param>
internal sealed record PermissionInput(string About, bool Approved, DateTimeOffset From, string Words, string Reason)
{
    /// <summary>The instant after the last one, with its offset; left out while open.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The number, mark or name of the one thing, or the id of the one place or person; left out for the thing in general.</summary>
    public string? Value { get; init; }

    /// <summary>The condition it is given under; left out for all that leave room for it.</summary>
    public Guid? ConditionId { get; init; }

    /// <summary>True where somebody has looked and the words tell nothing of where a protected person is.</summary>
    public bool NothingProtected { get; init; }
}

internal sealed class DecidePermissionHandler(Desk desk) : IRequestHandler<DecidePermission, Guid>
{
    public async Task<Guid> Handle(DecidePermission command, CancellationToken cancel)
    {
        var given = command.Permission;
        if (given.Words.Trim() is not { Length: >= 3 and <= 1000 } words)
            throw new BadInputException("words-missing", "Enter what was asked for and what was allowed, in 3 to 1,000 characters", "words");
        var order = await desk.Open(command.OrderId, cancel);
        var decided = new PermissionDecided(given.About.Trim(), given.Approved, given.From.ToUniversalTime(), given.Until?.ToUniversalTime(), words)
        {
            Value = string.IsNullOrWhiteSpace(given.Value) ? null : given.Value.Trim(), ConditionId = given.ConditionId, MayHoldProtectedDetails = !given.NothingProtected,
        };
        order.Permit(decided, desk.By(command.Reason));
        return await desk.PutUnreviewed(order, "permission-decided", LondonTime.DateOf(decided.From), cancel);
    }
}
