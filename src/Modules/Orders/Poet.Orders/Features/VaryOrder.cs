using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the court changed the conditions, the last day, or both. Earlier terms stay readable as they were.</summary>
[Permission("orders.change")]
internal sealed record VaryOrder(Guid OrderId, DateOnly From, OrderEnd? NewEnd, IReadOnlyList<ConditionInput>? Conditions, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/variations", async (Guid orderId, VariationInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new VaryOrder(orderId, body.From, body.End, body.Conditions, body.Reason), cancel))))
            .WithSummary("Record a variation")
            .Example("""{ "from": "2026-06-01", "lastDay": "2028-03-02", "conditions": [{ "id": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "number": 1 }], "reason": "Sealed variation received" }""")
            .Sends(typeof(VaryOrder));
}

/// <summary>A variation.</summary>
/// <param name="From">The legal day from which it holds.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record VariationInput(DateOnly From, string Reason) : EndInput
{
    /// <summary>All conditions as they stand after it; those that stay are named by id and number alone. Left out when none changed.</summary>
    public IReadOnlyList<ConditionInput>? Conditions { get; init; }
}

/// <summary>A new end of an order: a last day, until further order, or until an event.</summary>
internal abstract record EndInput
{
    /// <summary>The new last day in force.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True when it now runs until further order.</summary>
    public bool UntilFurtherOrder { get; init; }

    /// <summary>The event that now ends it, in words, at most 500 characters.</summary>
    public string? UntilEvent { get; init; }

    internal OrderEnd? End => LastDay is null && !UntilFurtherOrder && string.IsNullOrWhiteSpace(UntilEvent) ? null
        : UntilEvent?.Length > 500 ? throw new BadInputException("too-long", "Enter at most 500 characters", "untilEvent")
        : new(LastDay, UntilFurtherOrder, string.IsNullOrWhiteSpace(UntilEvent) ? null : UntilEvent.Trim());
}

internal sealed class VaryOrderHandler(Desk desk, OrderTypeCatalogue types) : IRequestHandler<VaryOrder, Guid>
{
    public async Task<Guid> Handle(VaryOrder command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        var by = desk.By(command.Reason);
        var reader = new ConditionReader(types, order.TypeCode, () => Guid.CreateVersion7(by.Now)) { SeesProtected = desk.SeesProtected };
        var conditions = command.Conditions is null ? null : reader.Read(command.Conditions, order.ConditionsOn(command.From));
        if (reader.Problems.Count > 0)
            throw new BadInputException(reader.Problems);
        order.Vary(command.From, command.NewEnd, conditions is null ? null : [.. conditions.Select(c => c.Text)], by);
        return await desk.Put(order, "varied", command.From, cancel);
    }
}
