using Poet.Platform.Identity;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Host;

/// <summary>What happens before the first request: the embedded database is made or brought up to date, and a first administrator invited when there is nobody.</summary>
internal static class FirstRun
{
    public static async Task Prepare(WebApplication host, bool demo)
    {
        var cancel = host.Lifetime.ApplicationStopping;
        if (host.Configuration.GetValue("Database:MigrateAtStart", IsEmbedded(host)))
            await DatabaseRegistration.MigrateAll(host.Services, cancel);
        if (demo)
        {
            await Demo.Fill(host, cancel);
            return;
        }
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("set-up"), Guid.Empty);
        if (await scope.ServiceProvider.GetRequiredService<SetUp>().NewLinkIfNeeded(cancel) is not { } token)
            return;
        // printed, never logged: whoever reads the log later must not find a way in
        host.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"""

            Nobody can sign in yet. Open this link within 30 minutes to make the first administrator:

              {host.Urls.FirstOrDefault() ?? "http://localhost:5080"}/account/set-up?token={token}

            """));
    }

    private static bool IsEmbedded(WebApplication host) => host.Services.GetRequiredService<IDatabaseProvider>().Name == "Sqlite";
}
