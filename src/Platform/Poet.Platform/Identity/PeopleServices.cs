using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity.Covering;
using Poet.Platform.Identity.OpenId;
using Poet.Platform.Identity.Passwords;
using Poet.Platform.Identity.People;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Identity.Units;
using Poet.Platform.Partners.Calls;
using Poet.Platform.Persistence;
using Poet.Platform.Web;

namespace Poet.Platform.Identity;

/// <summary>People who sign in: accounts, sessions, second factors. Why it is done so: docs/adr/signing-in.md.</summary>
internal static class PeopleServices
{
    private const int HashRounds = 210_000; // OWASP Password Storage Cheat Sheet, for PBKDF2 with HMAC-SHA512

    public static void AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Poet:SignIn").Get<SignInSettings>() ?? new();
        services.AddSingleton(settings);
        AddAccounts(services);
        AddSessions(services, settings);
        AddSigningIn(services, settings);
        services.AddOpenId(configuration);
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedAtTheDoor>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(DenyByDefault.Policy);
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashRounds);
        services.AddSingleton<PasswordHashing>().AddSingleton<ForbiddenPasswords>();
        services.AddSingleton<IPasswordHasher<PoetUser>>(p => p.GetRequiredService<PasswordHashing>());
        services.AddIdentity<PoetUser, IdentityRole<Guid>>(options =>
            {
                // PasswordRules judges instead; Identity's own rules are about composition
                options.Password = new() { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1 };
                options.User.RequireUniqueEmail = true;
                IdentityDb.Stores(options);
            })
            .AddEntityFrameworkStores<IdentityDb>()
            .AddClaimsPrincipalFactory<PoetClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders();
        services.AddScoped(p => new Accounts(p.GetRequiredService<UserManager<PoetUser>>(), p.GetRequiredService<RoleManager<IdentityRole<Guid>>>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<OwnPeople>().AddScoped<UnitRules>();
        services.AddScoped(p => new Covers(p.GetRequiredService<Lazy<IdentityDb>>(), p.GetRequiredService<IDataProtectionProvider>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new UnitNames(p.GetRequiredService<IdentityDb>()));
        services.AddSingleton(p => new DemoOrReal(p.GetRequiredService<IDatabaseProvider>(), p.GetRequiredService<DatabaseOptions>()));
        services.AddScoped(p => new SetUp(p.GetRequiredService<IdentityDb>(), p.GetRequiredService<Accounts>(), p.GetRequiredService<TimeProvider>()));
    }

    private static void AddSessions(IServiceCollection services, SignInSettings settings)
    {
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = SessionCookie.Name;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.AccessDeniedPath = "/account/not-allowed";
            cookie.Events.OnValidatePrincipal = SessionValidity.Check;
            cookie.Events.OnRedirectToLogin = context => RedirectOr(context, 401);
            cookie.Events.OnRedirectToAccessDenied = context => RedirectOr(context, 403);
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .PostConfigure<TimeProvider>((cookie, time) => cookie.TicketDataFormat = new RememberedTickets(cookie.TicketDataFormat, time));
        services.AddSingleton<EndedSessions>();
        services.AddHostedService(p => p.GetRequiredService<EndedSessions>());
        services.AddSingleton<Sessions>();
        services.AddSingleton<PurposeCookie>();
    }

    private static void AddSigningIn(IServiceCollection services, SignInSettings settings)
    {
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "required"; // a fingerprint or PIN beside the key itself: two factors in one
            passkeys.ResidentKeyRequirement = "preferred";
            passkeys.ServerDomain = settings.PasskeyDomain;
        });
        services.AddSingleton<TimeCodeKeys>().AddSingleton<SignInAudit>().AddSingleton<Refusals>();
        services.AddScoped<Attempts>().AddScoped<SecondFactors>().AddScoped<PasswordSignIn>().AddScoped<SecondFactorSignIn>().AddScoped<PasskeySignIn>().AddScoped<SigningOut>().AddScoped<OwnPassword>();
    }

    // a program gets a status, a person gets a page
    private static Task RedirectOr(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
