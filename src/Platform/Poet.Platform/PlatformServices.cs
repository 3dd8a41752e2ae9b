using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Audit.Reading;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Facts;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Units;
using Poet.Platform.Partners;
using Poet.Platform.Partners.Calls;
using Poet.Platform.Persistence;
using Poet.Platform.Persistence.Prepared;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform;

/// <summary>Everything that modules stand on.</summary>
public static class PlatformServices
{
    /// <summary>Adds requests, persistence, facts, audit and identity.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="localFolder">The folder of this host's own files, on a disk that outlives it.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration, DirectoryInfo localFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<RequestContext>();
        services.AddScoped<ModuleDbServices>();
        services.AddSingleton(configuration.GetSection("Database").Get<DatabaseOptions>() ?? new());
        services.AddSingleton<PreparedConnections>();
        services.AddScoped(p => new PreparedReads(p.GetRequiredService<PreparedConnections>()));
        services.AddModuleDb<PlatformDb>(PlatformTables.Schema);
        services.AddModuleDb<IdentityDb>(IdentityDb.SchemaName);
        services.AddMediation();
        services.AddHandlersFrom(typeof(PlatformServices).Assembly);
        services.AddHealthChecks().AddCheck<OutboxHealthCheck>("database and facts");
        services.AddScoped<IRepeats, Repeats>();

        services.AddSingleton<AuditTables>();
        services.AddSingleton<GroupedAuditWriter>();
        services.AddSingleton<IAuditWriter>(p => p.GetRequiredService<GroupedAuditWriter>());
        services.AddHostedService(p => p.GetRequiredService<GroupedAuditWriter>());
        services.AddSingleton(new LocalAuditQueue(Path.Combine(localFolder.FullName, "audit-waiting.jsonl")));
        services.AddSingleton<DrainingAudit>();
        services.AddHostedService(p => p.GetRequiredService<DrainingAudit>());
        services.AddHealthChecks().AddCheck<AuditQueueHealthCheck>("audit");
        services.AddSingleton(configuration.GetSection("Audit").Get<AuditOptions>() ?? new());
        services.AddScoped<SubjectKeys>().AddScoped<HistoryReader>();
        services.AddSingleton<Sealer>();
        services.AddHostedService(p => p.GetRequiredService<Sealer>());
        services.AddSingleton<Dispatcher>();
        services.AddHostedService(p => p.GetRequiredService<Dispatcher>());
        AddIdentity(services);
        PartnerServices.Add(services, configuration);
        CallLimits.Add(services, configuration);
        return services;
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentity<PoetUser, IdentityRole<Guid>>(options =>
            {
                // NIST SP 800-63B: length and a list of common passwords, no rules of composition
                options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
                options.Lockout = new() { MaxFailedAccessAttempts = 8, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15), AllowedForNewUsers = true };
                options.User.RequireUniqueEmail = true;
                IdentityDb.Stores(options);
            })
            .AddEntityFrameworkStores<IdentityDb>()
            .AddClaimsPrincipalFactory<PoetClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = SessionCookie.Name;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.AccessDeniedPath = "/account/not-allowed";
            cookie.Events.OnValidatePrincipal = SessionValidity.Check;
            cookie.Events.OnRedirectToLogin = context => RedirectOr(context, 401);
            cookie.Events.OnRedirectToAccessDenied = context => RedirectOr(context, 403);
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .PostConfigure<TimeProvider>((cookie, time) => cookie.TicketDataFormat = new RememberedTickets(cookie.TicketDataFormat, time));
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(5));
        services.AddSingleton<PurposeCookie>();
        services.AddScoped(p => new Accounts(p.GetRequiredService<UserManager<PoetUser>>(), p.GetRequiredService<RoleManager<IdentityRole<Guid>>>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped(p => new SetUp(p.GetRequiredService<IdentityDb>(), p.GetRequiredService<Accounts>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<UnitRules>();
        services.AddScoped(p => new UnitNames(p.GetRequiredService<IdentityDb>()));
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(DenyByDefault.Policy);
    }

    // a program gets a status, a person gets a page
    private static Task RedirectOr(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>The platform's own endpoints: people who sign in, operations.</summary>
    public static void MapPlatform(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People who sign in");
        ListPeople.Map(people);
        LetIn.Map(people);
        SetSignIn.Map(people);
        MoveToUnit.Map(people);
        var units = api.MapGroup("/units").WithTags("Units");
        ListUnits.Map(units);
        ShowUnit.Map(units);
        OpenUnit.Map(units);
        ChangeUnit.Map(units);
        CloseUnit.Map(units);
        PartnerServices.Map(api);
        var operations = api.MapGroup("/operations").WithTags("Operations");
        ShowOperations.Map(operations);
        RetryDelivery.Map(operations);
        var audit = api.MapGroup("/audit").WithTags("Audit");
        ShowRecordHistory.Map(audit);
        ShowUserHistory.Map(audit);
        ListAuditedUsers.Map(audit);
        ShowUnusualAccess.Map(audit);
        ExportHistory.Map(audit);
    }

    /// <summary>The middleware between routing and endpoints: problems, sign-in, who and why, permission.</summary>
    public static IApplicationBuilder UsePlatform(this IApplicationBuilder app)
    {
        app.UseMiddleware<ProblemAnswers>();
        app.UseAuthentication();
        CallLimits.Use(app);
        app.UseMiddleware<ActorMiddleware>();
        app.UseAuthorization();
        return app;
    }
}
