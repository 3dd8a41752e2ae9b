using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Partners;

/// <summary>Agrees new terms with a partner, as when the sharing agreement is renewed. They hold from the next call on; what stood before is in the audit.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Terms">All terms, those that stay included.</param>
/// <param name="Reason">Why they change.</param>
[Permission("partners.manage")]
public sealed record ChangePartner(Guid PartnerId, PartnerTerms Terms, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder partners) =>
        partners.MapPost("/{partnerId:guid}/terms", async (Guid partnerId, ChangePartnerBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ChangePartner(partnerId, body.Terms, body.Reason), cancel))))
            .WithSummary("Agree new terms with a partner")
            .Example("""{ "terms": { "name": "Northmoor Police", "contact": "integration@northmoor.invalid", "lawfulBasis": "Data Protection Act 2018 s.35", "agreement": "ISA 2026/14", "agreementEndsOn": "2028-03-31", "scopes": ["checks.make"], "orderTypes": ["ORDER-TYPE"], "partnerForce": null }, "reason": "Agreement renewed" }""")
            .Sends(typeof(ChangePartner));
}

/// <summary>Body of the request that agrees new terms.</summary>
/// <param name="Terms">All terms, those that stay included.</param>
/// <param name="Reason">Why they change.</param>
internal sealed record ChangePartnerBody(PartnerTerms Terms, string Reason);

internal sealed class ChangePartnerHandler(IdentityDb db, OrderTypeCatalogue types, RequestContext context, TimeProvider time) : IRequestHandler<ChangePartner, Guid>
{
    public async Task<Guid> Handle(ChangePartner command, CancellationToken cancel)
    {
        var partner = await db.Partner(command.PartnerId, context, cancel);
        RuleBrokenException.ThrowIfAny(command.Terms.Problems(types, PartnerTerms.Today(time)));
        partner.Agree(command.Terms);
        await db.SaveChangesAsync(cancel);
        return partner.Id;
    }
}
