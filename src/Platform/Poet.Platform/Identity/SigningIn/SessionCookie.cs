using Microsoft.AspNetCore.Http;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>The cookie of a person's session.</summary>
public static class SessionCookie
{
    /// <summary>Its name where the platform does not know its public address.</summary>
    public const string Name = "poet";

    /// <summary>Its name where people come over TLS: browsers take one of this name from this very host over TLS only, so that no neighbour plants one (RFC 6265bis, section 4.1.3.2).</summary>
    public const string NameOverTls = "__Host-poet";

    internal static bool IsIn(HttpRequest request) => request.Cookies.ContainsKey(Name) || request.Cookies.ContainsKey(NameOverTls);
}
