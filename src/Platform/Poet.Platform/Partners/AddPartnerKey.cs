using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Partners;

/// <summary>Gives a partner a key. Add the next one before the last one ends: both hold meanwhile.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Key">The key.</param>
/// <param name="Reason">How it was made sure that the key is the partner's, such as its thumbprint read out over the telephone.</param>
[Permission("partners.manage")]
public sealed record AddPartnerKey(Guid PartnerId, NewPartnerKey Key, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder partners) =>
        partners.MapPost("/{partnerId:guid}/keys", async (Guid partnerId, AddPartnerKeyBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AddPartnerKey(partnerId, body.Key, body.Reason), cancel))))
            .WithSummary("Give a partner a key")
            .Example("""{ "key": { "publicKey": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE...\\n-----END PUBLIC KEY-----", "kid": "2026-1" }, "reason": "Rotation" }""")
            .Sends(typeof(AddPartnerKey));
}

/// <summary>A public key.</summary>
/// <param name="PublicKey">PEM (SubjectPublicKeyInfo) or JWK; an EC key on P-256, or an RSA key of 3,072 to 4,096 bits. Never a private key.</param>
public sealed record NewPartnerKey(string PublicKey)
{
    /// <summary>Its id, which tokens carry as kid; from the JWK, or made from the key, when left out. At most 100 characters.</summary>
    public string? Kid { get; init; }

    /// <summary>For an RSA key RS256 or PS256; PS256, or what the JWK says, when left out.</summary>
    public string? RsaAlgorithm { get; init; }

    /// <summary>From when on it holds; now when left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when it holds, at most two years; one year when left out.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}

/// <summary>Body of the request that gives a partner a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Reason">How it was made sure that the key is the partner's.</param>
internal sealed record AddPartnerKeyBody(NewPartnerKey Key, string Reason);

internal sealed class AddPartnerKeyHandler(IdentityDb db, RequestContext context, TimeProvider time) : IRequestHandler<AddPartnerKey, Guid>
{
    private const int LongestYears = 2;

    public async Task<Guid> Handle(AddPartnerKey command, CancellationToken cancel)
    {
        var partner = await db.Partner(command.PartnerId, context, cancel);
        var (key, named) = PublicKey.Read(command.Key.PublicKey, Said(command.Key.RsaAlgorithm));
        var now = time.GetUtcNow();
        var (from, until) = (command.Key.ValidFrom?.ToUniversalTime() ?? now, command.Key.ValidUntil?.ToUniversalTime() ?? (command.Key.ValidFrom ?? now).ToUniversalTime().AddYears(1));
        var kid = Said(command.Key.Kid) ?? Said(named) ?? key.Thumbprint[..16];
        RuleBrokenException.ThrowIfAny(Problems(kid, from, until, now));
        var added = partner.Add(key, kid, from, until, now);
        db.Add(added); // its id is set, so it would count as one that was there
        context.Command!.Answer = added.Id;
        context.Consult([partner.Id, added.Id]);
        await db.SaveChangesAsync(cancel);
        return added.Id;
    }

    private static IEnumerable<Problem> Problems(string kid, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        if (kid.Length > PartnerTables.LongestKid)
            yield return new("kid-too-long", $"Give the key an id of at most {PartnerTables.LongestKid} characters", "key.kid");
        if (until <= from || until <= now)
            yield return new("valid-until-too-early", "Enter an end that is after the start and not past", "key.validUntil");
        if (until > from.AddYears(LongestYears))
            yield return new("valid-until-too-late", $"Enter an end at most {LongestYears} years after the start: keys are changed by then", "key.validUntil");
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
