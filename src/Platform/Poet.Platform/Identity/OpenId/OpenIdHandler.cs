using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Poet.Platform.Identity.OpenId;

/// <summary>
/// OpenID Connect Core 1.0, code flow, on the framework's OAuth handler, which brings PKCE, and a state that is bound to the browser by a cookie. Added here: the nonce, the provider's
/// own name in its answer (RFC 9207), and the id_token, which alone says who signed in. The access token is not used.
/// </summary>
internal sealed class OpenIdHandler(IOptionsMonitor<OpenIdOptions> options, ILoggerFactory logger, UrlEncoder encoder, IdTokens idTokens)
    : OAuthHandler<OpenIdOptions>(options, logger, encoder)
{
    private const string NonceKey = "poet.nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await Discover();
        properties.Items[NonceKey] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var url = QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), "nonce", properties.Items[NonceKey]!);
        return Options.Provider.TwoFactorContexts.Length == 0 ? url : QueryHelpers.AddQueryString(url, "acr_values", string.Join(' ', Options.Provider.TwoFactorContexts));
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var provider = await Discover();
        if (Request.Query.TryGetValue("iss", out var issuer) && issuer != provider.Issuer)
            throw new OpenIdRefusedException("another provider answered");
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var shown = await idTokens.Read(Options, IdTokenOf(tokens), Context.RequestAborted);
        if (!properties.Items.Remove(NonceKey, out var nonce) || shown.FindFirst("nonce")?.Value is not { } said
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(nonce ?? "")))
            throw new OpenIdRefusedException("wrong nonce");
        return new(new ClaimsPrincipal(shown), properties, Scheme.Name);
    }

    private static string IdTokenOf(OAuthTokenResponse answer) =>
        answer.Response?.RootElement.TryGetProperty("id_token", out var token) == true && token.GetString() is { Length: > 0 } text ? text : throw new OpenIdRefusedException("no id_token");

    private async Task<OpenIdConnectConfiguration> Discover()
    {
        var found = await Options.Discovery.GetConfigurationAsync(Context.RequestAborted);
        if (found.Issuer?.TrimEnd('/') != Options.Provider.Authority.TrimEnd('/'))
            throw new OpenIdRefusedException("the provider names itself otherwise than configured");
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (found.AuthorizationEndpoint, found.TokenEndpoint); // the same for every request
        return found;
    }
}
