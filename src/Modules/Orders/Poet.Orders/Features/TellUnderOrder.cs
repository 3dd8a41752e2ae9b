using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the subject told the police something under the order. The check knows it from then on.</summary>
[Permission("orders.change")]
internal sealed record TellUnderOrder(Guid OrderId, ToldInput Told, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/told", async (Guid orderId, ToldInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new TellUnderOrder(orderId, body, body.Reason), cancel))))
            .WithSummary("Record what the subject told")
            .Example("""{ "at": "2026-03-04T18:20:00Z", "how": "at-station", "about": "device", "values": ["07700 900123", "356938035643809"], "nothingProtected": true, "reason": "Came to the front desk" }""")
            .Sends(typeof(TellUnderOrder));
}

/// <summary>Something that the subject told the police.</summary>
/// <param name="At">When they were told, with its offset; not in the future.</param>
/// <param name="How">at-station, in-person, telephone, email, post or online.</param>
/// <param name="About">device, telephone, email, online-identity, vehicle, account, bank-statements, income, travel, name, address, other-address, employment, identity-document or relationship.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record ToldInput(DateTimeOffset At, ToldHow How, string About, string Reason)
{
    /// <summary>Numbers, marks or words of one thing, at most five: a telephone's number and IMEI, a registration mark, a country in two letters.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The day on which it happened, such as a move, or on which a journey starts.</summary>
    public DateOnly? HappenedOn { get; init; }

    /// <summary>True where it was told that the thing is gone.</summary>
    public bool NoLongerHeld { get; init; }

    /// <summary>The duty of the statute that it answers, by its id.</summary>
    public string? Duty { get; init; }

    /// <summary>Who was told, where, and what was said, at most 1,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>True where somebody has looked and it tells nothing of where a protected person is; else only those who may see protected details read it.</summary>
    public bool NothingProtected { get; init; }
}

internal sealed class TellUnderOrderHandler(Desk desk, OrderTypeCatalogue types) : IRequestHandler<TellUnderOrder, Guid>
{
    public async Task<Guid> Handle(TellUnderOrder command, CancellationToken cancel)
    {
        var given = command.Told;
        if (given.Note?.Length > 1000)
            throw new BadInputException("note-too-long", "Enter a note of at most 1,000 characters", "note");
        var order = await desk.Open(command.OrderId, cancel);
        var told = new Told(given.At.ToUniversalTime(), given.How, given.About.Trim(), [.. given.Values.Select(v => v.Trim())])
        {
            HappenedOn = given.HappenedOn, NoLongerHeld = given.NoLongerHeld, Duty = given.Duty, Note = string.IsNullOrWhiteSpace(given.Note) ? null : given.Note.Trim(), MayHoldProtectedDetails = !given.NothingProtected,
        };
        order.Tell(told, [.. ShowLedger.DutiesOf(types, order).Select(d => d.Id)], desk.By(command.Reason));
        return await desk.PutUnreviewed(order, "told", LondonTime.DateOf(told.At), cancel);
    }
}
