using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Poet.Platform.Web;

/// <summary>What holds for an address that says nothing of who may: a page or endpoint is closed to everybody, and who asks for what is not there must have signed in to be told so.</summary>
internal static class DenyByDefault
{
    // files of wwwroot that came after the build; only a build that was not published has this
    private const string FilesOfDevelopment = "{**path:file}";

    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(asked => !IsMapped(asked.Resource)).Build();

    private static bool IsMapped(object? asked) => asked is not HttpContext http || http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: not FilesOfDevelopment };
}
