using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Breaches.Features;

/// <summary>The conditions of which a breach can be opened: those in force on a person at a moment; and beside them those that are not offered, with why.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="At">The moment of the event, with its offset; now when left out.</param>
[Permission("breaches.record")]
internal sealed record OfferTerms(Guid SubjectId, DateTimeOffset? At = null) : IPersonQuery<TermsOffered>
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapGet("/people/{subjectId:guid}/terms", async (Guid subjectId, DateTimeOffset? at, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new OfferTerms(subjectId, at), cancel)))
            .WithSummary("Conditions in force at a moment").Sends(typeof(OfferTerms));
}

/// <summary>The conditions on a person at a moment.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">The person's name.</param>
/// <param name="Under18">True for a child at that moment.</param>
/// <param name="At">The moment, in UTC.</param>
/// <param name="Terms">Those in force then.</param>
/// <param name="NotOffered">Those that are not, each with why.</param>
/// <param name="People">People recorded for the person, to say in the facts who was contacted.</param>
internal sealed record TermsOffered(Guid SubjectId, string SubjectName, bool Under18, DateTimeOffset At, IReadOnlyList<TermOffered> Terms, IReadOnlyList<TermNotOffered> NotOffered, IReadOnlyList<PersonNamed> People);

/// <summary>Somebody whom orders name.</summary>
/// <param name="Id">Id, for the facts of the check.</param>
/// <param name="Name">As orders print it; a number in its place for those who may not see protected details.</param>
internal sealed record PersonNamed(Guid Id, string Name);

/// <summary>A condition in force at the moment.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderReference">Its short reference.</param>
/// <param name="TypeCode">Code of its type.</param>
/// <param name="Certain">False where it is not certain that the order bound then.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">Its words then, or a sentence in their place where they are withheld.</param>
/// <param name="Kind">What kind of condition it is.</param>
internal sealed record TermOffered(Guid OrderId, string OrderReference, string TypeCode, bool Certain, Guid ConditionId, int Number, string Words, string? Kind);

/// <summary>What cannot be chosen, and why.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="What">The order and, where it is one, the condition.</param>
/// <param name="Why">Why not.</param>
internal sealed record TermNotOffered(Guid OrderId, string What, string Why);

internal sealed class OfferTermsHandler(IOrders orders, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<OfferTerms, TermsOffered>
{
    public async Task<TermsOffered> Handle(OfferTerms query, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var at = query.At?.ToUniversalTime() ?? now;
        var person = (await subjects.Summaries([query.SubjectId], cancel)).GetValueOrDefault(query.SubjectId) ?? throw new NotFoundException("person");
        var then = await orders.Binding(person.Id, at, cancel);
        var today = at == now ? [] : (await orders.Binding(person.Id, now, cancel)).ExceptBy(then.Select(t => t.ConditionId), t => t.ConditionId);
        var states = await orders.Of(person.Id, at, cancel);
        var people = (await subjects.Around(person.Id, cancel)).People;
        var sees = context.Actor.May(Permissions.SeeProtected);
        context.Consult([person.Id, .. states.Select(s => s.Id)]);
        return new(person.Id, person.Name, person.BornOn is { } born && LegalClock.AgeOn(born, LondonTime.DateOf(at)) < 18, at,
            [.. then.Select(t => new TermOffered(t.OrderId, t.OrderReference, t.TypeCode, t.OrderState == "in-force", t.ConditionId, t.Number, t.Words, t.Kind))],
            [
                .. today.Select(t => new TermNotOffered(t.OrderId, $"{t.TypeCode} {t.OrderReference}, condition {t.Number}", "In force now, but not at that moment")),
                .. states.Where(s => s.State == "awaiting-start").Select(s => new TermNotOffered(s.Id, $"{s.TypeCode} {s.Reference}",
                    "Waits for release, service or a date that is not recorded: whether it bound then, this cannot tell. Find out, and record it on the order")),
                .. states.Where(s => s.State == "ended").Select(s => new TermNotOffered(s.Id, $"{s.TypeCode} {s.Reference}", "Had ended by then")),
                .. states.Where(s => s.State is "in-force" or "unconfirmed" && !then.Any(t => t.OrderId == s.Id)).Select(s => new TermNotOffered(s.Id, $"{s.TypeCode} {s.Reference}",
                    "No condition is recorded: read the sealed order and record its conditions first")),
            ],
            [.. people.Select((p, i) => new PersonNamed(p.Id, sees || !p.Protected ? p.Name : $"Protected person {i + 1}"))]);
    }
}
