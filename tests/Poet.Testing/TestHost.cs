using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Poet.Host;
using Poet.Platform.Audit;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Facts;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Subjects.Persistence;
using Poet.Testing.SqlServer;
using Xunit;

namespace Poet.Testing;

/// <summary>What a test wants otherwise than the shared host has it.</summary>
public sealed record TestHostOptions
{
    /// <summary>An existing database, which the host then does not dispose; else it gets a fresh one.</summary>
    public TestDatabase? Database { get; init; }

    /// <summary>Settings as in appsettings.json, "Poet:Plugins:Folder" for example.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Adds or replaces services, after the platform's own.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>Maps endpoints of the test's own.</summary>
    public Action<WebApplication>? Map { get; init; }

    /// <summary>True to let facts be delivered in the background, as in production.</summary>
    public bool Dispatching { get; init; }

    /// <summary>True to let audit entries be sealed in the background, as in production.</summary>
    public bool Sealing { get; init; }
}

/// <summary>
/// The real platform on a free port and a fresh database. Facts are delivered when the test says so. Take the shared one with
/// <c>[Collection(TestHost.Shared)]</c> and <c>TestHost host</c>, or start one of your own for faults that would hurt others.
/// </summary>
public sealed class TestHost : IAsyncLifetime, IAsyncDisposable
{
    public const string Shared = "host";

    /// <summary>What tokens of partners must be for.</summary>
    public const string Audience = "https://poet.test.invalid";

    private readonly TestHostOptions options;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("poet-test-");
    private WebApplication? app;
    private int forces;

    public TestHost() : this(new()) { }

    private TestHost(TestHostOptions options) => this.options = options;

    public TestClock Clock { get; } = new();

    public TestLogs Logs { get; } = new();

    public TestDatabase Database { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public WebApplication App => app!;

    /// <summary>True when the database is the SQL Server that is not there.</summary>
    public bool IsSilent => Services.GetRequiredService<IDatabaseProvider>() is SilentSqlServer;

    /// <summary>The folder of the keys: a process started on it knows this host's sessions.</summary>
    public string DataFolder => folder.FullName;

    public Uri Address => new(app!.Urls.First());

    public static async Task<TestHost> Start(TestHostOptions? options = null)
    {
        var host = new TestHost(options ?? new());
        await host.InitializeAsync();
        return host;
    }

    /// <summary>A force of its own with users that come to be when first used. The codes are invented, so that there are enough of them.</summary>
    /// <param name="code">A real code, where the test depends on one.</param>
    public TestForce NewForce(string? code = null) => new(this, code ?? "T" + Interlocked.Increment(ref forces).ToString("000"));

    /// <summary>A client that nobody is signed in with; it keeps cookies and follows no redirects.</summary>
    public HttpClient Anonymous() => Client(new CookieContainer());

    internal HttpClient Client(CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Delivers every fact that is due, until none is left.</summary>
    /// <exception cref="InvalidOperationException">A handler failed: named with the type of its error.</exception>
    public async Task DeliverEvents()
    {
        var before = await FailedAttempts();
        for (var round = 0; await Services.GetRequiredService<Dispatcher>().DispatchOnce(CancellationToken.None) > 0; round++)
            if (round > 10_000)
                throw new InvalidOperationException("Facts never come to an end");
        var after = await FailedAttempts();
        if (after.Where(f => f.Value > before.GetValueOrDefault(f.Key)).Select(f => f.Key).ToList() is { Count: > 0 } failed)
            throw new InvalidOperationException("Deliveries failed: " + string.Join(", ", failed));
    }

    /// <summary>Seals every audit entry that has no seal yet; returns how many.</summary>
    public async Task<int> Seal()
    {
        await Services.GetRequiredService<DrainingAudit>().Hurry(CancellationToken.None);
        var all = 0;
        while (await Services.GetRequiredService<Sealer>().SealOnce(CancellationToken.None) is > 0 and var some)
            all += some;
        return all;
    }

    /// <summary>Delivers everything a second time, as happens when a host dies before it noted a delivery as done.</summary>
    public async Task DeliverEventsAgain()
    {
        await InScope(async services => await services.GetRequiredService<PlatformDb>().Deliveries.Where(d => d.State == DeliveryState.Done)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Due)));
        await DeliverEvents();
    }

    /// <summary>Delivers everything to one module once more, the newest first, as if it had never been delivered; what the module made of it before is the test's to delete.</summary>
    public async Task DeliverBackwards(string module)
    {
        await InScope(async services =>
        {
            var (db, handlers) = (services.GetRequiredService<PlatformDb>(), module + ".");
            await db.Set<InboxEntry>().Where(i => i.Handler.StartsWith(handlers)).ExecuteDeleteAsync();
            var deliveries = await db.Deliveries.Where(d => d.Handler.StartsWith(handlers)).Join(db.Outbox, d => d.MessageId, m => m.Id, (d, m) => new { Delivery = d, m.Number }).ToListAsync();
            foreach (var (i, delivery) in deliveries.OrderByDescending(d => d.Number).Select(d => d.Delivery).Index())
                (delivery.State, delivery.DueAt) = (DeliveryState.Due, Clock.Now.AddDays(-1).AddSeconds(i));
            return await db.SaveChangesAsync();
        });
        await DeliverEvents();
    }

