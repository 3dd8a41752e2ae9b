using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Referrals.Features.Applications;

/// <summary>Offers an order that was granted to the unit that shall manage it, such as a district's team for offender management. Until a unit accepts it stays red in the list.</summary>
[Permission("applications.court")]
internal sealed record OfferOrder(Guid ApplicationId, Guid UnitId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapPost("/{applicationId:guid}/management", async (Guid applicationId, OfferInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new OfferOrder(applicationId, body.UnitId, body.Reason), cancel))))
            .WithSummary("Offer an order to a managing unit")
            .Example("""{ "unitId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "Lives in their district" }""")
            .Sends(typeof(OfferOrder));
}

/// <summary>Who shall manage an order.</summary>
/// <param name="UnitId">A unit of the force that is open today.</param>
/// <param name="Reason">Why this one, at least three characters.</param>
internal sealed record OfferInput(Guid UnitId, string Reason);

internal sealed class OfferOrderHandler(ApplicationDesk desk, Colleagues colleagues, RequestContext context) : IRequestHandler<OfferOrder, Guid>
{
    public async Task<Guid> Handle(OfferOrder command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var application = await desk.Open(command.ApplicationId, cancel);
        var unit = await colleagues.UnitName(command.UnitId, context.Actor.Force, by.Now, cancel) ?? throw new RuleBrokenException([new("unit-unknown", "Choose a unit of your force that is open today", "unitId")]);
        return await desk.Put(application, a => a.OfferTo(command.UnitId, unit, by), cancel);
    }
}
