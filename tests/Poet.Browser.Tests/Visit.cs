using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Poet.Browser.Tests;

/// <summary>Somebody's window. Notes every error of the console and every file that did not come.</summary>
internal sealed partial class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Screen screen;
    private readonly ConcurrentQueue<string> complaints = [];
    private IPage? twin;

    public Visit(IBrowserContext context, IPage page, Screen screen)
    {
        (this.context, Page, this.screen) = (context, page, screen);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) // told below, with the address
                complaints.Enqueue(message.Text);
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document")
                complaints.Enqueue($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    public Task GoTo(string path) => Page.GotoAsync(path);

    /// <summary>Fills the field with this label.</summary>
    public Task Fill(string label, string value) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);

    public Task Choose(string label) => Page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Fills the three boxes of a date by the name of its field.</summary>
    public async Task FillDate(string field, int day, int month, int year)
    {
        foreach (var (part, value) in new[] { ("Day", day), ("Month", month), ("Year", year) })
            await Page.Locator($"[name='{field}.{part}']").FillAsync(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What somebody reads on the page itself.</summary>
    public Task<string> Text() => Page.Locator("main").InnerTextAsync();

    public Task Follow(string link) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>Says why records are read, as the platform asks of everybody.</summary>
    public async Task GiveAPurpose()
    {
        await GoTo("/account/purpose");
        await Choose("Managing or visiting a person under an order");
        await Press("Continue");
    }

    public Task<string> Heading() => Page.Locator("h1").InnerTextAsync();

    /// <summary>
    /// What holds of every page: no violation of accessibility, the styles are there, nothing wider than the screen, one main heading, a title, no complaint of the browser.
    /// </summary>
    public async Task ShouldBeSound()
    {
        if (screen.Script)
            await ShouldBeSound(Page);
        else
            await WithoutScripts(ShouldBeSound);
        complaints.Should().BeEmpty("of {0}", Page.Url);
    }

    public async ValueTask DisposeAsync()
    {
        if (twin is not null)
            await twin.Context.DisposeAsync();
        await context.DisposeAsync();
    }

    private static async Task ShouldBeSound(IPage page)
    {
        // whoever looks while styles are still coming sees colours that nobody is shown
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.EvaluateAsync(Axe);
        (await page.EvaluateAsync<string[]>(Violations)).Should().BeEmpty("of {0}", page.Url);
        (await page.Locator("h1").CountAsync()).Should().Be(1, "of {0}", page.Url);
        (await page.TitleAsync()).Should().NotBeNullOrWhiteSpace();
        (await page.EvaluateAsync<bool>(Styled)).Should().BeTrue("the styles must have come to {0}", page.Url);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
            .Should().BeTrue("{0} must not be wider than the screen", page.Url);
    }

    /// <summary>The tools for looking at a page are scripts themselves, so they get the same page with its own scripts taken out, in a window that runs theirs.</summary>
    private async Task WithoutScripts(Func<IPage, Task> look)
    {
        var html = Scripts().Replace(await Page.ContentAsync(), "");
        twin ??= await (await context.Browser!.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = screen.Width, Height = screen.Height } })).NewPageAsync();
        var address = Page.Url;
        await twin.RouteAsync(address, route => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" }));
        await twin.GotoAsync(address);
        await twin.UnrouteAllAsync();
        await look(twin);
    }

    // run in the page itself: no page of ours holds frames, for which the library would open a second page and run it twice
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Violations = """
        () => axe.run({ resultTypes: ['violations'] }).then(found => found.violations.map(v => `${v.id}: ${v.help} at ${v.nodes.map(n => n.html).join(', ')}`))
        """;

    private const string Styled = """
        () => document.styleSheets.length > 0 && [...document.styleSheets].every(s => s.cssRules.length > 0) && getComputedStyle(document.body).marginTop === '0px'
        """;

    [GeneratedRegex("<script\\b[^>]*>.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();
}
