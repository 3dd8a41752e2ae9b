using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Obligations;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>Records an order that a court has made, as it was sealed; what the law would not allow is flagged, never refused.</summary>
[Permission("orders.make")]
internal sealed record MakeOrder : OrderInput, ICommand
{
    /// <summary>Why it is recorded, at least three characters.</summary>
    public required string Reason { get; init; }

    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/", async (MakeOrder command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/orders/{id}", new RecordId(id));
            })
            .WithSummary("Record an order that was made")
            .Example("""{ "subjectId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "type": "ORDER-TYPE", "madeOn": "2026-03-03", "court": "Wexmoor Magistrates", "lastDay": "2028-03-02", "conditions": [{ "number": 1, "words": "Not to contact Ms A directly or indirectly" }], "officer": "DC Carrow", "reason": "Sealed order received" }""")
            .Sends(typeof(MakeOrder));
}

internal sealed class MakeOrderHandler(Desk desk, OrdersDb db, OrderTypeCatalogue types, ISubjects subjects, WhatBinds binds, RequestContext context, TimeProvider time) : IRequestHandler<MakeOrder, Guid>
{
    public async Task<Guid> Handle(MakeOrder command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var draft = await Draft.Read(command, types, subjects, by.Now, cancel);
        if (draft.Subject.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "Record the person anew first: this record was erased", "subjectId")]);
        var order = Order.Make(new(command.Type, command.Form, draft.Edition.Id, draft.Subject.Id, context.Actor.Force, draft.Made)
        {
            ForceReference = Trimmed(command.ForceReference), Court = Trimmed(command.Court), Officer = Trimmed(command.Officer), Unit = Trimmed(command.Unit),
        }, by);
        return await desk.Add(order, await Others(order, draft, cancel), cancel);
    }

    /// <summary>What other orders on the same person have to do with this one.</summary>
    private async Task<List<Remark>> Others(Order order, Draft draft, CancellationToken cancel)
    {
        var others = await db.Orders.AsNoTracking().Where(o => o.SubjectId == order.SubjectId && o.TypeCode == order.TypeCode && o.Form == order.Form)
            .Select(o => new { o.Reference, o.MadeOn, o.LastDay }).ToListAsync(cancel);
        var today = LondonTime.DateOf(time.GetUtcNow());
        var remarks = others.Where(o => o.MadeOn == order.MadeOn)
            .Select(o => new Remark("possible_duplicate", FindingKind.Data, null, $"Order {o.Reference} on the same person is of the same type and day: see whether it is the same order", null)).ToList();
        if (draft.Edition.FormOrFirst(order.Form).Replaces is { EndsEarlier: true } rule)
            remarks.AddRange(others.Where(o => o.MadeOn < order.MadeOn && (o.LastDay is null || o.LastDay >= today))
                .Select(o => new Remark("earlier_order_replaced", FindingKind.Data, null, $"Record the end of order {o.Reference}: {rule.Says}", rule.Section)));
        // the stated length is kept nowhere, so what it contradicts is for a person to settle
        remarks.AddRange(draft.Remarks(order.Form).Where(r => r is { Code: "length_contradicts_dates", Field: "lastDay" }).Select(r => r with { Kind = FindingKind.Data }));
        remarks.AddRange(await binds.Against(order.SubjectId, draft.Conditions, draft.Made.StartsOn ?? draft.Made.On, draft.Made.End.LastDay, cancel));
        return remarks;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
