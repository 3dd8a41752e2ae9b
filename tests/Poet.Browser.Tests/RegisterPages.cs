using System.Text.Json;

namespace Poet.Browser.Tests;

/// <summary>The register's pages in a real browser: finding, reading, asking, changing, mending; each sound.</summary>
[Collection(InChromium.Name)]
public sealed class RegisterPages(Chromium chromium)
{
    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task every_page_of_the_register_is_sound(Screen screen)
    {
        var force = chromium.Host.NewForce();
        var (subject, order) = await Recorded(force);
        await chromium.Host.DeliverEvents();
        await chromium.ShouldBeSound(screen, force.Supervisor,
        [
            "/", "/insight", "/insight/definitions", "/insight/records?Figure=orders-by-type&Row=all", "/orders", "/orders?needs=unserved", "/orders/counts", $"/orders/{order}", $"/orders/{order}/serve", $"/orders/{order}/release", $"/orders/{order}/vary",
            $"/orders/{order}/renew", $"/orders/{order}/end", $"/orders/{order}/attach", $"/orders/new?subject={subject}", "/subjects", "/subjects/new", $"/subjects/{subject}", $"/subjects/{subject}/custody/new", "/custody",
            $"/subjects/{subject}/notes/new", $"/subjects/{subject}/places/new", $"/subjects/{subject}/correct", $"/orders/{order}/correct/0", $"/orders/{order}/ledger", $"/orders/{order}/ledger/tell", $"/orders/{order}/ledger/permit", $"/orders/{order}/ledger/complete", $"/orders/{order}/notes/new",
            "/checks/repeated-positions", "/imports", "/imports/mending", "/order-types", "/order-types/SPO", "/operations", "/orders/areas", "/order-finder",
        ]);
    }

    [Theory, MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
    public async Task a_person_is_found_by_a_misspelt_name_and_the_order_read_as_it_stood(Screen screen)
    {
        var force = chromium.Host.NewForce();
        var (_, order) = await Recorded(force);
        await using var visit = await chromium.Open(screen, force.Officer);
        await visit.GiveAPurpose();

        await visit.GoTo("/subjects");
        await visit.Page.Locator("input[type=text], input:not([type])").First.FillAsync("Quarmbey Gethin");
        await visit.Page.Locator("main button[type=submit], main button:not([type])").First.ClickAsync();
        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("Gethin Quarmby");
        await visit.ShouldBeSound();

        await visit.GoTo($"/orders/{order}?On.Day=1&On.Month=1&On.Year=2020");
        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("Not made or not known then");
        await visit.ShouldBeSound();
    }

    [Theory, MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
    public async Task the_check_is_asked_and_answered(Screen screen)
    {
        var force = chromium.Host.NewForce();
        await Recorded(force);
        await using var visit = await chromium.Open(screen, force.Officer);

        await visit.GoTo("/check");
        await visit.ShouldBeSound();
        await visit.Page.Locator("[name='Input.Pnc']").FillAsync("2015/1234567Y");
        await visit.Press("Check now");

        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("Identity matched by PNC ID").And.Contain("To read over the radio");
        await visit.ShouldBeSound();
    }

    private static async Task<(Guid Subject, Guid Order)> Recorded(TestForce force)
    {
        var subject = (await force.Officer.Post("/api/v1/subjects", new { name = "Gethin Quarmby", bornOn = "1984-05-17", pncId = "2015/1234567Y", isSomeoneElse = true, reason = "a test" })).GetProperty("id").GetGuid();
        var order = (await force.Officer.Post("/api/v1/orders", new
        {
            subjectId = subject, type = "SPO", madeOn = "2026-08-03", lastDay = "2028-08-02", reason = "as sealed",
            conditions = new object[]
            {
                new { number = 1, words = "Not to have more than one mobile telephone", kind = "device-limit", terms = JsonDocument.Parse("""{"maxPhones":1}""").RootElement },
                new { number = 2, words = "Not to enter Fernholt Lane" },
            },
        })).GetProperty("id").GetGuid();
        return (subject, order);
    }
}
