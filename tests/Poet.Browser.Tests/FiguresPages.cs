namespace Poet.Browser.Tests;

/// <summary>What leaves the police, briefings and the outcome of a crime in a real browser; each page sound.</summary>
[Collection(InChromium.Name)]
public sealed class FiguresPages(Chromium chromium)
{
    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task questions_from_outside_briefings_and_outcomes_are_sound(Screen screen)
    {
        var force = chromium.Host.NewForce();
        var person = await force.RecordsAPerson();
        var order = await force.MakesAnOrder("SPO", Day(-100), Day(900), person, ("conditions", new object[] { new { number = 1, words = "Not to go to Mill Lane" } }));
        var condition = (await force.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        var breach = (await force.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = chromium.Host.Clock.Now.AddHours(-1), source = "officer", seen = "On Mill Lane at noon", reason = "for a test" })).GetProperty("id").GetGuid();
        await force.Post($"/api/v1/breaches/{breach}/crime-reference", new { crimeReference = "42/1/26", reason = "for a test" });
        var briefing = (await force.Post("/api/v1/referrals/briefings", new { kind = "briefing", on = Day(-40), title = "When to refer for an order", district = "Wexmoor North", reached = 40, reason = "for a test" })).GetProperty("id").GetGuid();
        var question = (await force.As("analyst").Post("/api/v1/insight/disclosures", new { source = "FOI 2026/114", question = "How many orders of each type were in force?", figure = "orders-by-type", asOf = Day(-1), from = Day(-90), reason = "for a test" })).GetProperty("id").GetGuid();
        var estimate = (await force.As("analyst").Post("/api/v1/insight/costs", new { label = "Work on one application", figure = "applications", row = "all", low = 900, high = 1400, source = "Pay of 2026 and ten applications", reason = "for a test" })).GetProperty("id").GetGuid();
        await chromium.ShouldBeSound(screen, force.Supervisor, ["/referrals/briefings", "/referrals/briefings/new", $"/referrals/briefings/{briefing}/strike-out", $"/breaches/{breach}/crime-outcome"]);
        await chromium.ShouldBeSound(screen, force.As("inspector"), ["/insight/equality", "/insight/costs", "/insight/costs/new", $"/insight/costs/{estimate}/strike-out", $"/subjects/{person}/equality", "/insight/disclosures", "/insight/disclosures/new", $"/insight/disclosures/{question}"]);
        await force.As("inspector").Post($"/api/v1/insight/disclosures/{question}/decision", new { release = true, reason = "for a test" });
        await chromium.ShouldBeSound(screen, force.As("analyst"), [$"/insight/disclosures/{question}"]);
    }

    private string Day(int ahead) => DateOnly.FromDateTime(chromium.Host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}
