using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Platform.Identity.OpenId;

/// <summary>The providers that are configured, by force.</summary>
internal sealed record OpenIdProviders(IReadOnlyDictionary<string, OpenIdSettings> All)
{
    public OpenIdSettings? Of(string force) => All.GetValueOrDefault(force);
}

/// <summary>One scheme of authentication for each configured provider; none without any.</summary>
internal static class OpenIdServices
{
    private const string Invitation = "poet.invitation";

    public static string SchemeOf(string force) => "openid-" + force;

    /// <summary>What goes to the provider and comes back, unread by it.</summary>
    public static AuthenticationProperties Going(string returnUrl, string? invitation) => new(new Dictionary<string, string?> { [Invitation] = invitation }) { RedirectUri = returnUrl };

    public static void AddOpenId(this IServiceCollection services, IConfiguration configuration)
    {
        var all = configuration.GetSection("Poet:SignIn:OpenId").Get<Dictionary<string, OpenIdSettings>>() ?? [];
        services.AddSingleton(new OpenIdProviders(all));
        services.AddSingleton<IdTokens>().AddScoped<Invitations>().AddScoped<OpenIdSignIn>();
        var schemes = services.AddAuthentication();
        foreach (var (force, provider) in all)
        {
            if (provider.Problem() is { } problem)
                throw new InvalidOperationException($"Mend Poet:SignIn:OpenId:{force}: {problem}");
            schemes.AddOAuth<OpenIdOptions, OpenIdHandler>(SchemeOf(force), options => SetUp(options, force, provider));
        }
    }

    private static void SetUp(OpenIdOptions options, string force, OpenIdSettings provider)
    {
        (options.Force, options.Provider, options.ClientId, options.ClientSecret) = (force, provider, provider.ClientId, provider.ClientSecret);
        options.CallbackPath = $"/account/force-login/{force}/callback";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Discovery = new ConfigurationManager<OpenIdConnectConfiguration>(provider.Authority.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(new HttpClient { Timeout = TimeSpan.FromSeconds(10) }) { RequireHttps = !new Uri(provider.Authority).IsLoopback });
        options.Events = new OAuthEvents { OnTicketReceived = Finish, OnRemoteFailure = Refuse };
    }

    private static async Task Finish(TicketReceivedContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<OpenIdSignIn>();
        var step = await signIn.Finish(context.HttpContext, (OpenIdOptions)context.Options, context.Principal!, context.Properties!.Items[Invitation], context.HttpContext.RequestAborted);
        var back = Uri.EscapeDataString(context.ReturnUri ?? "/");
        context.Response.Redirect(step switch
        {
            SignInStep.SignedIn => context.ReturnUri ?? "/",
            SignInStep.SecondFactorAsked => "/account/second-factor?returnUrl=" + back,
            SignInStep.SecondFactorToSetUp => "/account/second-factor/set-up?returnUrl=" + back,
            _ => "/account/sign-in?forceLogin=refused",
        });
        context.HandleResponse();
    }

    private static async Task Refuse(RemoteFailureContext context)
    {
        var services = context.HttpContext.RequestServices;
        var why = context.Failure is OpenIdRefusedException refused ? refused.Message : "the answer does not belong to a sign-in begun here, or the provider refused";
        services.GetRequiredService<ILogger<OpenIdHandler>>().LogWarning("A login of force {Force} was refused: {Why} ({Failure})", ((OpenIdOptions)context.Options).Force, why, context.Failure?.GetType().Name);
        await services.GetRequiredService<OpenIdSignIn>().Refused(why, context.HttpContext.RequestAborted);
        context.Response.Redirect("/account/sign-in?forceLogin=refused");
        context.HandleResponse();
    }
}
