using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Poet.Browser.Tests;

/// <summary>
/// Markup typed into every free text that the API takes, from its own description, and then every page that leads on from the start looked at in a browser in which the policy against
/// scripts is off: what holds is that words are shown as words.
/// </summary>
[Collection(InChromium.Name)]
public sealed partial class HostileWords(Chromium chromium)
{
    private const string Hostile = "Zed <script>ran()</script><img src=x onerror=ran()>\"'><svg onload=ran()>";
    private static readonly string[] Roles = ["officer", "sergeant", "inspector", "legal", "administrator", "researcher"];

    [Fact]
    public async Task are_shown_as_words_and_never_run()
    {
        var force = chromium.Host.NewForce();
        await Plant(force);
        var ran = 0;
        HashSet<string> shown = [], opened = [];
        foreach (var role in new[] { "sergeant", "administrator", "auditor" })
        {
            await using var visit = await chromium.Open(Screen.Desktop, force.As(role), policy: false);
            await visit.Page.ExposeFunctionAsync("ran", () => { ran++; });
            if (role == "sergeant")
            {
                await visit.GoTo("/account/sign-in");
                await visit.Page.EvaluateAsync("() => { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=ran()>') }");
                await Eventually.IsTrue("the planted one runs, as any other would", () => Task.FromResult(ran == 1));
                ran = 0;
                await visit.GiveAPurpose();
            }
            await Walk(visit.Page, shown, opened);
        }
        ran.Should().Be(0, "one of these ran what somebody had typed: {0}", string.Join(" ", opened));
        opened.Should().HaveCountGreaterThan(25, "pages were looked at");
        shown.Should().HaveCountGreaterThan(6, "the words must have been shown as they were typed, on other pages than these: {0}", string.Join(" ", opened.Except(shown)));
    }

    /// <summary>Opens every address that a page links to, one of each kind. Nothing but pages is loaded: styles and our own scripts are not what is looked for.</summary>
    private static async Task Walk(IPage page, HashSet<string> shown, HashSet<string> opened)
    {
        await page.RouteAsync("**/*", route => route.Request.ResourceType == "document" ? route.ContinueAsync() : route.AbortAsync());
        Queue<string> next = new(["/", "/orders", "/subjects", "/account/people", "/account/units", "/partners", "/audit", "/restricted", "/account/cover", "/orders/caseloads", "/retention"]);
        Dictionary<string, int> seen = [];
        while (next.TryDequeue(out var path))
        {
            var kind = Id().Replace(path.Split('?')[0], "{id}");
            if (kind.Contains("export", StringComparison.Ordinal) || kind.Contains("attachments", StringComparison.Ordinal) || kind.Contains('.', StringComparison.Ordinal) || (seen[kind] = seen.GetValueOrDefault(kind) + 1) > 1)
                continue;
            if (await Open(page, path) is not { Status: 200 })
                continue;
            opened.Add(kind);
            if ((await page.Locator("main").InnerTextAsync()).Contains("Zed <script>ran()</script><img src=x onerror=ran()>", StringComparison.Ordinal))
                shown.Add(kind);
            foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"))
                next.Enqueue(link);
        }
    }

    /// <summary>What the address answers with, or nothing where that is a file: a browser saves one and shows no words of it.</summary>
    private static async Task<IResponse?> Open(IPage page, string path)
    {
        try
        {
            return await page.GotoAsync(path);
        }
        catch (PlaywrightException file) when (file.Message.StartsWith("Download is starting", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>Sends every example of the API with hostile words in place of its own, about one order and its person.</summary>
    private async Task Plant(TestForce force)
    {
        var person = (await force.Officer.Post("/api/v1/subjects", new { name = Hostile, bornOn = "1990-04-02", reason = Hostile, isSomeoneElse = true })).GetProperty("id").GetGuid();
        var order = await force.MakesAnOrder("SPO", "2026-03-02", null, person, ("court", Hostile), ("officer", Hostile), ("conditions", new object[] { new { number = 1, words = Hostile } }));
        using var client = chromium.Host.Anonymous();
        var paths = JsonDocument.Parse(await client.GetStringAsync("/swagger/v1/swagger.json")).RootElement.GetProperty("paths");
        var accepted = 0;
        foreach (var path in paths.EnumerateObject().Where(p => !p.Name.Contains("erasure", StringComparison.Ordinal)))
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Name is "post" or "put"))
                if (operation.Value.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json) && json.TryGetProperty("example", out var example))
                {
                    var address = Parameter().Replace(path.Name, m => (m.Value is "{orderId}" ? order : person).ToString());
                    var words = Planted(JsonNode.Parse(example.GetRawText()))!;
                    foreach (var role in Roles)
                        if (await force.As(role).Send(HttpMethod.Parse(operation.Name), address, words.ToJsonString()) is { Status: not System.Net.HttpStatusCode.Forbidden } answer)
                        {
                            accepted += (int)answer.Status < 300 ? 1 : 0;
                            break;
                        }
                }
        accepted.Should().BeGreaterThan(12, "words that are kept were typed, or this proves nothing");
        await chromium.Host.DeliverEvents();
    }

    private static JsonNode? Planted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Planted(f.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Planted)]),
        JsonValue value when value.TryGetValue(out string? text) && text.Contains(' ', StringComparison.Ordinal) => Hostile,
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