    /// <summary>Deletes every duty to tell somebody, as before a fact came.</summary>
    public Task ForgetTellings() => InScope(async services =>
    {
        var db = services.GetRequiredService<SubjectsDb>();
        return await db.TellingAttempts.ExecuteDeleteAsync() + await db.TellingDuties.IgnoreQueryFilters().ExecuteDeleteAsync();
    });

    /// <summary>Keeps facts of this name that were not delivered yet from being delivered, or lets them go; returns how many.</summary>
    public Task<int> HoldBack(string name, bool held = true) => InScope(services =>
        services.GetRequiredService<PlatformDb>().Outbox.Where(m => m.Name == name && m.FannedOut == !held).ExecuteUpdateAsync(set => set.SetProperty(m => m.FannedOut, held)));

    /// <summary>Leaves out what nobody has begun to deliver: whoever made thousands of facts that are not what is tested would keep the next one waiting who delivers.</summary>
    public Task<int> DropFacts() => InScope(services => services.GetRequiredService<PlatformDb>().Outbox.Where(m => !m.FannedOut).ExecuteUpdateAsync(set => set.SetProperty(m => m.FannedOut, true)));

    /// <summary>How the deliveries to this handler stand, with how often each failed.</summary>
    public Task<IReadOnlyList<string>> DeliveriesTo(string handler) => InScope<IReadOnlyList<string>>(async services =>
        [.. (await services.GetRequiredService<PlatformDb>().Deliveries.Where(d => d.Handler == handler).ToListAsync()).Select(d => $"{d.State}, {d.Attempts} failed")]);

    /// <summary>What facts of this name say, as they are sent, the newest first.</summary>
    public Task<IReadOnlyList<string>> FactsTold(string name) => InScope<IReadOnlyList<string>>(async services =>
        await services.GetRequiredService<PlatformDb>().Outbox.Where(m => m.Name == name).OrderByDescending(m => m.At).Select(m => m.Payload).ToListAsync());

    /// <summary>Does something with the platform's services as the system, or as another actor.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> act, Actor? actor = null)
    {
        await Services.GetRequiredService<DrainingAudit>().Hurry(CancellationToken.None); // so that tests find in the tables what was answered
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(actor ?? Actor.System("test"), Guid.CreateVersion7(Clock.Now));
        return await act(scope.ServiceProvider);
    }

    public async Task InitializeAsync()
    {
        Database = options.Database ?? await TestDatabase.New();
        app = Build(Database.Provider, Database.ConnectionString, folder.FullName, options.Settings, Adjust);
        options.Map?.Invoke(app);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        if (options.Database is null && Database is not null)
            await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>The platform built for a database that nobody connects to, for its models and scripts.</summary>
    public static WebApplication Unconnected(string provider) => Build(provider, provider switch
    {
        "Sqlite" => "Data Source=nowhere.db",
        "PostgreSql" => "Host=127.0.0.1;Database=nowhere;Username=nobody",
        _ => "Server=127.0.0.1;Database=nowhere;Encrypt=True",
    }, Path.GetTempPath(), new Dictionary<string, string>(), _ => { });

    internal static async Task Migrate(TestDatabase database)
    {
        await using var host = Build(database.Provider, database.ConnectionString, Path.GetTempPath(), new Dictionary<string, string>(), _ => { });
        await DatabaseRegistration.MigrateAll(host.Services, CancellationToken.None);
    }

    private static WebApplication Build(string provider, string connectionString, string folder, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection> services)
    {
        Dictionary<string, string> all = new()
        {
            // tests move the clock for reasons of their own; those about sessions and refusals set the real limits
            ["Poet:SignIn:IdleMinutes"] = "600",
            ["Poet:SignIn:SessionHours"] = "600",
            ["Poet:SignIn:RefusalMilliseconds"] = "0",
            ["Poet:SignInAttemptsPerMinute"] = "100000", // all tests come from one address
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        all["Partners:Audience"] = Audience;
        (all["applicationName"], all["urls"], all["POET_DATA"]) = ("poet", "http://127.0.0.1:0", folder);
        (all["Database:Provider"], all["Database:ConnectionString"]) = (provider, connectionString);
        return PoetHost.Build([.. all.Select(s => $"--{s.Key}={s.Value}")], adjust: builder =>
        {
            builder.Logging.ClearProviders();
            services(builder.Services);
        });
    }

    private void Adjust(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        services.AddSingleton<ILoggerProvider>(Logs);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000); // tests make many users; how slow a hash is, is not what they test
        if (!options.Dispatching)
            services.Remove(services.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationFactory is Func<IServiceProvider, Dispatcher>));
        if (!options.Sealing)
            services.Remove(services.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationFactory is Func<IServiceProvider, Sealer>));
        if (Recording.Instead(TestDatabase.Server, PoetHost.Provider(Database.Provider)) is { } provider)
            services.Replace(ServiceDescriptor.Singleton(provider));
        options.Services?.Invoke(services);
    }

    private async Task<Dictionary<string, int>> FailedAttempts() => await InScope(async services =>
        (await services.GetRequiredService<PlatformDb>().Deliveries.Where(d => d.Attempts > 0).ToListAsync())
            .ToDictionary(d => $"{d.Handler} of message {d.MessageId}: {d.Error}", d => d.Attempts));
}
