using System.Security.Cryptography;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Platform.Modules;
using Poet.Platform.Requests;

namespace Poet.Host;

/// <summary>A deployment to look around in: one invented user per role, whose names and one-time passwords are printed, and the demonstration data of every module.</summary>
internal static class Demo
{
    private const string Force = "42";

    public static async Task Fill(WebApplication host, CancellationToken cancel)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("demo", Force), Guid.Empty);
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        if ((await accounts.Of(Force, cancel)).Count > 0)
        {
            Console.WriteLine("The demonstration is there already; its users are those printed when it was made");
            return;
        }
        List<string> lines = [];
        foreach (var role in Roles.All)
        {
            var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)).ToLowerInvariant();
            var userName = role.Name + "@demo.invalid";
            await accounts.Make(new(userName, "Demo " + role.Name, Force, role.Name == "supervisor" ? Rank.Sergeant : role.Name == "officer" ? Rank.Constable : Rank.None, [role.Name], password), cancel);
            lines.Add($"  {userName,-28} {password}   {role.Says}");
        }
        foreach (var filler in host.Services.GetServices<IDemoData>())
            await filler.Fill(scope.ServiceProvider, Force, cancel);
        host.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"""

            Demonstration with invented people at {host.Urls.FirstOrDefault() ?? "http://localhost:5080"}. Users and passwords:

            {string.Join(Environment.NewLine, lines)}

            """));
    }
}
