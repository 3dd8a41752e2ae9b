using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Breaches.Domain;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Breaches.Features;

/// <summary>Takes up word of a breach of one order. The check runs as of the event, and its answer is kept with the words of the conditions as they stood then.</summary>
[Permission("breaches.record")]
internal sealed record OpenBreach(Guid SubjectId, BreachInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/people/{subjectId:guid}/breaches", async (Guid subjectId, BreachInput body, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new OpenBreach(subjectId, body, body.Reason), cancel);
                return TypedResults.Created($"/api/v1/breaches/{id}", new RecordId(id));
            })
            .WithSummary("Open a breach")
            .Example("""{ "orderId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "conditionIds": ["0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e10"], "at": "2026-09-01T21:40:00+01:00", "source": "intelligence", "sourceReference": "IR-2026-0901-4", "sourceGrade": "reliable", "informationGrade": "known-directly", "seen": "A second telephone in use", "facts": { "cash": [{ "amount": 250, "currency": "GBP" }] }, "reason": "Report of the night shift" }""")
            .Sends(typeof(OpenBreach));
}

/// <summary>Word of a breach.</summary>
/// <param name="OrderId">The order; one breach is of one order.</param>
/// <param name="ConditionIds">The conditions, each in force at that moment; at least one.</param>
/// <param name="At">The moment of the event, with its offset; not in the future.</param>
/// <param name="Source">visit, intelligence, partner, monitoring, public or officer.</param>
/// <param name="Seen">What was seen or heard, at most 4,000 characters.</param>
/// <param name="Reason">Why it is opened, at least three characters.</param>
internal sealed record BreachInput(Guid OrderId, IReadOnlyList<Guid> ConditionIds, DateTimeOffset At, BreachSource Source, string Seen, string Reason)
{
    /// <summary>Log, report or visit, at most 100 characters.</summary>
    public string? SourceReference { get; init; }

    /// <summary>How far a source of intelligence is relied on: reliable, untested or not-reliable; needed for intelligence.</summary>
    public SourceGrade? SourceGrade { get; init; }

    /// <summary>How well it is known to the source: known-directly, known-indirectly-corroborated, known-indirectly, not-known or suspected-false; needed for intelligence.</summary>
    public InformationGrade? InformationGrade { get; init; }

    /// <summary>The facts for the check, in its own shape; what is left out is "not said", never "no".</summary>
    public Facts? Facts { get; init; }
}

internal sealed class OpenBreachHandler(BreachDesk desk, EventCheck check, IOrders orders, ISubjects subjects, Colleagues colleagues, RequestContext context) : IRequestHandler<OpenBreach, Guid>
{
    public async Task<Guid> Handle(OpenBreach command, CancellationToken cancel)
    {
        var (by, what) = (desk.By(command.Reason), command.What);
        var person = (await subjects.Summaries([command.SubjectId], cancel)).GetValueOrDefault(command.SubjectId) ?? throw new NotFoundException("person");
        if (person.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "Leave this record as it is: it was erased")]);
        var (order, at) = (await Order(what.OrderId, person.Id, cancel), what.At.ToUniversalTime());
        var offered = (await orders.Binding(person.Id, at, cancel)).ToLookup(b => b.OrderId, b => b.ConditionId);
        var (answer, kept) = await check.Run(person.Id, at, what.Facts, offered.Select(o => o.Key).Append(order.Id).ToHashSet(), cancel);
        var terms = BreachDesk.TermsThen(answer, order.Id).Where(t => offered[order.Id].Contains(t.ConditionId)).ToList();

        var breach = desk.Make(new(at, what.Source, what.Seen, [.. what.ConditionIds.Distinct()])
        {
            SourceReference = what.SourceReference, SourceGrade = what.SourceGrade, InformationGrade = what.InformationGrade,
        }, order, terms, await First(by, cancel), kept, by);
        return await desk.Add(breach, cancel);
    }

    private async Task<OrderCourse> Order(Guid id, Guid person, CancellationToken cancel)
    {
        var order = await orders.Course(id, cancel);
        return order is not null && (await subjects.SamePerson(person, cancel)).Contains(order.SubjectId) ? order
            : throw new RuleBrokenException([new("order-unknown", "Choose an order on this person", "orderId")]);
    }

    private async Task<FirstOwner> First(By by, CancellationToken cancel)
    {
        var unit = context.Actor.UnitId;
        return new(context.Actor.Force, by.ActorId, by.ActorName, unit, unit is { } id ? await colleagues.UnitName(id, context.Actor.Force, by.Now, cancel) : null);
    }
}
