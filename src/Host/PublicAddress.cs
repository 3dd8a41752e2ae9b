using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Poet.Platform.Identity.SigningIn;
using IPNetwork = System.Net.IPNetwork;

namespace Poet.Host;

/// <summary>
/// Where people reach the platform, and the proxies before it that may say so. Until an address is given it answers to the machine itself and to nobody else, so that it is never reached over
/// a network by accident. In earnest the address is one of https: every cookie then goes over TLS only, and the platform answers to no other name: links and the sites that passkeys hold for are
/// made from that name. Only proxies that are named are believed about who calls and how.
/// </summary>
internal static class PublicAddress
{
    private const string Setting = "Poet:PublicAddress";
    private const string Proxies = "Poet:TrustedProxies";
    private const string ThisMachine = "localhost;127.0.0.1;[::1]";

    /// <exception cref="InvalidOperationException">A setting cannot be read, or is missing where people work in earnest.</exception>
    public static void Add(WebApplicationBuilder builder, bool demo)
    {
        AddProxies(builder);
        if (builder.Configuration[Setting] is not { Length: > 0 } text)
        {
            builder.Configuration["AllowedHosts"] = ThisMachine;
            return;
        }
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/")
            throw new InvalidOperationException($"Set {Setting} to the address that people type, such as https://poet.force.example, without a path; it is {text}");
        if (!demo && address is { Scheme: "http", IsLoopback: false })
            throw new InvalidOperationException($"Set {Setting} to an address of https: what goes over a network without TLS is read by whoever listens; it is {text}");
        if (!demo && address.Scheme == "https" && builder.Configuration[Proxies] is null or "" && !ServesTls(builder.Configuration))
            throw new InvalidOperationException($"Set {Proxies} to the proxies with TLS before the platform, or give it a certificate to listen with: {Setting} is {text}, and nothing here speaks https");
        builder.Configuration["AllowedHosts"] = $"{address.Host};{ThisMachine}"; // the machine itself asks after its health
        builder.Services.Configure<IdentityPasskeyOptions>(passkeys => passkeys.ServerDomain = address.Host);
        if (address.Scheme != "https")
            return;
        builder.Services.PostConfigureAll<CookieAuthenticationOptions>(o => o.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        builder.Services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, o => o.Cookie.Name = SessionCookie.NameOverTls);
        builder.Services.PostConfigure<AntiforgeryOptions>(o => (o.Cookie.Name, o.Cookie.Path, o.Cookie.SecurePolicy) = ("__Host-poet-form", "/", CookieSecurePolicy.Always));
    }

    private static bool ServesTls(ConfigurationManager configuration) =>
        configuration["urls"]?.Contains("https://", StringComparison.OrdinalIgnoreCase) == true || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any(e => e["Url"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);

    public static void Use(WebApplication app)
    {
        if (app.Configuration[Proxies] is { Length: > 0 })
            app.UseForwardedHeaders();
    }

    /// <summary>With an address of https nothing is answered that came without TLS, but to the machine itself: pages lead over, and all else is refused, for a program would send it so again.</summary>
    public static void RefuseWithoutTls(WebApplication app)
    {
        if (app.Configuration[Setting] is not { Length: > 0 } text || new Uri(text) is not { Scheme: "https" } address)
            return;
        app.Use((http, next) =>
        {
            if (http.Request.IsHttps || http.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from))
                return next(http);
            if (HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api"))
            {
                http.Response.Redirect(address.GetLeftPart(UriPartial.Authority) + http.Request.Path.ToUriComponent() + http.Request.QueryString, permanent: true, preserveMethod: true);
                return Task.CompletedTask;
            }
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return http.Response.WriteAsync("Send this over https: nothing was done, and whoever listens on the network may have read it");
        });
    }

    private static void AddProxies(WebApplicationBuilder builder)
    {
        if (builder.Configuration[Proxies] is not { Length: > 0 } text)
            return;
        List<IPAddress> addresses = [];
        List<IPNetwork> networks = [];
        foreach (var one in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (IPAddress.TryParse(one, out var address))
                addresses.Add(address);
            else if (IPNetwork.TryParse(one, out var network))
                networks.Add(network);
            else
                throw new InvalidOperationException($"Set {Proxies} to addresses or networks with commas between them, such as 10.0.0.5, 10.1.0.0/24; {one} is neither");
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null; // as far back as proxies that are named told it: there may be two in a row
            forwarded.KnownProxies.Clear(); // the machine itself is trusted by default
            forwarded.KnownIPNetworks.Clear();
            addresses.ForEach(forwarded.KnownProxies.Add);
            networks.ForEach(forwarded.KnownIPNetworks.Add);
        });
    }
}
