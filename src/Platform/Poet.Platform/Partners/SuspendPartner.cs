using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Partners;

/// <summary>Stops a partner at once, or lets it call again. Its keys stay as they are.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Suspended">True to stop it.</param>
/// <param name="Reason">Why.</param>
[Permission("partners.manage")]
public sealed record SuspendPartner(Guid PartnerId, bool Suspended, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder partners) =>
        partners.MapPost("/{partnerId:guid}/suspension", async (Guid partnerId, SuspensionBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SuspendPartner(partnerId, body.Suspended, body.Reason), cancel))))
            .WithSummary("Stop a partner, or let it call again")
            .Example("""{ "suspended": true, "reason": "A device was lost" }""")
            .Sends(typeof(SuspendPartner));
}

/// <summary>Body of the request that stops a partner.</summary>
/// <param name="Suspended">True to stop it, false to let it call again.</param>
/// <param name="Reason">Why.</param>
internal sealed record SuspensionBody(bool Suspended, string Reason);

internal sealed class SuspendPartnerHandler(IdentityDb db, RequestContext context) : IRequestHandler<SuspendPartner, Guid>
{
    public async Task<Guid> Handle(SuspendPartner command, CancellationToken cancel)
    {
        var partner = await db.Partner(command.PartnerId, context, cancel);
        partner.Suspend(command.Suspended);
        await db.SaveChangesAsync(cancel);
        return partner.Id;
    }
}
