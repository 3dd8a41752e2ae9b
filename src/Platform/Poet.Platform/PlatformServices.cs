using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Audit.Reading;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Contracts;
using Poet.Platform.Erasing;
using Poet.Platform.Facts;
using Poet.Platform.Front;
using Poet.Platform.Identity;
using Poet.Platform.Identity.Covering;
using Poet.Platform.Identity.People;
using Poet.Platform.Identity.Units;
using Poet.Platform.Partners;
using Poet.Platform.Partners.Calls;
using Poet.Platform.Persistence;
using Poet.Platform.Persistence.Prepared;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;
using Poet.Platform.Telling;
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
        services.AddSingleton<ForgettingRepeats>();
        services.AddHostedService(p => p.GetRequiredService<ForgettingRepeats>());
        services.AddScoped(p => new ErasedPeople(p.GetRequiredService<PlatformDb>()));
        services.AddScoped<ITellsThePerson, TellOfRecipients>();
        RestrictingServices.Add(services, configuration);

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
        services.AddScoped(p => new FactsTaken(p.GetRequiredService<PlatformDb>(), p.GetRequiredService<TimeProvider>()));
        services.AddPeople(configuration);
        PartnerServices.Add(services, configuration);
        CallLimits.Add(services, configuration);
        return services;
    }

    /// <summary>The platform's own endpoints: people who sign in, operations.</summary>
    public static void MapPlatform(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People who sign in");
        ListPeople.Map(people);
        LetIn.Map(people);
        SetSignIn.Map(people);
        ShowSignIn.Map(people);
        ChangePerson.Map(people);
        BeginAnew.Map(people);
        MoveToForce.Map(people);
        MoveToUnit.Map(people);
        Covers.Map(api);
        RestrictingServices.Map(api);
        var units = api.MapGroup("/units").WithTags("Units");
        ListUnits.Map(units);
        ShowUnit.Map(units);
        OpenUnit.Map(units);
        ChangeUnit.Map(units);
        CloseUnit.Map(units);
        PartnerServices.Map(api);
        ShowFront.Map(api);
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
        app.UseMiddleware<CompleteSessions>();
        app.UseMiddleware<ActorMiddleware>();
        app.UseAuthorization();
        return app;
    }
}
