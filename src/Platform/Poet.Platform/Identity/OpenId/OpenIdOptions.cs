using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Poet.Platform.Identity.OpenId;

/// <summary>The framework's OAuth handler, told where one force's provider is.</summary>
internal sealed class OpenIdOptions : OAuthOptions
{
    public OpenIdOptions()
    {
        UsePkce = true;
        SaveTokens = false;
        Scope.Add("openid");
        AuthorizationEndpoint = TokenEndpoint = "https://from-discovery.invalid/"; // the real ones are read when first needed
    }

    public string Force { get; set; } = "";

    public OpenIdSettings Provider { get; set; } = new();

    /// <summary>Reads the provider's discovery document and keys, and keeps them for a day.</summary>
    public IConfigurationManager<OpenIdConnectConfiguration> Discovery { get; set; } = null!;
}

/// <summary>A login that is not taken; the reason is for the audit and holds nothing personal.</summary>
internal sealed class OpenIdRefusedException(string reason, Exception? inner = null) : Exception(reason, inner);
