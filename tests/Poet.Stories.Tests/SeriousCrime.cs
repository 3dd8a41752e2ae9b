namespace Poet.Stories.Tests;

/// <summary>A team that manages lifetime offenders: a serious crime prevention order from its draft to a disruption.</summary>
public sealed class SeriousCrime
{
    private const string Limit = "Not to have more than one mobile telephone";

    [Fact]
    public async Task adjourned_twice_one_clause_struck_one_added_a_second_phone_is_found_and_the_line_goes_silent()
    {
        await using var host = await TestHost.Start();
        var team = await Team.Of(host);
        var person = await team.Force.RecordsAPerson("Marlow Quist", "1979-10-02");
        var custody = (await team.Force.Post($"/api/v1/subjects/{person}/custody", new { kind = "sentence", from = "2021-06-01", expectedRelease = team.Day(40), reason = "Told by the prison" })).GetProperty("id").GetGuid();
        var referral = await team.Refers(person, "Runs the line from prison");
        await team.Accepts(referral, "SCPO");
        var application = await team.Drafts(referral, "on-conviction", "Wexmoor Crown Court",
            Team.Condition(1, Limit), Team.Condition(2, "Not to own a boat"), Team.Condition(3, "Not to have more than £500 in cash"));
        await team.InCourt(application, "hearings", new { on = team.Day(3), reason = "Listed by the court" });
        await team.InCourt(application, "adjournment", new { because = "court-time", on = team.Day(10), reason = "The list was full" });
        await team.InCourt(application, "adjournment", new { because = "person-absent", on = team.Day(20), reason = "Not produced" });
        await team.Later(21);
        var drafted = (await team.Application(application)).GetProperty("text").GetProperty("clauses").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()).ToList();
        await team.InCourt(application, "outcome", new
        {
            on = team.Day(-1), start = "released", lastDay = team.Day(1800), reason = "Read from the sealed order", clauses = new object[]
            {
                new { clauseId = drafted[0], number = 1, result = "granted", reason = "Necessary" }, new { clauseId = drafted[1], number = 2, result = "refused", because = "not-proportionate", reason = "Too wide" },
                new { clauseId = drafted[2], number = 2, result = "granted", reason = "Necessary" }, new { number = 3, result = "added", words = "To tell the police of any boat", nothingProtected = true, reason = "Instead of a ban" },
            },
        });
        await team.Told();
        var order = await team.OrderOf(application);
        var conditions = (await team.Order(order)).GetProperty("conditions").EnumerateArray().ToDictionary(c => c.GetProperty("number").GetInt32(), c => (Id: c.GetProperty("conditionId").GetGuid(), Words: c.GetProperty("words").GetString()));
        conditions.Values.Select(c => c.Words).Should().Equal(Limit, "Not to have more than £500 in cash", "To tell the police of any boat");
        await team.Legal.Post($"/api/v1/orders/{order}/conditions/{conditions[1].Id}/confirmation", new { kind = "device-limit", terms = new { maxPhones = 1 }, words = Limit, reason = "Compared with the sealed order" });

        await team.Later(20);
        await team.Officer.Post($"/api/v1/subjects/{person}/custody/{custody}/release", new { on = team.Day(), reason = "Told by the prison" });
        await team.Told();
        (await team.State(order)).Should().Be("in-force");
        var planned = (await team.Officer.Get("/api/v1/visits/planned")).EnumerateArray().Should().ContainSingle("the day of release plans its visit").Which.GetProperty("id").GetGuid();
        await team.Visits(person, "briefing", await team.Terms(person, told: "read-back"), "BWV-17", planned);
        await team.Officer.Post($"/api/v1/orders/{order}/told", new { at = team.Now, how = "in-person", about = "device", values = new[] { "356938035643809" }, nothingProtected = true, reason = "Told on the day of release" });

        await team.Later(5);
        object found = new { devices = new[] { new { kind = "mobile-phone", imei = "356938035643809", possession = "subject" }, new { kind = "mobile-phone", imei = "490154203237518", possession = "subject" } } };
        var term = (await team.As("any-officer").Post("/api/v1/checks", new { who = new { id = person }, facts = found }, "roadside-check")).GetProperty("orders")[0].GetProperty("conditions")[0];
        (term.GetProperty("outcome").GetString(), term.GetProperty("words").GetString()).Should().Be(("breach", Limit), "the exact words of the court");

        await team.Visits(person, "spot-check", await team.Terms(person, "suspected-breach", "A second telephone under the bed"));
        await team.Told();
        var breach = await team.OnlyBreachOf(person);
        var id = breach.GetProperty("id").GetGuid();
        await team.Breach(id, "checks", new { facts = found, reason = "Both telephones read" });
        (await team.Officer.Get($"/api/v1/breaches/{id}")).GetProperty("checks").EnumerateArray().Last().ToString().Should().Contain("breach").And.Contain(Limit);
        await team.Decides(id, "interview-under-caution");
        await team.Breach(id, "crime-reference", new { crimeReference = "42/123456/26", reason = "Crimed by the desk" });
        await team.Breach(id, "steps", new { kind = "charge", on = team.Day(), reason = "Charged by post" });
        await team.Later(12);
        await team.Breach(id, "steps", new { kind = "hearing", on = team.Day(), reason = "Wexmoor Magistrates" });
        await team.Breach(id, "steps", new { kind = "outcome", on = team.Day(), outcome = "fine", reason = "Fined" });
        await team.Breach(id, "safeguarding", new { action = "none-needed", what = "Nobody is named in the order", reason = "Looked at" });
        await team.Breach(id, "disruptions", new { on = team.Day(), strand = "pursue", scale = "moderate", effect = "The line has been silent since", reason = "Assessed with the analyst" });
        await team.Breach(id, "closing", new { reason = "Sentenced" });
        (await team.Officer.Get("/api/v1/breaches?state=all")).GetProperty("breaches")[0].GetProperty("open").GetBoolean().Should().BeFalse();
    }
}
