using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Platform.Requests;

namespace Poet.Platform.Partners.Calls;

/// <summary>
/// Whether a token (a JWT as of RFC 7519, in the manner of RFC 7523) proves that a registered partner calls, now, once, and here. The partner and its keys are read with every call,
/// so that what an administrator stops has stopped with the next one, on every host.
/// </summary>
internal sealed class TokenCheck(IdentityDb db, UsedTokens used, PartnerOptions options, TimeProvider time)
{
    /// <summary>An explicit type (RFC 8725 section 3.11): a token made for something else is none for us.</summary>
    public const string Type = "poet+jwt";

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>The partner whom the token names, proven or not; null where there is none.</summary>
    public Partner? Named { get; private set; }

    /// <summary>True once the signature was found to be right.</summary>
    public bool Proven { get; private set; }

    /// <summary>The call, or why it is refused.</summary>
    public async Task<(PartnerCall? Call, CallRefused? Refused)> Read(string token, CancellationToken cancel)
    {
        if (TokenText.Read(token) is not { } text)
            return (null, new("unreadable token", "Send one signed token, in the compact form, of at most 8,000 characters"));
        if (await Signed(text, cancel) is { } unproven)
            return (null, unproven);
        if (Outside(text) is { } outside)
            return (null, outside);
        if (Officer(text) is not { } officer || text.Claim("reason", 3, 200) is not { } reason)
            return (null, new("officer or reason missing", "Name the officer who asks in sub (at most 80 characters) and name (at most 100), and say why in reason (3 to 200)"));
        if (text.Claim("jti", 1, 200) is not { } id || !await used.Use(Named!.Id, id, text.Instant("exp")!.Value + Skew, cancel))
            return (null, new("token used before", "Send a new token, with a jti of its own, with every call: this one was used"));
        return (new(ActorOf(Named!), officer, reason, Named!.CallsPerMinute), null);
    }

    private async Task<CallRefused?> Signed(TokenText text, CancellationToken cancel)
    {
        if (text.Issuer is not { Length: > 0 and <= PartnerTables.LongestIssuer } issuer || text.Kid is not { } kid)
            return CallRefused.Unproven("no issuer or kid");
        // the database may compare without case; what signs for whom is exact
        Named = (await db.Partners.AsNoTracking().Include(p => p.Keys).Where(p => p.Issuer == issuer).ToListAsync(cancel)).SingleOrDefault(p => p.Issuer == issuer);
        if (Named is null)
            return CallRefused.Unproven("unknown issuer");
        if (Named.Keys.SingleOrDefault(k => k.Kid == kid) is not { } key)
            return CallRefused.Unproven("unknown key");
        if (!key.HoldsAt(time.GetUtcNow()))
            return CallRefused.Unproven("key ended or not yet valid");
        Proven = !text.IsCritical && await Fits(text.Token, key);
        return Proven ? null : CallRefused.Unproven("signature or algorithm wrong");
    }

    private static async Task<bool> Fits(string token, PartnerKey stored)
    {
        var key = PublicKey.Open(stored);
        try
        {
            var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
            {
                IssuerSigningKey = key, ValidAlgorithms = [stored.Algorithm], RequireSignedTokens = true, TryAllIssuerSigningKeys = false,
                ValidateIssuer = false, ValidateAudience = false, ValidateLifetime = false, // seen to here, against our own clock and register
            });
            return result.IsValid;
        }
        finally
        {
            ((key as ECDsaSecurityKey)?.ECDsa as IDisposable ?? ((RsaSecurityKey)key).Rsa).Dispose();
        }
    }

    /// <summary>What a rightly signed token can still be: of somebody stopped, for somebody else, or for another time.</summary>
    private CallRefused? Outside(TokenText text)
    {
        var now = time.GetUtcNow();
        if (Named!.Suspended)
            return new("partner suspended", "Speak to the force: it has stopped your access");
        if (Named.AgreementEndsOn < LondonTime.DateOf(now))
            return new("agreement ended", "Speak to the force: the sharing agreement has ended");
        if (!string.Equals(text.Type, Type, StringComparison.OrdinalIgnoreCase))
            return new("wrong type", $"Send {Type} as typ in the header");
        if (options.Audience.Length == 0 || !text.IsFor(options.Audience))
            return new("wrong audience", "Send in aud the one audience that the force told you");
        if (text.Instant("iat") is not { } made || text.Instant("exp") is not { } ends || text.Has("nbf") && text.Instant("nbf") is null)
            return new("times missing", "Send iat and exp, and nbf if at all, in whole seconds since 1970");
        if (ends <= made || ends - made > Longest)
            return new("lives too long", "Let exp be after iat and at most five minutes after it");
        if (made > now + Skew || text.Instant("nbf") > now + Skew)
            return new("not yet valid", "Look at your clock: the token is from the future");
        return ends <= now - Skew ? new("expired", "Make a new token with every call: this one has expired") : null;
    }

    private static string? Officer(TokenText text) =>
        text.Claim("sub", 1, 80) is { } sub && text.Claim("name", 1, 100) is { } name ? $"{name} ({sub})" : null;

    private static Actor ActorOf(Partner partner) => new(partner.Id, partner.Name, partner.Force, Rank.None,
        Partner.Split(partner.Scopes).Where(s => PartnerScope.All.Any(a => a.Name == s)).ToHashSet(StringComparer.Ordinal))
    {
        Sharing = new(partner.Name, Partner.Split(partner.OrderTypes), partner.Children),
    };
}
