using Poet.Platform.Web;

namespace Poet.Host;

/// <summary>What every answer tells the browser not to do, and how it is marked.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // not before the answer starts: whoever answers an error clears what stands there by then
        http.Response.OnStarting(static answered => Write((HttpContext)answered), http);
        return next(http);
    });

    private static Task Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
        if (http.Request.IsHttps && http.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]")) // a machine that tries things out keeps its other ports
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (!http.Request.Path.StartsWithSegments("/_content") && !http.Request.Path.StartsWithSegments("/lib"))
        {
            headers[Marking.Header] = Marking.Is;
            headers.CacheControl = "no-cache, no-store";
            headers.Pragma = "no-cache";
        }
        return Task.CompletedTask;
    }
}
