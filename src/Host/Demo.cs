using System.Security.Cryptography;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Platform.Modules;
using Poet.Platform.Requests;

namespace Poet.Host;

/// <summary>A deployment to look around in: one invented user per role, whose names and passwords are printed once, and the story and spreadsheet from the folder "demo".</summary>
internal static class Demo
{
    private const string Force = "42";
    private const string Neighbour = "46";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "demo");

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
        Dictionary<string, string> passwords = [];
        foreach (var role in Roles.All)
        {
            var userName = role.Name + DemoOrReal.Ending;
            passwords[role.Name] = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)).ToLowerInvariant();
            var rank = role.Name switch
            {
                "officer" or "any-officer" or "partner-force" => Rank.Constable,
                "sergeant" => Rank.Sergeant,
                "inspector" => Rank.Inspector,
                "chief-inspector" => Rank.ChiefInspector,
                _ => Rank.None,
            };
            await accounts.Make(new(userName, "Demo " + role.Name, Force, rank, [role.Name], passwords[role.Name]), cancel);
            lines.Add($"  {userName,-28} {passwords[role.Name]}   {role.Says}");
        }
        var receiver = await Neighbours(accounts, passwords, lines, cancel);
        if (PoetHost.Modules.SelectMany(m => m.Verbs).FirstOrDefault(v => v.Name == "import") is { } import && File.Exists(Path.Combine(Folder, "register.csv")))
            await import.Run(host, [Path.Combine(Folder, "register.csv"), "--reason", "Demonstration", "--force", Force], cancel);
        host.Lifetime.ApplicationStarted.Register(() => _ = Tell(host, passwords, receiver, lines));
    }

    // a second force, to which orders go; answers the sergeant's id
    private static async Task<Guid> Neighbours(Accounts accounts, Dictionary<string, string> passwords, List<string> lines, CancellationToken cancel)
    {
        Dictionary<string, Guid> ids = [];
        foreach (var (role, rank) in new[] { ("officer", Rank.Constable), ("sergeant", Rank.Sergeant), ("inspector", Rank.Inspector) })
        {
            var name = "kent-" + role;
            passwords[name] = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)).ToLowerInvariant();
            ids[role] = await accounts.Make(new(name + DemoOrReal.Ending, $"Demo {role} of Kent", Neighbour, rank, [role], passwords[name]), cancel);
            lines.Add($"  {name + DemoOrReal.Ending,-28} {passwords[name]}   The same for the second force, Kent");
        }
        return ids["sergeant"];
    }

    private static async Task Tell(WebApplication host, Dictionary<string, string> passwords, Guid receiver, List<string> lines)
    {
        var address = host.Urls.First();
        try
        {
            // in whole minutes, as people agree a time; the first has come when somebody has looked around a little
            var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            var minute = now.UtcDateTime.AddMinutes(3);
            var notice = now.AddHours(-5);
            using var story = new DemoStory(new Uri(address), passwords, new()
            {
                ["kentsergeant"] = receiver.ToString(), ["soon"] = minute.ToString("yyyy-MM-ddTHH:mm:00Z", null), ["later"] = minute.AddDays(20).ToString("yyyy-MM-ddTHH:00:00Z", null),
                ["inThreeWeeks"] = LondonTime.DateOf(now.AddDays(21)).ToString("yyyy-MM-dd", null),
                ["momentOfNotice"] = notice.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:00Z", null), ["dayOfNotice"] = LondonTime.DateOf(notice).ToString("yyyy-MM-dd", null), // five hours ago, so that its clock to the court runs
            });
            foreach (var file in Directory.EnumerateFiles(Folder, "story*.json").OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)) // story.json, then the others, which may build on it
                await story.Play(file, host.Lifetime.ApplicationStopping);
        }
        catch (Exception failed) when (failed is HttpRequestException or InvalidOperationException or IOException)
        {
            Console.Error.WriteLine("The demonstration is not whole: " + failed.Message);
        }
        Console.WriteLine($"""

            Demonstration with invented people at {address}. Users and passwords:

            {string.Join(Environment.NewLine, lines)}

            """);
    }
}
