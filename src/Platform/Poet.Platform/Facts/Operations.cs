using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Facts;

/// <summary>How the platform runs: plugins, and facts on their way between modules. Shows no person.</summary>
[Permission("operations.read")]
public sealed record ShowOperations : IQuery<OperationsView>
{
    internal static void Map(IEndpointRouteBuilder operations) =>
        operations.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowOperations(), cancel)))
            .WithSummary("How the platform runs").Sends(typeof(ShowOperations));
}

/// <summary>How the platform runs.</summary>
/// <param name="Plugins">Each plugin and expected order type.</param>
/// <param name="Waiting">Facts that wait for delivery.</param>
/// <param name="Dead">Deliveries given up after eight attempts.</param>
public sealed record OperationsView(IReadOnlyList<PluginStatus> Plugins, int Waiting, IReadOnlyList<DeadDelivery> Dead);

/// <summary>A delivery given up.</summary>
/// <param name="Id">Id, to try it again.</param>
/// <param name="Fact">Declared name of the fact.</param>
/// <param name="Handler">Who should have taken it in.</param>
/// <param name="Error">The sort of error; details are in the log.</param>
/// <param name="At">When the fact became true, in UTC.</param>
public sealed record DeadDelivery(Guid Id, string Fact, string Handler, string? Error, DateTimeOffset At);

internal sealed class ShowOperationsHandler(PlatformDb db, OrderTypeCatalogue types) : IRequestHandler<ShowOperations, OperationsView>
{
    public async Task<OperationsView> Handle(ShowOperations query, CancellationToken cancel)
    {
        var waiting = await db.Deliveries.CountAsync(d => d.State == DeliveryState.Due, cancel) + await db.Outbox.CountAsync(m => !m.FannedOut, cancel);
        var dead = await db.Deliveries.Where(d => d.State == DeliveryState.Dead)
            .Join(db.Outbox, d => d.MessageId, m => m.Id, (d, m) => new DeadDelivery(d.Id, m.Name, d.Handler, d.Error, m.At)).Take(200).ToListAsync(cancel);
        return new(types.Status, waiting, dead);
    }
}

/// <summary>Tries a given-up delivery again, from the first attempt.</summary>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="Reason">Why it should go through now.</param>
[Permission("operations.act")]
public sealed record RetryDelivery(Guid DeliveryId, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder operations) =>
        operations.MapPost("/deliveries/{deliveryId:guid}/retry", async (Guid deliveryId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RetryDelivery(deliveryId, body.Reason), cancel))))
            .WithSummary("Try a given-up delivery again")
            .Example("""{ "reason": "The database is back" }""")
            .Sends(typeof(RetryDelivery));
}

internal sealed class RetryDeliveryHandler(PlatformDb db, TimeProvider time) : IRequestHandler<RetryDelivery, Guid>
{
    public async Task<Guid> Handle(RetryDelivery command, CancellationToken cancel)
    {
        var delivery = await db.Deliveries.SingleOrDefaultAsync(d => d.Id == command.DeliveryId && d.State == DeliveryState.Dead, cancel) ?? throw new NotFoundException("given-up delivery");
        delivery.State = DeliveryState.Due;
        delivery.Attempts = 0;
        delivery.DueAt = time.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return delivery.Id;
    }
}
