using Microsoft.Playwright;

namespace Poet.Browser.Tests;

/// <summary>Stories that go through several modules, told by hand on the pages alone, as officers do them: the same as through HTTP, with what only a browser shows.</summary>
[Collection(InChromium.Name)]
public sealed class WholeStories(Chromium chromium)
{
    [Fact]
    public async Task a_visit_finds_a_breach_a_sergeant_decides_and_it_is_closed_once_people_are_safe()
    {
        var force = chromium.Host.NewForce();
        var person = await force.RecordsAPerson("Marlow Inventio");
        await force.MakesAnOrder("SPO", "2026-03-02", null, person, ("conditions", new object[] { new { number = 1, words = "Not to have more than one mobile telephone", mayHoldProtectedDetails = false } }));
        await chromium.Host.DeliverEvents();

        await using (var officer = await chromium.Open(Screen.Phone, force.Officer))
        {
            await officer.GiveAPurpose();
            await officer.GoTo($"/visits/people/{person}/record");
            await officer.Choose("Spot check");
            var now = chromium.Host.Clock.Now;
            await officer.FillDate("Input.On", now.Day, now.Month, now.Year);
            await officer.Page.Locator("[name='Input.Time']").FillAsync("08:30");
            await officer.Page.Locator("[name='Input.Place']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await officer.Page.Locator("[name='Input.Terms[0].Result']").SelectOptionAsync("SuspectedBreach");
            await officer.Page.Locator("[name='Input.Reason']").FillAsync("Unannounced");
            await officer.Press("Record the visit");
            (await officer.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("what you saw", "a suspicion without what was seen is none");
            await officer.ShouldBeSound();
            await officer.Page.Locator("[name='Input.Terms[0].Note']").FillAsync("A second telephone under the bed");
            await officer.Press("Record the visit");
            (await officer.Text()).Should().Contain("A second telephone under the bed");
        }
        await chromium.Host.DeliverEvents();

        await using var sergeant = await chromium.Open(Screen.Desktop, force.Supervisor);
        await sergeant.GiveAPurpose();
        await sergeant.GoTo($"/breaches/people/{person}");
        var breach = await sergeant.Page.Locator("main a[href*='/breaches/']").EvaluateAllAsync<string[]>("links => links.map(l => new URL(l.href).pathname).filter(p => /^\\/breaches\\/[0-9a-f-]{36}$/.test(p))");
        await sergeant.GoTo(breach[0]);
        (await sergeant.Text()).Should().Contain("A second telephone under the bed").And.Contain("Not to have more than one mobile telephone").And.Contain("Nothing is decided yet");
        await sergeant.ShouldBeSound();
        await sergeant.GoTo(breach[0] + "/decide");
        (await sergeant.Page.ContentAsync()).Should().NotContain("Input.Option", "nobody is led before the own view is written");

        await sergeant.GoTo(breach[0] + "/view");
        foreach (var part in new[] { "Information", "Threat", "Powers", "Options", "Action" })
            await sergeant.Page.Locator($"[name='Input.{part}']").FillAsync("What is known, and what is not");
        await Save(sergeant, "Keep my view and show the options");
        await sergeant.GoTo(breach[0] + "/decide");
        (await sergeant.Page.Locator("[name='Input.Option']:checked").CountAsync()).Should().Be(0, "none is chosen for anybody");
        await sergeant.ShouldBeSound();
        await sergeant.Page.Locator("[name='Input.Option']").First.CheckAsync();
        await sergeant.Page.Locator("[name='Input.Departure']").FillAsync("He was seen with both; the rest is being found out");
        await Save(sergeant, "Decide");
        (await sergeant.Text()).Should().NotContain("Nothing is decided yet");

        await sergeant.GoTo(breach[0] + "/close");
        await sergeant.Page.Locator("[name='Input.Reason']").FillAsync("Dealt with");
        await sergeant.Press("Close it");
        (await sergeant.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().NotBeEmpty("nobody was made safe");
        await sergeant.GoTo(breach[0] + "/safeguarding");
        await sergeant.Page.Locator("[name='Input.Action']").SelectOptionAsync("NoneNeeded");
        await sergeant.Page.Locator("[name='Input.What']").FillAsync("Nobody is named in the order");
        await Save(sergeant, "Record");
        await sergeant.GoTo(breach[0] + "/crime-reference");
        await sergeant.Page.Locator("[name='Input.CrimeReference']").FillAsync("42/123456/26");
        await Save(sergeant, "Record");
        await sergeant.GoTo(breach[0] + "/close");
        await Save(sergeant, "Close it");
        (await sergeant.Text()).Should().Contain("Closed");
        await sergeant.ShouldBeSound();
    }

    [Fact]
    public async Task an_order_moves_in_the_night_when_an_hour_comes_twice_and_the_form_asks_which()
    {
        await using var host = await TestHost.Start();
        var (from, to) = (host.NewForce(), host.NewForce());
        var person = await from.RecordsAPerson("Basil Inventio");
        var order = await from.MakesAnOrder("SPO", "2026-03-02", null, person, ("conditions", new object[] { new { number = 1, words = "Not to go to the market", mayHoldProtectedDetails = false } }));
        await to.Supervisor.Id();
        await host.DeliverEvents();

        string transfer;
        await using (var sender = await chromium.Open(Screen.Desktop, from.Supervisor, host))
        {
            await sender.GiveAPurpose();
            await sender.GoTo($"/transfers/new?subject={person}");
            await sender.Page.Locator($"[name='Input.Orders'][value='{order}']").CheckAsync();
            await sender.Page.Locator("[name='Input.ToOwnerId']").SelectOptionAsync((await to.Supervisor.Id()).ToString());
            await sender.Page.Locator("[name='Input.Why']").SelectOptionAsync("Moved");
            await sender.FillDate("Input.On", 25, 10, 2026);
            await sender.Page.Locator("[name='Input.Time']").FillAsync("01:30");
            await sender.Page.Locator("[name='Input.Reason']").FillAsync("He has notified a new address");
            await sender.Press("Put the pack together");
            (await sender.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("Say which 01:30 is meant").And.Contain("01:30 BST for the first, 01:30 GMT for the second");
            await sender.ShouldBeSound();
            await sender.Page.Locator("[name='Input.Time']").FillAsync("01:30 GMT");
            await sender.Press("Put the pack together");
            transfer = new Uri(sender.Page.Url).AbsolutePath;
            foreach (var section in (await from.Get("/api/v1" + transfer)).GetProperty("sections").EnumerateArray().Where(s => s.GetProperty("standing").GetString() == "missing"))
                await from.Post($"/api/v1{transfer}/sections", new { section = section.GetProperty("code").GetString(), gap = "Nothing is recorded", reason = "Looked" });
            await Does(sender, transfer + "/do/offer", "Offer it");
            await using (var receiver = await chromium.Open(Screen.Phone, to.Supervisor, host))
            {
                await receiver.GiveAPurpose();
                await Does(receiver, transfer + "/do/accept", "Accept it");
                await Does(receiver, transfer + "/sign", "Sign for your force");
            }
            await sender.GoTo(transfer + "/sign");
            await sender.Page.Locator("[name='Input.Reason']").FillAsync("The whole pack");
            await sender.Press("Sign for your force");
            (await sender.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("Ask a colleague");
            await using var colleague = await chromium.Open(Screen.Desktop, from.As("inspector"), host);
            await colleague.GiveAPurpose();
            await Does(colleague, transfer + "/sign", "Sign for your force");
            (await colleague.Text()).Should().Contain("01:30 GMT");
            await colleague.ShouldBeSound();
        }
        await host.DeliverEvents();

        // half past one by summer time is not yet, half past one an hour later is
        foreach (var (at, responsible) in new[] { ("2026-10-25T00:45:00Z", from), ("2026-10-25T01:30:00Z", to) })
        {
            host.Clock.Advance(DateTimeOffset.Parse(at, null) - host.Clock.Now);
            await host.DeliverEvents();
            await using var reader = await chromium.Open(Screen.Desktop, responsible.As("officer", "at" + at[11..13]), host);
            await reader.GiveAPurpose();
            await reader.GoTo($"/visits/people/{person}/record");
            (await reader.Text()).Should().Contain("Not to go to the market", "the force responsible at {0} makes the visit", at);
        }
    }

    private static async Task Does(Visit visit, string path, string button)
    {
        await visit.GoTo(path);
        await Save(visit, button);
    }

    private static async Task Save(Visit visit, string button)
    {
        if (await visit.Page.Locator("[name='Input.Reason']").CountAsync() > 0)
            await visit.Page.Locator("[name='Input.Reason']").FillAsync("Looked at with a colleague");
        await visit.Press(button);
        (await visit.Page.Locator(".govuk-error-summary").AllInnerTextsAsync()).Should().BeEmpty();
    }
}
