namespace Poet.Stories.Tests;

/// <summary>Somebody who wants to guard a victim of domestic abuse: the first violent offender order in ten years, made in custody, in force when the licence ends.</summary>
public sealed class ViolentOffender
{
    [Fact]
    public async Task made_in_custody_it_sleeps_through_release_and_licence_is_explained_and_breached_and_he_is_remanded()
    {
        await using var host = await TestHost.Start();
        var team = await Team.Of(host);
        var person = await team.Force.RecordsAPerson("Aldous Brine", "1984-02-11");
        var custody = (await team.Force.Post($"/api/v1/subjects/{person}/custody", new { kind = "sentence", from = "2022-06-01", expectedRelease = team.Day(20), licenceUntil = team.Day(80), where = "HMP Wexmoor", reason = "Told by the prison" })).GetProperty("id").GetGuid();
        var referral = await team.Refers(person, "Comes out this autumn and has written to her new partner");
        (await team.Officer.Get($"/api/v1/referrals/{referral}")).ToString().Should().Contain("\"VOO\"", "the plugins say which types may fit");
        await team.Accepts(referral, "VOO");
        var application = await team.Drafts(referral, "on-application", "Wexmoor Magistrates", Team.Condition(1, "Not to go to Fernholt Lane, Wexmoor"), Team.Condition(2, "Not to contact Ada Marsh by any means"));
        await team.InCourt(application, "hearings", new { on = team.Day(5), reason = "Listed by the court" });
        await team.Later(6);
        var clauses = (await team.Application(application)).GetProperty("text").GetProperty("clauses").EnumerateArray().Select((c, i) => new { clauseId = c.GetProperty("id").GetGuid(), number = i + 1, result = "granted", reason = "Necessary" }).ToArray();
        await team.InCourt(application, "outcome", new { on = team.Day(-1), start = "licence-end", untilFurtherOrder = false, lastDay = team.Day(1500), clauses, reason = "Read from the sealed order" });
        await team.Told();
        var order = await team.OrderOf(application);
        (await team.State(order)).Should().Be("awaiting-start", "it was made while he serves his sentence");

        await team.Later(16);
        await team.Officer.Post($"/api/v1/subjects/{person}/custody/{custody}/release", new { on = team.Day(), licenceUntil = team.Day(60), reason = "Told by the prison" });
        await team.Told();
        (await team.State(order)).Should().Be("awaiting-start", "he is on licence");
        (await Planned(team)).Should().Be(0);

        await team.Later(61);
        (await team.State(order)).Should().Be("awaiting-start", "nobody has said that the licence ended");
        (await team.Officer.Get("/api/v1/subjects/releases?licences=true")).GetProperty("people")[0].GetProperty("passed").GetBoolean().Should().BeTrue("and that is red");
        await team.Officer.Post($"/api/v1/subjects/{person}/custody/{custody}/licence-end", new { on = team.Day(), reason = "Told by probation" });
        await team.Told();
        (await team.State(order)).Should().Be("in-force");
        var briefing = (await team.Officer.Get("/api/v1/visits/planned")).EnumerateArray().Should().ContainSingle("it plans itself on the day it comes into force").Which.GetProperty("id").GetGuid();

        await team.Visits(person, "briefing", await team.Terms(person, "not-checked", told: "read-back"), "BWV-4711", briefing);
        await team.Told();
        (await team.Order(order)).GetProperty("knowledge").GetString().Should().Be("read-back-on-video");

        await team.Later(9);
        await team.Visits(person, "spot-check", await team.Terms(person, "suspected-breach", "Came out of her door in Fernholt Lane"));
        await team.Told();
        var breach = await team.OnlyBreachOf(person);
        var id = breach.GetProperty("id").GetGuid();
        breach.GetProperty("terms").EnumerateArray().Select(t => t.GetProperty("words").GetString()).Should().Contain("Not to go to Fernholt Lane, Wexmoor");
        (await team.Decides(id, "arrest")).GetProperty("decisions").GetArrayLength().Should().Be(1);
        await team.Breach(id, "steps", new { kind = "arrest", on = team.Day(), at = team.Now, note = "At the door", reason = "Arrested" });
        await team.Breach(id, "steps", new { kind = "charge", on = team.Day(), reason = "Charged" });
        await team.Breach(id, "steps", new { kind = "remand", on = team.Day(), reason = "Remanded by the magistrates" });
        await team.Officer.Post($"/api/v1/subjects/{person}/custody", new { kind = "remand", from = team.Day(), reason = "Remanded by the magistrates" });
        await team.Told();
        (await team.State(order)).Should().Be("in-force", "custody pauses only what a section says");
        (await team.Officer.Get($"/api/v1/breaches/{id}")).GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("kind").GetString()).Should().Contain("remand");
    }

    private static async Task<int> Planned(Team team) => (await team.Officer.Get("/api/v1/visits/planned")).GetArrayLength();
}
