using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Poet.Platform.Identity.OpenId;

/// <summary>Judges id_tokens (OpenID Connect Core 1.0 section 3.1.3.7): signature under a key of the provider, algorithm, issuer, audience, times.</summary>
internal sealed class IdTokens(TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly string[] Kept = ["iss", "sub", "nonce", "amr", "acr"];

    /// <summary>What the token says of the person: name of the provider, name of the person there, how they showed it.</summary>
    public async Task<ClaimsIdentity> Read(OpenIdOptions options, string token, CancellationToken cancel)
    {
        var result = await Validate(options, token, cancel);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            options.Discovery.RequestRefresh(); // the provider may have begun to sign with another key
            result = await Validate(options, token, cancel);
        }
        if (!result.IsValid)
            throw new OpenIdRefusedException(Why(result.Exception), result.Exception);
        // a token for several audiences says for whom it was asked
        if (result.ClaimsIdentity.FindFirst("azp") is { } party ? party.Value != options.ClientId : result.ClaimsIdentity.FindAll("aud").Count() > 1)
            throw new OpenIdRefusedException("wrong audience");
        if (result.ClaimsIdentity.FindFirst("sub") is not { Value.Length: > 0 })
            throw new OpenIdRefusedException("no subject");
        return new(result.ClaimsIdentity.Claims.Where(c => Kept.Contains(c.Type)), "openid");
    }

    private async Task<TokenValidationResult> Validate(OpenIdOptions options, string token, CancellationToken cancel)
    {
        OpenIdConnectConfiguration provider = await options.Discovery.GetConfigurationAsync(cancel);
        return await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer, ValidAudience = options.ClientId, IssuerSigningKeys = provider.SigningKeys, ValidAlgorithms = options.Provider.Algorithms,
            RequireSignedTokens = true, RequireExpirationTime = true, LifetimeValidator = IsNow,
        });
    }

    private bool IsNow(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters _)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } begin || begin <= now + Skew);
    }

    private static string Why(Exception failed) => failed switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => "expired",
        SecurityTokenInvalidAudienceException => "wrong audience",
        SecurityTokenInvalidIssuerException => "wrong issuer",
        _ => "wrong signature or algorithm",
    };
}
