using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Partners;

/// <summary>Ends a partner's key for good, from the next call on: after a rotation, or when the private half may be known to others.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="KeyId">The key, by its id in the register.</param>
/// <param name="Reason">Why.</param>
[Permission("partners.manage")]
public sealed record EndPartnerKey(Guid PartnerId, Guid KeyId, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder partners) =>
        partners.MapPost("/{partnerId:guid}/keys/{keyId:guid}/end", async (Guid partnerId, Guid keyId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new EndPartnerKey(partnerId, keyId, body.Reason), cancel))))
            .WithSummary("End a partner's key")
            .Example("""{ "reason": "Replaced by the new key" }""")
            .Sends(typeof(EndPartnerKey));
}

internal sealed class EndPartnerKeyHandler(IdentityDb db, RequestContext context, TimeProvider time) : IRequestHandler<EndPartnerKey, Guid>
{
    public async Task<Guid> Handle(EndPartnerKey command, CancellationToken cancel)
    {
        var partner = await db.Partner(command.PartnerId, context, cancel);
        partner.End(command.KeyId, time.GetUtcNow());
        context.Command!.Answer = command.KeyId;
        await db.SaveChangesAsync(cancel);
        return command.KeyId;
    }
}
