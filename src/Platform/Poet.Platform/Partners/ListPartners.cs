using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Partners;

/// <summary>The partners with which the administrator's own force shares records.</summary>
[Permission("partners.manage")]
public sealed record ListPartners : IQuery<IReadOnlyList<PartnerView>>
{
    internal static void Map(IEndpointRouteBuilder partners) =>
        partners.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListPartners(), cancel)))
            .WithSummary("List partners").Sends(typeof(ListPartners));
}

/// <summary>One partner with its keys.</summary>
/// <param name="PartnerId">The partner.</param>
[Permission("partners.manage")]
public sealed record ShowPartner(Guid PartnerId) : IQuery<PartnerView>
{
    internal static void Map(IEndpointRouteBuilder partners) =>
        partners.MapGet("/{partnerId:guid}", async (Guid partnerId, IMediator mediator, HttpResponse response, CancellationToken cancel) =>
            {
                var partner = await mediator.Send(new ShowPartner(partnerId), cancel);
                response.Headers.ETag = $"\"{partner.Version}\"";
                return TypedResults.Ok(partner);
            })
            .WithSummary("Show a partner").Sends(typeof(ShowPartner));
}

/// <summary>A partner.</summary>
/// <param name="Id">Id.</param>
/// <param name="Issuer">What its tokens carry as iss.</param>
/// <param name="Terms">Who, why, until when and what.</param>
/// <param name="State">active, suspended, agreement-ended or no-key: why it can or cannot call now.</param>
/// <param name="Keys">Its keys, newest first.</param>
/// <param name="RegisteredAt">When it was registered, in UTC.</param>
/// <param name="Version">Send it in If-Match with a change.</param>
public sealed record PartnerView(Guid Id, string Issuer, PartnerTerms Terms, string State, IReadOnlyList<PartnerKeyView> Keys, DateTimeOffset RegisteredAt, Guid Version)
{
    internal static PartnerView Of(Partner partner, DateTimeOffset now, DateOnly today) => new(partner.Id, partner.Issuer, PartnerTerms.Of(partner),
        partner.Suspended ? "suspended" : partner.AgreementEndsOn < today ? "agreement-ended" : partner.Keys.Any(k => k.HoldsAt(now)) ? "active" : "no-key",
        [.. partner.Keys.OrderByDescending(k => k.ValidFrom).Select(k => PartnerKeyView.Of(k, now))], partner.RegisteredAt, partner.Version);
}

/// <summary>A key of a partner.</summary>
/// <param name="Id">Id, to end it by.</param>
/// <param name="Kid">What tokens carry as kid.</param>
/// <param name="Algorithm">ES256, RS256 or PS256: the only one with which this key is taken.</param>
/// <param name="Thumbprint">SHA-256 of the key (SubjectPublicKeyInfo in DER), in hex, to be compared with the partner's.</param>
/// <param name="State">holds, not-yet, expired or ended.</param>
/// <param name="ValidFrom">From when on it holds, in UTC.</param>
/// <param name="ValidUntil">Until when, in UTC.</param>
/// <param name="EndedAt">When somebody ended it before its time.</param>
public sealed record PartnerKeyView(Guid Id, string Kid, string Algorithm, string Thumbprint, string State, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil, DateTimeOffset? EndedAt)
{
    internal static PartnerKeyView Of(PartnerKey key, DateTimeOffset now) => new(key.Id, key.Kid, key.Algorithm, key.Thumbprint,
        key.EndedAt is not null ? "ended" : now < key.ValidFrom ? "not-yet" : now >= key.ValidUntil ? "expired" : "holds", key.ValidFrom, key.ValidUntil, key.EndedAt);
}

internal sealed class ListPartnersHandler(IdentityDb db, RequestContext context, TimeProvider time) : IRequestHandler<ListPartners, IReadOnlyList<PartnerView>>
{
    public async Task<IReadOnlyList<PartnerView>> Handle(ListPartners query, CancellationToken cancel) =>
        [.. (await db.Partners.AsNoTracking().Include(p => p.Keys).Where(p => p.Force == context.Actor.Force).OrderBy(p => p.Name).ToListAsync(cancel))
            .Select(p => PartnerView.Of(p, time.GetUtcNow(), PartnerTerms.Today(time)))];
}

internal sealed class ShowPartnerHandler(IdentityDb db, RequestContext context, TimeProvider time) : IRequestHandler<ShowPartner, PartnerView>
{
    public async Task<PartnerView> Handle(ShowPartner query, CancellationToken cancel) => PartnerView.Of(
        await db.Partners.AsNoTracking().Include(p => p.Keys).SingleOrDefaultAsync(p => p.Id == query.PartnerId && p.Force == context.Actor.Force, cancel)
            ?? throw new NotFoundException("partner"), time.GetUtcNow(), PartnerTerms.Today(time));
}
