using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Obligations;

/// <summary>Every condition that binds a person now, of all orders recorded here, and which of them cannot both be obeyed.</summary>
/// <param name="SubjectId">The person.</param>
[Permission("orders.read")]
internal sealed record ShowObligations(Guid SubjectId) : IPersonQuery<ObligationsOfPerson>
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapGet("/people/{subjectId:guid}/obligations", async (Guid subjectId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowObligations(subjectId), cancel)))
            .WithSummary("What binds a person now, and what cannot both be obeyed")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Sends(typeof(ShowObligations));
}

/// <summary>What binds a person.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Obligations">The conditions, by order.</param>
/// <param name="Conflicts">Every two that cannot both be obeyed.</param>
/// <param name="Covers">What this answer covers, and what not.</param>
internal sealed record ObligationsOfPerson(Guid SubjectId, string Name, IReadOnlyList<ObligationView> Obligations, IReadOnlyList<ConflictView> Conflicts, string Covers);

/// <summary>A condition that binds.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderReference">The order's short reference.</param>
/// <param name="TypeCode">Code of the order's type.</param>
/// <param name="OrderState">in-force, or unconfirmed where it is not certain that the order binds.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Words">Its words, or a sentence in their place.</param>
/// <param name="Kind">What kind of condition it is; null where it is held in words only, which no machine holds against others.</param>
/// <param name="Confirmed">True when a named person has compared its terms with the sealed order.</param>
/// <param name="LastDay">Its last day; null while none is known.</param>
internal sealed record ObligationView(Guid OrderId, string OrderReference, string TypeCode, string OrderState, Guid ConditionId, int Number, string Words, string? Kind, bool Confirmed, DateOnly? LastDay);

/// <summary>Two conditions that cannot both be obeyed.</summary>
/// <param name="Says">Which, and why; names neither place nor person.</param>
/// <param name="LeavesRoom">True when an approval that one of them makes room for would mend it.</param>
internal sealed record ConflictView(string Says, bool LeavesRoom);

internal sealed class ShowObligationsHandler(WhatBinds binds, ISubjects subjects, RequestContext context) : IRequestHandler<ShowObligations, ObligationsOfPerson>
{
    private const string Covers = "Orders recorded here, not bail, licence, orders of other forces or conditions held in words only. No conflict found does not mean that there is none";

    public async Task<ObligationsOfPerson> Handle(ShowObligations query, CancellationToken cancel)
    {
        var person = (await subjects.Summaries([query.SubjectId], cancel)).GetValueOrDefault(query.SubjectId) ?? throw new NotFoundException("person");
        var bound = await binds.Of(person.Id, cancel);
        context.Consult([person.Id, .. bound.Select(b => b.Row.OrderId).Distinct()]);
        var conflicts = await binds.Conflicts(bound, cancel);
        return new(person.Id, person.Name,
            [.. bound.Select(b => new ObligationView(b.Row.OrderId, b.Row.OrderReference, b.Row.TypeCode, b.Row.OrderState, b.Row.ConditionId, b.Row.Number, b.Row.Words, b.Row.Kind, b.Confirmed, b.LastDay))],
            [.. conflicts.Select(c => new ConflictView(WhatBinds.Says(c), c.LeavesRoom))], Covers);
    }
}
