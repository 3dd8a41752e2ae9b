using System.Text.RegularExpressions;

namespace Poet.Stories.Tests;

/// <summary>
/// A force that does not use one of the modules yet: all else goes on from the first word to the last. What only the missing module could have done is done by hand, and what it is told waits.
/// </summary>
public sealed partial class WithoutAModule
{
    private const string Term = "Not to go to Fernholt Lane, Wexmoor";

    [Fact]
    public Task without_referrals_an_order_is_recorded_by_hand_and_lived_with_to_the_end() => Life("referrals");

    [Fact]
    public Task without_visits_a_breach_is_opened_by_hand() => Life("visits", waiting: "visits.FollowOrders.made");

    [Fact]
    public Task without_breaches_a_suspicion_waits_with_the_visit_that_saw_it() => Life("breaches", waiting: "breaches.OpenFromVisits");

    [Fact]
    public Task without_transfers_all_but_the_handover_is_there() => Life("transfers");

    private static async Task Life(string off, string? waiting = null)
    {
        await using var host = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:ModulesOff:0"] = off } });
        var team = await Team.Of(host);
        var person = await team.Force.RecordsAPerson("Aldous Brine", "1984-02-11");
        var order = off == "referrals" ? await RecordedByHand(team, person) : await AppliedFor(team, person);
        (await team.State(order)).Should().Be("in-force");
        await team.Officer.Post($"/api/v1/orders/{order}/service", new { at = team.Now.AddHours(-2), how = "served-in-person", copyGiven = true, reason = "Served by hand" });

        if (off != "visits")
            await team.Visits(person, "spot-check", await team.Terms(person, "suspected-breach", "Came out of a door in Fernholt Lane"));
        await team.Told();
        if (off != "breaches")
            await Breached(team, person, order, byHand: off == "visits");
        if (off != "transfers")
            await HandedOver(host, team, order);
        else
            (await team.Order(order)).GetProperty("responsibleForce").GetString().Should().Be(team.Force.Code);

        await team.Told();
        if (waiting is not null)
            (await host.DeliveriesTo(waiting)).Should().NotBeEmpty().And.OnlyContain(d => d == "Due, 0 failed", "it is not lost, and nothing fails for it");
        foreach (var user in new[] { team.Officer, team.Sergeant })
            await EveryPageOpens(await user.Pages(), off, $"/subjects/{person}", $"/orders/{order}");
    }

    private static async Task<Guid> RecordedByHand(Team team, Guid person)
    {
        var order = await team.Force.MakesAnOrder("VOO", team.Day(-1), team.Day(1500), person, ("start", "made"), ("conditions", new[] { new { number = 1, words = Term, mayHoldProtectedDetails = false } }));
        await team.Told();
        return order;
    }

    private static async Task<Guid> AppliedFor(Team team, Guid person)
    {
        var referral = await team.Refers(person, "Has written to her new partner");
        await team.Accepts(referral, "VOO");
        var application = await team.Drafts(referral, "on-application", "Wexmoor Magistrates", Team.Condition(1, Term));
        await team.InCourt(application, "hearings", new { on = team.Day(1), reason = "Listed by the court" });
        await team.Later(2);
        var clause = (await team.Application(application)).GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        await team.InCourt(application, "outcome", new { on = team.Day(-1), start = "made", lastDay = team.Day(1500), clauses = new[] { new { clauseId = clause, number = 1, result = "granted", reason = "Necessary" } }, reason = "Read from the sealed order" });
        await team.Told();
        return await team.OrderOf(application);
    }

    private static async Task Breached(Team team, Guid person, Guid order, bool byHand)
    {
        if (byHand)
            await team.Officer.Post($"/api/v1/breaches/people/{person}/breaches", new
            {
                orderId = order, conditionIds = new[] { (await team.Order(order)).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid() }, at = team.Now.AddHours(-1), source = "officer", seen = "Came out of a door in Fernholt Lane", reason = "Seen by the patrol",
            });
        var id = (await team.OnlyBreachOf(person)).GetProperty("id").GetGuid();
        await team.Decides(id, "arrest");
        await team.Breach(id, "crime-reference", new { crimeReference = "42/123456/26", reason = "Crimed by the desk" });
        await team.Breach(id, "safeguarding", new { action = "safety-plan", what = "Her plan was looked at again with her", reason = "First of all" });
        await team.Breach(id, "steps", new { kind = "no-further-action", on = team.Day(), because = "excuse", note = "His mother lives there", reason = "Asked at the door" });
        await team.Breach(id, "closing", new { reason = "Nothing is open" });
        (await team.Officer.Get("/api/v1/breaches?state=all")).GetProperty("breaches")[0].GetProperty("open").GetBoolean().Should().BeFalse();
    }

    private static async Task HandedOver(TestHost host, Team team, Guid order)
    {
        var to = host.NewForce();
        var at = new DateTimeOffset(team.Now.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero).AddHours(1);
        var transfer = (await team.Officer.Post("/api/v1/transfers", new { orders = new[] { order }, toForce = to.Code, toOwnerId = await to.Supervisor.Id(), why = "moved", effectiveAt = at, reason = "He has notified a new address" })).GetProperty("id").GetGuid();
        foreach (var section in (await Shown()).GetProperty("sections").EnumerateArray().Where(s => s.GetProperty("standing").GetString() == "missing"))
            await team.Officer.Post($"/api/v1/transfers/{transfer}/sections", new { section = section.GetProperty("code").GetString(), gap = "Nothing is recorded", nothingProtected = true, reason = "Looked through the file" });
        await team.Sergeant.Post($"/api/v1/transfers/{transfer}/offer", new { reason = "Checked section by section" });
        await to.Supervisor.Post($"/api/v1/transfers/{transfer}/acceptance", new { reason = "First visit is planned" });
        foreach (var signs in new[] { team.Sergeant, to.Supervisor })
            await signs.Post($"/api/v1/transfers/{transfer}/signature", new { hash = (await Shown()).GetProperty("packHash").GetString(), reason = "Read section by section" });
        await team.Told();
        host.Clock.Advance(TimeSpan.FromHours(2));
        await team.Told();
        (await to.Get($"/api/v1/orders/{order}")).GetProperty("responsibleForce").GetString().Should().Be(to.Code);

        Task<System.Text.Json.JsonElement> Shown() => team.Officer.Get($"/api/v1/transfers/{transfer}");
    }

    private static async Task EveryPageOpens(WebPages pages, string off, params string[] more)
    {
        var menu = MenuItem().Matches(await pages.Read("/")).Select(m => m.Groups[1].Value).ToList();
        menu.Should().HaveCountGreaterThan(5).And.NotContain(p => p.StartsWith("/" + off, StringComparison.Ordinal));
        foreach (var page in menu.Concat(more))
            (await pages.Read(page)).Should().NotContain($"href=\"/{off}", "of {0}: a link there would lead nowhere", page);
    }

    [GeneratedRegex("govuk-service-navigation__link\" href=\"([^\"]+)\"")]
    private static partial Regex MenuItem();
}
