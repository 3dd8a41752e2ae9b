using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Poet.Host;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Bench.Stage;

/// <summary>The platform's own parts inside the bench, never started: to migrate, to fill, and to make sessions with the keys that the measured process uses.</summary>
internal sealed class StagedPlatform : IAsyncDisposable
{
    public const string Force = "42";
    private const string Officer = "officer@bench.invalid";
    private readonly WebApplication host;

    private StagedPlatform(WebApplication host) => this.host = host;

    public IServiceProvider Services => host.Services;

    /// <summary>What the platform is started with in a process of the bench.</summary>
    public static string[] Arguments(BenchDatabase database) =>
    [
        $"--POET_DATA={database.Folder}", $"--Database:Provider={database.Provider}", $"--Database:ConnectionString={database.Connection}",
        $"--Poet:Plugins:Folder={Path.Combine(Path.GetDirectoryName(Paths.Poet)!, "plugins")}",
    ];

    public static async Task<StagedPlatform> On(BenchDatabase database)
    {
        var host = PoetHost.Build(Arguments(database), adjust: builder => builder.Logging.ClearProviders());
        await DatabaseRegistration.MigrateAll(host.Services, CancellationToken.None);
        var platform = new StagedPlatform(host);
        await platform.InScope(async services => await services.GetRequiredService<Accounts>()
            .Make(new(Officer, "Invented Officer", Force, Rank.Constable, ["officer"], "invented words for the bench"), CancellationToken.None));
        return platform;
    }

    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("bench"), Guid.Empty);
        return await act(scope.ServiceProvider);
    }

    /// <summary>A session's cookie, as signing in makes it. A new one for each turn: an old one would be checked against the database with every request.</summary>
    public Task<string> Cookie() => InScope(async services =>
    {
        var user = await services.GetRequiredService<UserManager<PoetUser>>().FindByNameAsync(Officer) ?? throw new InvalidOperationException("The bench's officer is gone");
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<PoetUser>>().CreateAsync(user);
        ((ClaimsIdentity)principal.Identity!).AddClaims(services.GetRequiredService<Sessions>().New(halfWay: false, "pwd", "otp", Sessions.TwoFactors));
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(principal), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
