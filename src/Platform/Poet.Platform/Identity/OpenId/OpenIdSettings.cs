using System.Security.Claims;

namespace Poet.Platform.Identity.OpenId;

/// <summary>A force's own OpenID Connect provider: the section <c>Poet:SignIn:OpenId:{Force}</c>. The secret belongs into the environment or a secret store, never into a file of the repository.</summary>
internal sealed class OpenIdSettings
{
    /// <summary>Address of the provider, as its discovery document names itself (issuer).</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>What the button on the sign-in page says.</summary>
    public string Says { get; set; } = "Sign in with your force's login";

    /// <summary>Values of the claim <c>amr</c> that say that the provider has seen a second factor (RFC 8176).</summary>
    public string[] TwoFactorMethods { get; set; } = ["mfa"];

    /// <summary>Values of the claim <c>acr</c> that say so; asked for with each sign-in. None where the provider uses <c>amr</c>.</summary>
    public string[] TwoFactorContexts { get; set; } = [];

    /// <summary>Algorithms that the provider may sign with; never one that takes a shared secret, or none.</summary>
    public string[] Algorithms { get; set; } = ["RS256", "PS256", "ES256"];

    /// <summary>Whether the provider has seen a second factor.</summary>
    public bool SawTwoFactors(ClaimsPrincipal shown) =>
        shown.FindAll("amr").Any(c => TwoFactorMethods.Contains(c.Value, StringComparer.Ordinal)) || shown.FindAll("acr").Any(c => TwoFactorContexts.Contains(c.Value, StringComparer.Ordinal));

    /// <summary>What is missing or unsafe; a host does not start with it.</summary>
    public string? Problem()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
            return "Authority must be an https address";
        if (ClientId.Length == 0 || ClientSecret.Length == 0)
            return "ClientId and ClientSecret must be set";
        return Algorithms.Length == 0 || Algorithms.Any(a => a.Length < 2 || a[..2] is not ("RS" or "PS" or "ES")) ? "Algorithms must be of the families RS, PS and ES" : null;
    }
}
