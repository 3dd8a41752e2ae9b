using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Restricting;

/// <summary>What may be known of a restriction by whoever needs to ask: whom, and nothing of the person.</summary>
/// <param name="RestrictionId">The restriction, as lists and searches name it.</param>
[Permission("records.break-glass")]
public sealed record ShowRestriction(Guid RestrictionId) : IQuery<RestrictedTo>
{
    internal static void Map(IEndpointRouteBuilder restrictions) =>
        restrictions.MapGet("/{restrictionId:guid}", async (Guid restrictionId, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ShowRestriction(restrictionId), cancel)))
            .WithSummary("Whom to ask about a restricted record").Sends(typeof(ShowRestriction));
}

internal sealed class ShowRestrictionHandler(Restrictions restrictions) : IRequestHandler<ShowRestriction, RestrictedTo>
{
    public async Task<RestrictedTo> Handle(ShowRestriction query, CancellationToken cancel) =>
        await restrictions.Standing(query.RestrictionId, cancel) ?? throw new NotFoundException("restricted record");
}
