using System.Text.Json;

namespace Poet.Stories.Tests;

/// <summary>Whoever signs in sees first what waits for them: an officer, a sergeant, legal services, a chief inspector and whoever only checks each see their own.</summary>
public sealed class FrontPages
{
    [Fact]
    public async Task each_role_sees_what_it_can_act_on_with_what_is_late()
    {
        // the same people come back after two weeks, still signed in
        await using var host = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:SignIn:IdleMinutes"] = "30000" } });
        var team = await Team.Of(host);
        var unit = (await team.Sergeant.Get("/api/v1/units"))[0].GetProperty("id").GetGuid();
        var person = await team.Force.RecordsAPerson();
        var order = await team.Force.MakesAnOrder("SPO", team.Day(-3), team.Day(700), person, ("conditions", new object[] { new { number = 1, words = "Not to go to the market", mayHoldProtectedDetails = false } }));
        await host.DeliverEvents();
        (await Card(team.Sergeant, "Orders without an offender manager")).Should().Be((1, null));
        await team.Sergeant.Post($"/api/v1/visits/orders/{order}/manager", new { managerId = await team.Officer.Id(), unitId = unit, reason = "Knows the subject" });
        await team.Officer.Post($"/api/v1/visits/orders/{order}/cadence", new { risk = "high", reason = "Two reports in May" });
        (await Card(team.Sergeant, "How often to see somebody: proposed, for you to agree")).Should().Be((1, null));
        await team.Sergeant.Post($"/api/v1/visits/orders/{order}/cadence/decision", new { agreed = true, reason = "As the policy says" });
        (await Card(team.Officer, "Contacts due within a week")).Should().Be((0, 0));

        var referral = await team.Refers(await team.Force.RecordsAPerson("Corwin Tate", "1971-05-30"), "Followed her home");
        (await Card(team.Sergeant, "Referrals received and not decided")).Should().Be((1, null));
        await team.Accepts(referral, "SPO");
        var text = new { route = "on-application", court = "Wexmoor Magistrates", length = new { years = 3 }, conditions = new[] { Team.Condition(1, "Not to go to the market") } };
        await team.Officer.Post("/api/v1/applications", new { referralId = referral, text, reason = "Referral accepted" });
        (await Card(team.Legal, "Texts to sign for law")).Should().Be((1, null));
        (await Card(team.Sergeant, "Texts that you may sign for content")).Should().Be((1, null));
        (await Card(team.Officer, "Texts that you may sign for content")).Should().Be((0, null), "who drafted it does not sign it");

        var condition = (await team.Order(order)).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        await team.Officer.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = team.Now.AddHours(-1), source = "officer", seen = "At the market", reason = "Seen by the patrol" });
        (await Card(team.Officer, "Breaches of yours that are open")).Should().Be((1, 0));
        var (officer, inspector) = (team.Officer, team.As("chief-inspector"));
        host.Clock.Advance(TimeSpan.FromDays(16));
        (await Card(officer, "Breaches of yours that are open")).Should().Be((1, 1), "the time for its crime reference has passed");
        (await Card(officer, "Contacts due within a week")).Should().Be((1, 1));
        (await Card(team.Sergeant, "Breaches to decide about")).Should().Be((1, 1));

        var units = (await Cards(inspector)).Where(c => c.TryGetProperty("unit", out var name) && name.GetString() == "Orders team").ToDictionary(c => c.GetProperty("title").GetString()!, Numbers);
        units.Should().Equal(new Dictionary<string, (int, int?)> { ["Contacts due within a week"] = (1, 1), ["Open breaches"] = (1, 1) });
        (await Cards(team.Sergeant)).Should().NotContain(c => OfUnit(c), "a sergeant leads one unit");
        (await Cards(host.NewForce().Supervisor)).Should().OnlyContain(c => c.GetProperty("count").GetInt32() == 0, "another force has work of its own");
        (await Cards(team.As("any-officer"))).Should().BeEmpty();

        var page = await (await officer.Pages()).Read("/");
        page.Should().Contain("What waits for you").And.Contain("Check a person").And.Contain("1 late").And.Contain("href=\"/visits?mine=true\"").And.NotContain("Unit by unit").And.NotContain("Texts to sign for law");
        (await (await inspector.Pages()).Read("/")).Should().Contain("Unit by unit").And.Contain("Orders team").And.Contain("1 without a crime reference in time");
        foreach (var link in (await Cards(officer)).Concat(await Cards(inspector)).Concat(await Cards(team.Legal)).Select(c => c.GetProperty("href").GetString()!).Distinct())
            (await (await (link.StartsWith("/retention", StringComparison.Ordinal) || link.StartsWith("/access", StringComparison.Ordinal) ? team.Legal : team.Sergeant).Pages()).Read(link)).Should().NotContain("There is nothing", "{0} is where a card leads", link);
    }

    private static async Task<List<JsonElement>> Cards(TestUser who) => [.. (await who.Get("/api/v1/front")).EnumerateArray()];

    private static async Task<(int Count, int? Late)> Card(TestUser who, string title) => Numbers((await Cards(who)).Single(c => c.GetProperty("title").GetString() == title && !OfUnit(c)));

    private static bool OfUnit(JsonElement card) => card.TryGetProperty("unit", out var unit) && unit.GetString() is not null;

    private static (int, int?) Numbers(JsonElement card) => (card.GetProperty("count").GetInt32(), card.TryGetProperty("late", out var late) ? late.GetInt32() : null);
}
