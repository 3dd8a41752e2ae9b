using Poet.Platform.Identity;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;

namespace Poet.Host;

/// <summary>The database is not for this start.</summary>
internal sealed class WrongDatabaseException(string why) : Exception(why);

/// <summary>What happens at a start: the embedded database is made or brought up to date before the first request, and a first administrator invited when there is nobody.</summary>
internal static class FirstRun
{
    /// <exception cref="WrongDatabaseException">Invented people would meet real ones.</exception>
    public static async Task Prepare(WebApplication host, bool demo)
    {
        var cancel = host.Lifetime.ApplicationStopping;
        host.Services.GetRequiredService<DataFolder>().Make();
        var plugins = Task.Run(host.Services.GetRequiredService<OrderTypeCatalogue>, cancel); // meanwhile
        if (host.Configuration.GetValue("Database:MigrateAtStart", IsEmbedded(host)))
            await DatabaseRegistration.MigrateAll(host.Services, cancel);
        await Task.WhenAll(plugins, RefuseWrongDatabase(host, demo, cancel)); // side by side: the first page waits for both
        if (demo)
            await Demo.Fill(host, cancel);
    }

    /// <exception cref="WrongDatabaseException">Invented people would meet real ones.</exception>
    public static async Task RefuseWrongDatabase(WebApplication host, bool demo, CancellationToken cancel)
    {
        if (await host.Services.GetRequiredService<DemoOrReal>().WhyNot(demo, cancel) is { } why)
            throw new WrongDatabaseException(why);
    }

    /// <summary>Prints a link when nobody can sign in yet. Looked for once the host answers: no page waits for it.</summary>
    public static async Task Invite(WebApplication host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("set-up"), Guid.Empty);
        if (await scope.ServiceProvider.GetRequiredService<SetUp>().NewLinkIfNeeded(host.Lifetime.ApplicationStopping) is not { } token)
            return;
        // printed, never logged: whoever reads the log later must not find a way in
        Console.WriteLine($"""

            Nobody can sign in yet. Open this link within 30 minutes to make the first administrator:

              {host.Urls.FirstOrDefault() ?? "http://localhost:5080"}/account/set-up?token={token}

            """);
    }

    private static bool IsEmbedded(WebApplication host) => host.Services.GetRequiredService<IDatabaseProvider>().Name == "Sqlite";
}
