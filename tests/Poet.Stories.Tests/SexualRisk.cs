namespace Poet.Stories.Tests;

/// <summary>A unit that helps districts apply: a referral that came back once, and fourteen breaches of which one person stands for most.</summary>
public sealed class SexualRisk
{
    [Fact]
    public async Task returned_once_it_becomes_an_order_and_eight_of_fourteen_breaches_are_by_one_person()
    {
        // the law of this type is not certain, so an administrator has to switch it on before anybody applies
        await using var host = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Law:SwitchedOn"] = "SRO:SOA 2003 (2022)" } });
        var team = await Team.Of(host);
        var person = await team.Force.RecordsAPerson("Corwin Tate", "1971-05-30");
        var referral = await team.Refers(person, "Seen at two playgrounds");
        await team.Sergeant.Post($"/api/v1/referrals/{referral}/triage", new { priority = "high", threat = "Will come again", harm = "None known", risk = "Within weeks", investigation = "None yet", vulnerability = "Children", engagement = "None needed", reason = "Looked at today" });
        await team.Sergeant.Post($"/api/v1/referrals/{referral}/return", new { codes = new[] { "statements-missing" }, missing = "The wardens' statements", reason = "Two acts need two witnesses" });
        await team.Officer.Post($"/api/v1/referrals/{referral}/resubmission", new { concern = "Seen at two playgrounds; statements of both wardens exhibited", convicted = "no", reason = "Statements taken" });
        await team.Accepts(referral, "SRO");
        var application = await team.Drafts(referral, "on-application", "Wexmoor Magistrates", Team.Condition(1, "Not to enter any playground"));
        await team.InCourt(application, "hearings", new { on = team.Day(5), reason = "Listed by the court" });
        await team.Later(6);
        var clause = (await team.Application(application)).GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        await team.InCourt(application, "outcome", new { on = team.Day(-1), lastDay = team.Day(1500), clauses = new[] { new { clauseId = clause, number = 1, result = "granted", reason = "Necessary" } }, reason = "Read from the sealed order" });
        await team.Told();
        var order = await team.OrderOf(application);
        await team.Officer.Post($"/api/v1/orders/{order}/service", new { at = team.Now.AddHours(-2), how = "served-in-person", reason = "Served by hand" });
        (await team.State(order)).Should().Be("in-force");

        await team.Later(30);
        for (var i = 0; i < 8; i++)
            await Opens(team, person, order, i);
        for (var i = 0; i < 3; i++)
        {
            var other = await team.Officer.Post("/api/v1/subjects", new { name = $"Other {(char)('A' + i)}dams", bornOn = $"198{i}-01-02", reason = "for a test", isSomeoneElse = true });
            var theirs = await team.Officer.Post("/api/v1/orders", new
            {
                subjectId = other.GetProperty("id").GetGuid(), type = "SRO", form = "full", madeOn = team.Day(-20), lastDay = team.Day(1500), conditions = new[] { new { number = 1, words = "Not to enter any playground", mayHoldProtectedDetails = false } }, reason = "for a test",
            }, "application");
            for (var twice = 0; twice < 2; twice++)
                await Opens(team, other.GetProperty("id").GetGuid(), theirs.GetProperty("id").GetGuid(), twice);
        }
        await team.Told();
        (await (await team.Officer.Pages()).Read("/breaches/overview")).Should().Contain("14 breaches by 4 persons of 4 orders; 8 by one person (57 per cent), 6 without that person");
    }

    private static async Task Opens(Team team, Guid person, Guid order, int hours)
    {
        var condition = (await team.Order(order)).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        await team.Officer.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = team.Now.AddHours(-1 - hours), source = "officer", seen = "At the playground", reason = "Seen by the patrol" });
    }
}
