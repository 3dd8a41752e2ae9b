using Microsoft.Playwright;

namespace Poet.Browser.Tests;

/// <summary>One real Chromium and one running platform for the whole assembly. A missing Chromium fails.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await TestHost.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(), Headless = true,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (Host is not null)
            await Host.DisposeAsync();
    }

    /// <summary>A fresh window of this width, signed in when a user is given; without the content security policy where a test wants to see what holds beside it.</summary>
    internal async Task<Visit> Open(Screen screen, TestUser? user = null, TestHost? host = null, Uri? at = null, bool policy = true)
    {
        var address = at ?? (host ?? Host).Address;
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(), JavaScriptEnabled = screen.Script, Locale = "en-GB", TimezoneId = "Europe/London",
            ViewportSize = new() { Width = screen.Width, Height = screen.Height }, BypassCSP = !policy,
        });
        context.SetDefaultTimeout(15_000);
        if (user is not null)
            await context.AddCookiesAsync([new() { Name = "poet", Value = await user.SessionCookie(), Url = address.ToString() }]);
        return new(context, await context.NewPageAsync(), screen);
    }

    /// <summary>Somebody opens these pages one after the other, and each is sound.</summary>
    internal async Task ShouldBeSound(Screen screen, TestUser user, IEnumerable<string> paths)
    {
        await using var visit = await Open(screen, user);
        await visit.GiveAPurpose();
        foreach (var path in paths)
        {
            await visit.GoTo(path);
            (await visit.Heading()).Should().NotStartWith("There is nothing", "{0} must be there", path).And.NotStartWith("Something went wrong", "{0} must open", path);
            await visit.ShouldBeSound();
        }
    }

    private static string Executable() =>
        new[] { Environment.GetEnvironmentVariable("POET_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Install Chromium (apt-get install chromium), or set POET_CHROMIUM to where it is");
}

[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<Chromium>
{
    public const string Name = "chromium";
}
