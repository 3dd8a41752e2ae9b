using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Partners;

/// <summary>Registers another force or a system, and what of the administrator's own force is shared with it. It can call once it has a key.</summary>
/// <param name="Issuer">What its tokens will carry as iss: small letters, digits, dots, hyphens; 3 to 100 characters; never changed.</param>
/// <param name="Terms">Who, why, until when and what.</param>
/// <param name="Reason">Why it is registered.</param>
[Permission("partners.manage")]
public sealed partial record RegisterPartner(string Issuer, PartnerTerms Terms, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder partners) =>
        partners.MapPost("/", async (RegisterPartner command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/partners/{id}", new RecordId(id));
            })
            .WithSummary("Register a partner")
            .Example("""{ "issuer": "northmoor.poet", "terms": { "name": "Northmoor Police", "contact": "integration@northmoor.invalid", "lawfulBasis": "Data Protection Act 2018 s.35", "agreement": "ISA 2026/14", "agreementEndsOn": "2028-03-31", "scopes": ["checks.make"], "orderTypes": ["ORDER-TYPE"], "partnerForce": null }, "reason": "Sharing agreement signed" }""")
            .Sends(typeof(RegisterPartner));

    internal static IEnumerable<Problem> ProblemsOfIssuer(string issuer)
    {
        if (!Shape().IsMatch(issuer))
            yield return new("issuer-wrong", "Enter an issuer of 3 to 100 small letters, digits, dots and hyphens, for example kent.custody", "issuer");
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,98}[a-z0-9]\z")]
    private static partial Regex Shape();
}

internal sealed class RegisterPartnerHandler(IdentityDb db, OrderTypeCatalogue types, RequestContext context, TimeProvider time) : IRequestHandler<RegisterPartner, Guid>
{
    public async Task<Guid> Handle(RegisterPartner command, CancellationToken cancel)
    {
        var taken = await db.Partners.AnyAsync(p => p.Issuer == command.Issuer, cancel);
        RuleBrokenException.ThrowIfAny(RegisterPartner.ProblemsOfIssuer(command.Issuer).Concat(command.Terms.Problems(types, PartnerTerms.Today(time)))
            .Concat(taken ? [new Problem("issuer-taken", "Choose another issuer: a partner of this deployment has this one", "issuer")] : []));
        var partner = Partner.Register(command.Issuer, command.Terms, context.Actor.Force, time.GetUtcNow());
        db.Partners.Add(partner);
        context.Command!.Answer = partner.Id;
        await db.SaveChangesAsync(cancel);
        return partner.Id;
    }
}
