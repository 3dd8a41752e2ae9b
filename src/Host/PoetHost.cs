using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Poet.Breaches;
using Poet.Host.Describing;
using Poet.Insight;
using Poet.Migrations.PostgreSql;
using Poet.Migrations.Sqlite;
using Poet.Migrations.SqlServer;
using Poet.Orders;
using Poet.Plans;
using Poet.Platform;
using Poet.Platform.Audit;
using Poet.Platform.Facts;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Ui;
using Poet.Platform.Ui.Frame;
using Poet.Platform.Web;
using Poet.Referrals;
using Poet.Subjects;
using Poet.Transfers;
using Poet.Visits;

namespace Poet.Host;

/// <summary>Puts the platform together: the list of modules, the list of databases, the pipeline.</summary>
internal static class PoetHost
{
    /// <summary>The modules, in the order in which their databases are made.</summary>
    public static IReadOnlyList<IModule> Modules { get; } = [new SubjectsModule(), new OrdersModule(), new ReferralsModule(), new VisitsModule(), new TransfersModule(), new BreachesModule(), new PlansModule(), new InsightModule()];

    /// <summary>Without these two there is no register.</summary>
    private static readonly string[] AlwaysOn = ["subjects", "orders"];

    private static readonly IReadOnlyList<IDatabaseProvider> Databases = [new SqliteDatabase(), new PostgreSqlDatabase(), new SqlServerDatabase()];

    /// <summary>The database product of this name, as the setting Database:Provider has it.</summary>
    public static IDatabaseProvider Provider(string name) => Databases.Single(d => d.Name == name);

    public static WebApplication Build(string[] args, bool demo = false, Action<WebApplicationBuilder>? adjust = null)
    {
        FailWithoutLondon();
        // settings lie beside the program, wherever it is started from
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls("http://localhost:5080");
        builder.Configuration.AddInMemoryCollection([new("Poet:Demo", demo ? "true" : null)]);
        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
            k.AddServerHeader = false;
        });
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);

        AddServices(builder);
        PublicAddress.Add(builder, demo);
        adjust?.Invoke(builder); // last, so that a test can put its clock and its own parts in place of ours
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var data = DataFolder.Of(builder.Configuration);
        services.AddSingleton(data);
        services.AddSingleton(new AuditKeys(data.Keys.FullName));
        services.AddPlatform(builder.Configuration, data.Root);
        services.AddSingleton(sp => DatabaseChoice.Of(Databases, sp.GetRequiredService<DatabaseOptions>(), data));
        services.AddOrderTypePlugins((builder.Configuration.GetSection(PluginOptions.Section).Get<PluginOptions>() ?? new()) with
        {
            SwitchedOn = PluginOptions.Entries(builder.Configuration.GetSection(PluginOptions.SwitchedOnSetting)),
        });
        SessionKeys.Add(builder, data);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = "Poet-Antiforgery";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // else it goes without, also over TLS
        });
        services.ConfigureHttpJsonOptions(json => Strict(json.SerializerOptions));
        services.Configure<Microsoft.AspNetCore.Mvc.JsonOptions>(json => Strict(json.JsonSerializerOptions)); // what the API description reads
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.AddPoetUi();
        services.AddSingleton(new NavItem("People", "/account/people", "users.manage", 80));
        services.AddSingleton(new NavItem("Partners", "/partners", "partners.manage", 82));
        services.AddSingleton(new NavItem("Units", "/account/units", "units.manage", 81));
        services.AddSingleton(new NavItem("Cover", "/account/cover", "orders.read", 79));
        services.AddSingleton(new NavItem("Restricted", "/restricted", "records.review", 84));
        services.AddSingleton(new NavItem("Audit", "/audit", "audit.read", 85));
        services.AddSingleton(new NavItem("Operations", "/operations", "operations.read", 90));
        services.AddScoped<IPageFrames, Frames>();
        ApiDocument.Add(services);

        var pages = services.AddRazorPages().AddMvcOptions(o => o.MaxModelBindingCollectionSize = 2000);
        var on = On(builder.Configuration);
        services.AddSingleton(new ModulesOff([.. Modules.Except(on).Select(m => m.Name)]));
        foreach (var module in Modules.Except(on))
        {
            services.KeepFactsFor(module, builder.Configuration);
            foreach (var part in pages.PartManager.ApplicationParts.Where(p => p.Name == module.GetType().Assembly.GetName().Name).ToList())
                pages.PartManager.ApplicationParts.Remove(part);
        }
        foreach (var module in on)
        {
            module.Register(services, builder.Configuration);
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(module.GetType().Assembly).GetApplicationParts(module.GetType().Assembly))
                if (!pages.PartManager.ApplicationParts.Any(p => p.GetType() == part.GetType() && p.Name == part.Name)) // most are found by themselves; twice, every page would be there twice
                    pages.PartManager.ApplicationParts.Add(part);
        }
    }

    private static void UsePipeline(WebApplication app)
    {
        var british = new CultureInfo("en-GB");
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(british), SupportedCultures = [british], SupportedUICultures = [british],
            RequestCultureProviders = [],
        });
        PublicAddress.Use(app);
        app.UseSecurityHeaders();
        PublicAddress.RefuseWithoutTls(app);
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseRouting();
        app.UsePlatform();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        HealthAnswer.Map(app);
        ApiDocument.Map(app);
        var api = app.MapGroup("/api/v1").DisableAntiforgery();
        api.MapPlatform();
        foreach (var module in On(app.Configuration))
            module.Map(api);
    }

    /// <summary>The modules that are not switched off by the setting Poet:ModulesOff, a list of names.</summary>
    private static IReadOnlyList<IModule> On(IConfiguration configuration)
    {
        var off = configuration.GetSection("Poet:ModulesOff").GetChildren().Select(c => c.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (off.FirstOrDefault(name => AlwaysOn.Contains(name) || !Modules.Any(m => m.Name == name)) is { } wrong)
            throw new InvalidOperationException($"Take {wrong} out of Poet:ModulesOff: what can be switched off is {string.Join(", ", Modules.Select(m => m.Name).Except(AlwaysOn))}");
        return [.. Modules.Where(m => !off.Contains(m.Name))];
    }

    private static void Strict(JsonSerializerOptions json)
    {
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.MaxDepth = 32;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        RefusedNulls.Add(json);
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }

    /// <summary>Dates of orders are London days: without the time zone or the culture every one of them could be wrong, so nothing starts.</summary>
    private static void FailWithoutLondon()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out _))
            throw new InvalidOperationException("The time zone Europe/London is missing: install the operating system's time zone data (package tzdata) and start again");
        if (CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.ShortDatePattern != "dd/MM/yyyy")
            throw new InvalidOperationException("The culture en-GB is missing: install ICU (package libicu) and leave invariant globalization off");
    }
}
