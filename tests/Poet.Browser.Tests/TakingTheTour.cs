using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Poet.Browser.Tests;

/// <summary>
/// The walk of docs/tour.md through the demonstration, as whoever tries the platform takes it: started as the README says, signed in with what it printed. With POET_SCREENSHOTS set to a folder
/// it leaves there what it saw, which is how the pictures of the tour are made.
/// </summary>
[Collection(InChromium.Name)]
public sealed partial class TakingTheTour(Chromium chromium)
{
    private const string FirstRecord = "prefix => [...document.querySelectorAll('main a')].map(a => a.getAttribute('href')).find(h => new RegExp('^' + prefix + '[0-9a-f-]{36}$').test(h))";

    // who, where, which link to follow from there, and the picture's name
    private static readonly (string Who, string Path, string? Follow, string Picture)[] Stops =
    [
        ("officer", "/", null, "01-start"),
        ("any-officer", "/check", null, "02-check"),
        ("sergeant", "/referrals", "/referrals/", "03-referral"),
        ("sergeant", "/applications", "/applications/", "04-application"),
        ("officer", "/orders", "/orders/", "05-order"),
        ("officer", "/custody", null, "06-custody"),
        ("sergeant", "/visits", null, "07-worklist"),
        ("officer", "/telling", null, "08-telling"),
        ("sergeant", "/breaches?state=all", "/breaches/", "09-breach"),
        ("analyst", "/breaches/overview", null, "10-breaches-counted"),
        ("chief-inspector", "/insight", null, "11-insight"),
        ("sergeant", "/transfers", "/transfers/", "12-transfer"),
        ("auditor", "/audit", null, "13-audit"),
        ("officer", "/plans/problems", "/plans/problems/", "14-problem"),
        ("analyst", "/insight/equality", null, "15-equality"),
    ];

    [Fact]
    public async Task every_stop_is_there_and_holds_something()
    {
        await using var database = await TestDatabase.New();
        var folder = Directory.CreateTempSubdirectory("poet-tour-").FullName;
        var (poet, address) = await PoetProcess.Serve(database, folder, "--demo");
        try
        {
            var passwords = await Printed(poet);
            Dictionary<string, Visit> windows = [];
            foreach (var stop in Stops)
            {
                if (!windows.TryGetValue(stop.Who, out var visit))
                    visit = windows[stop.Who] = await SignsIn(address, stop.Who, passwords[stop.Who]);
                await visit.GoTo(stop.Path);
                if (stop.Follow is { } prefix)
                    await visit.GoTo(await visit.Page.EvaluateAsync<string?>(FirstRecord, prefix) ?? throw new InvalidOperationException($"No record is listed at {stop.Path}"));
                (await visit.Heading()).Should().NotStartWith("There is nothing", "{0} must be there", stop.Picture).And.NotStartWith("Something went wrong").And.NotStartWith("You may not");
                await visit.ShouldBeSound();
                await Picture(visit.Page, stop.Picture);
            }
            foreach (var visit in windows.Values)
                await visit.DisposeAsync();
        }
        finally
        {
            poet.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Visit> SignsIn(Uri address, string who, string password)
    {
        var visit = await chromium.Open(Screen.Desktop, at: address);
        await visit.GoTo("/account/sign-in");
        await visit.Fill("Work e-mail address", who + "@demo.invalid");
        await visit.Fill("Password", password);
        await visit.Press("Sign in");
        await visit.GiveAPurpose();
        return visit;
    }

    /// <summary>The demonstration prints its users once it holds everything, and says so when it does not.</summary>
    private static async Task<Dictionary<string, string>> Printed(PoetProcess poet)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(4); await Task.Delay(200))
            if (poet.Output.Any(l => l.Contains("Users and passwords", StringComparison.Ordinal)) && poet.Output.Select(l => User().Match(l)).Where(m => m.Success).ToList() is { Count: > 10 } users)
            {
                poet.Output.Should().NotContain(l => l.Contains("not whole", StringComparison.Ordinal));
                return users.ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
            }
        throw new InvalidOperationException("The demonstration did not say that it is there:\n" + string.Join('\n', poet.Output));
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("POET_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Clip = new() { X = 0, Y = 0, Width = 1280, Height = 900 } });
    }

    [GeneratedRegex(@"^\s+(\S+)@demo\.invalid\s+([0-9a-f]{16})\s")]
    private static partial Regex User();
}
