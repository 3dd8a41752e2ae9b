using System.Text.Json;

namespace Poet.Stories.Tests;

/// <summary>The night before a long weekend: a notice is served, its hours leave out Good Friday, Sunday and Easter Monday, and the court makes an order of 28 days.</summary>
public sealed class DomesticViolence
{
    [Fact]
    public async Task a_notice_on_the_thursday_before_good_friday_2027_is_heard_by_tuesday_and_28_days_are_counted_from_the_day_made()
    {
        await using var host = await TestHost.Start();
        host.Clock.MoveTo(new(2027, 3, 25, 16, 30, 0, TimeSpan.Zero));
        var team = await Team.Of(host);
        var person = await team.Force.RecordsAPerson("Barnaby Thirlwell", "1988-07-19");
        var referral = await team.Refers(person, "Hit his partner; released without charge");
        await team.Accepts(referral, "DVPO");
        var notice = (await team.Officer.Post("/api/v1/orders", new
        {
            subjectId = person, type = "DVPO", form = "notice", madeOn = "2027-03-25", untilFurtherOrder = true, reason = "Superintendent's authority at 15:10",
            conditions = new[] { new { number = 1, words = "Not to molest the person named in the notice", mayHoldProtectedDetails = false } },
        }, "application")).GetProperty("id").GetGuid();
        (await team.Order(notice)).GetProperty("deadlines").GetArrayLength().Should().Be(0, "the hours run from service, which is not recorded");
        await team.Officer.Post($"/api/v1/orders/{notice}/service", new { at = "2027-03-25T16:00:00Z", how = "served-in-person", reason = "Served by hand at the door" });

        var deadline = (await team.Order(notice)).GetProperty("deadlines").EnumerateArray().Should().ContainSingle().Which;
        (deadline.GetProperty("stage").GetString(), deadline.GetProperty("by").GetDateTimeOffset(), deadline.GetProperty("passed").GetBoolean())
            .Should().Be(("hearing", new DateTimeOffset(2027, 3, 30, 16, 0, 0, TimeSpan.FromHours(1)), false), "eight hours on Thursday, all of Saturday, sixteen on Tuesday, when the clocks have gone forward");
        deadline.TryGetProperty("orBy", out var other).Should().Be(other.ValueKind == JsonValueKind.Null, "no day in between is disputed");
        (await Open(team, notice)).Should().ContainSingle(f => f.GetProperty("code").GetString() == "deadline_hearing").Which.GetProperty("message").GetString().Should().StartWith("Hearing within 48 hours of service: by 30 March 2027");
        (await (await team.Officer.Pages()).Read($"/orders/{notice}")).Should().Contain("By 30 March 2027");

        // the officer had looked at the wrong watch
        await team.Officer.Post($"/api/v1/orders/{notice}/corrections", new { sequence = 1, instead = new { at = "2027-03-25T15:45:00Z" }, reason = "Body-worn video shows the time" });
        (await Open(team, notice)).Should().ContainSingle(f => f.GetProperty("code").GetString() == "deadline_hearing").Which.GetProperty("message").GetString().Should().Contain("15:45");

        var application = await team.Drafts(referral, "on-application", "Wexmoor Magistrates", new { days = 28 }, [Team.Condition(1, "Not to molest the person named in the order")]);
        await team.InCourt(application, "hearings", new { on = "2027-03-30", reason = "Listed by the court" });
        await team.Later(5);
        (await team.Order(notice)).GetProperty("deadlines")[0].GetProperty("passed").GetBoolean().Should().BeTrue();
        var clause = (await team.Application(application)).GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        await team.InCourt(application, "outcome", new { on = "2027-03-30", lastDay = "2027-04-26", clauses = new[] { new { clauseId = clause, number = 1, result = "granted", reason = "Necessary" } }, reason = "Read from the sealed order" });
        await team.Officer.Post($"/api/v1/orders/{notice}/end", new { on = "2027-03-30", how = "discharged", reason = "The application was determined" });
        await team.Told();

        (await team.Order(notice)).GetProperty("deadlines").GetArrayLength().Should().Be(0);
        (await Open(team, notice)).Should().NotContain(f => f.GetProperty("code").GetString() == "deadline_hearing");
        var order = await team.OrderOf(application);
        (await Open(team, order)).Should().NotContain(f => f.GetProperty("kind").GetString() == "legal", "28 days beginning with the day made is the most");
        (await State(team, order, "2027-04-26")).Should().Be("in-force");
        (await State(team, order, "2027-04-27")).Should().Be("ended");
    }

    private static async Task<string?> State(Team team, Guid order, string on) => (await team.Officer.Get($"/api/v1/orders/{order}?asOf={on}")).GetProperty("state").GetString();

    private static async Task<IReadOnlyList<JsonElement>> Open(Team team, Guid order) =>
        [.. (await team.Order(order)).GetProperty("findings").EnumerateArray().Where(f => !f.TryGetProperty("settledAt", out var settled) || settled.ValueKind == JsonValueKind.Null)];
}
