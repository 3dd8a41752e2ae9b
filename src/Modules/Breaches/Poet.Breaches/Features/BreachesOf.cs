using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Persistence;
using Poet.Orders.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Breaches.Features;

/// <summary>The breaches of a person, of every order that you may see, the newest event first; at most 200.</summary>
[Permission("breaches.read")]
internal sealed record BreachesOfPerson(Guid SubjectId) : IPersonQuery<BreachesTogether>
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapGet("/people/{subjectId:guid}", async (Guid subjectId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new BreachesOfPerson(subjectId), cancel)))
            .WithSummary("List the breaches of a person").Sends(typeof(BreachesOfPerson));
}

/// <summary>The breaches of an order, the newest event first; at most 200.</summary>
[Permission("breaches.read")]
internal sealed record BreachesOfOrder(Guid OrderId) : IPersonQuery<BreachesTogether>
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapGet("/orders/{orderId:guid}", async (Guid orderId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new BreachesOfOrder(orderId), cancel)))
            .WithSummary("List the breaches of an order").Sends(typeof(BreachesOfOrder));
}

/// <summary>Breaches that belong together.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">The person's name.</param>
/// <param name="Order">The order, by type and short reference; left out where they are of a person.</param>
/// <param name="Breaches">The rows.</param>
internal sealed record BreachesTogether(Guid SubjectId, string SubjectName, string? Order, IReadOnlyList<BreachRow> Breaches);

internal sealed class BreachesOfHandler(BreachesDb db, BreachRows rows, ISubjects subjects, IOrders orders, RequestContext context) : IRequestHandler<BreachesOfPerson, BreachesTogether>, IRequestHandler<BreachesOfOrder, BreachesTogether>
{
    private const int Most = 200;

    public async Task<BreachesTogether> Handle(BreachesOfPerson query, CancellationToken cancel)
    {
        var person = await Person(query.SubjectId, cancel);
        var records = await subjects.SamePerson(person.Id, cancel);
        return new(person.Id, person.Name, null, await rows.Of(db.Breaches.Where(b => EF.Parameter(records).Contains(b.SubjectId)).OrderByDescending(b => b.At).ThenBy(b => b.Reference).Take(Most), cancel));
    }

    public async Task<BreachesTogether> Handle(BreachesOfOrder query, CancellationToken cancel)
    {
        var order = await orders.Find(query.OrderId, cancel) ?? throw new NotFoundException("order");
        var person = await Person(order.SubjectId, cancel);
        context.Consult(order.Id);
        return new(person.Id, person.Name, $"{order.TypeCode} {order.Reference}", await rows.Of(db.Breaches.Where(b => b.OrderId == order.Id).OrderByDescending(b => b.At).ThenBy(b => b.Reference).Take(Most), cancel));
    }

    private async Task<SubjectSummary> Person(Guid id, CancellationToken cancel)
    {
        var person = (await subjects.Summaries([id], cancel)).GetValueOrDefault(id) ?? throw new NotFoundException("person");
        context.Consult(person.Id);
        return person;
    }
}
