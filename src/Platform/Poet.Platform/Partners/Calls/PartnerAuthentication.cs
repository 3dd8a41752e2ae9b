using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Poet.Platform.Identity;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Partners.Calls;

/// <summary>Lets a partner's call in by its token. A request carries a token or a session, never both: which of them it acts under would be anybody's guess.</summary>
internal sealed class PartnerAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenCheck tokens, RefusedCalls refusals)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Partner";
    private const string Prefix = "Bearer ";

    private CallRefused? refused;

    /// <summary>The scheme for a request of the API that carries a token; null for every other, which is a person's.</summary>
    public static string? For(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Authorization.Any(h => h?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true) ? SchemeName : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        (var call, refused) = SessionCookie.IsIn(Request) ? (null, new("cookie and token", "Send a token or the cookie of a session, not both"))
            : Request.Headers.Authorization is not [{ } header] ? (null, new("several tokens", "Send one header Authorization with one token"))
            : await tokens.Read(header[Prefix.Length..].Trim(), Context.RequestAborted);
        if (call is null)
        {
            var who = tokens.Proven ? PartnerOf(tokens.Named!) : RefusedCalls.Unproven(tokens.Named);
            await refusals.Note(who, null, refused!.Why, Context.RequestAborted);
            return AuthenticateResult.Fail(refused.Why);
        }
        Context.Features.Set(call);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new(PoetClaims.Name, call.Actor.Name)], SchemeName));
        principal.ActsAs(call.Actor);
        return AuthenticateResult.Success(new(principal, SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return ProblemAnswers.Write(Context, ProblemAnswers.New(401, "token-refused", refused?.Says ?? "Send a token with the call"));
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var call = Context.Features.Get<PartnerCall>()!; // only who was let in can be forbidden something
        await refusals.Note(call.Actor, call.OnBehalfOf, "no scope for this", Context.RequestAborted);
        Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        await ProblemAnswers.Write(Context, ProblemAnswers.New(403, "not-allowed", "Speak to the force: what it shares with you does not bring this"));
    }

    private static Actor PartnerOf(Partner partner) => new(partner.Id, partner.Name, partner.Force, OrderTypes.Sdk.Law.Rank.None, new HashSet<string>());
}
