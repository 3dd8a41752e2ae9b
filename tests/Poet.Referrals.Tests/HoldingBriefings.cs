using System.Text.Json;

namespace Poet.Referrals.Tests;

/// <summary>Trainings, briefings and roadshows, and whether referrals of a district changed.</summary>
[Collection(TestHost.Shared)]
public sealed class HoldingBriefings(TestHost host)
{
    private const string Api = "/api/v1/referrals/briefings";

    private static string Day(TestForce force, int ahead) => DateOnly.FromDateTime(force.Host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    private static object Held(string on, string district = "Wexmoor North", string title = "When to refer for an order", int reached = 40) => new { kind = "briefing", on, title, district, reached, reason = "Held at three shifts" };

    private static async Task Refers(TestForce force, string name, string district, string source = "district")
    {
        var person = await force.RecordsAPerson(name);
        await force.Post("/api/v1/referrals", new { subjectId = person, source, sourceName = district, concern = "Followed her home twice", convicted = "yes", reason = "Referred by the district" });
    }

    [Fact]
    public async Task referrals_are_counted_over_as_many_days_before_as_after_beside_all_other_districts()
    {
        var first = host.NewForce();
        await first.OpensAUnit("North team", first.Officer);
        (await first.Officer.Send(HttpMethod.Post, Api, Held(Day(first, 1)))).ShouldBeProblem(422, "on-wrong", "on");
        (await first.Officer.Send(HttpMethod.Post, Api, Held(Day(first, 0), title: "-"))).ShouldBeProblem(422, "title-wrong", "title");
        (await first.Officer.Send(HttpMethod.Post, Api, Held(Day(first, 0), district: " "))).ShouldBeProblem(422, "district-wrong", "district");
        (await first.Officer.Send(HttpMethod.Post, Api, Held(Day(first, 0), reached: 0))).ShouldBeProblem(422, "reached-wrong", "reached");
        await Refers(first, "Alder Finch", "Wexmoor North");
        await Refers(first, "Bram Gosling", "Larch Vale");

        host.Clock.Advance(TimeSpan.FromDays(10));
        var second = host.NewForce(first.Code);
        var id = (await second.Post(Api, Held(Day(second, 0), "wexmoor  north "))).GetProperty("id").GetGuid();
        await Refers(second, "Clove Harker", "WEXMOOR NORTH");
        await Refers(second, "Dace Ivory", "Wexmoor North");
        await Refers(second, "Esk Juniper", "Larch Vale");
        await Refers(second, "Fen Kestrel", "Wexmoor North", "partner-agency");
        (await second.Get(Api)).GetProperty("briefings")[0].TryGetProperty("referrals", out _).Should().BeFalse("nothing can be said on the day itself");

        host.Clock.Advance(TimeSpan.FromDays(28));
        var third = host.NewForce(first.Code);
        var page = await third.Get(Api);
        Says(page.GetProperty("briefings")[0]).Should().Be("28 days: 1 to 2, others 1 to 1, another False");
        page.GetProperty("districts").EnumerateArray().Select(d => $"{d.GetProperty("district").GetString()} {d.GetProperty("referrals").GetInt32()} {d.GetProperty("briefings").GetInt32()}").Should().Equal("Wexmoor North 3 1", "Larch Vale 2 0");

        var another = (await third.Post(Api, Held(Day(third, -3)))).GetProperty("id").GetGuid();
        Says((await third.Get(Api)).GetProperty("briefings").EnumerateArray().Single(b => b.GetProperty("id").GetGuid() == id)).Should().EndWith("another True", "what is counted belongs to both");
        await third.Post($"{Api}/{another}/strike-out", new { reason = "Put off" });
        (await third.Officer.Send(HttpMethod.Post, $"{Api}/{another}/strike-out", new { reason = "Put off" })).ShouldBeProblem(422, "struck-out-already");
        (await third.Get(Api)).GetProperty("briefings").GetArrayLength().Should().Be(1);
        var elsewhere = host.NewForce();
        (await elsewhere.Get(Api)).GetProperty("briefings").GetArrayLength().Should().Be(0);
        (await elsewhere.Officer.Send(HttpMethod.Post, $"{Api}/{id}/strike-out", new { reason = "for a test" })).Status.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task pages_record_one_and_strike_it_out()
    {
        var force = host.NewForce();
        var pages = await force.Officer.Pages();
        (await pages.Read("/referrals")).Should().Contain("href=\"/referrals/briefings\"");
        var on = Day(force, -40).Split('-');
        using var bare = await pages.Submit("/referrals/briefings/new", ("Input.Reason", "for a test"));
        (await bare.Content.ReadAsStringAsync()).Should().Contain("Choose what it was").And.Contain("Enter how many people it reached");
        using var made = await pages.Submit("/referrals/briefings/new", ("Input.Kind", "Roadshow"), ("Input.On.Day", on[2]), ("Input.On.Month", on[1]), ("Input.On.Year", on[0]), ("Input.Title", "Stalking and what helps"), ("Input.District", "Larch Vale"),
            ("Input.Reached", "25"), ("Input.Reason", "Round of the stations"));
        ((int)made.StatusCode).Should().Be(302);
        (await pages.Read("/referrals/briefings")).Should().Contain("Stalking and what helps").And.Contain("0 before, 0 after, in 40 days each");
        var id = (await force.Get(Api)).GetProperty("briefings")[0].GetProperty("id").GetGuid();
        using var struck = await pages.Submit($"/referrals/briefings/{id}/strike-out", ("Input.Reason", "Not held"));
        ((int)struck.StatusCode).Should().Be(302);
        (await pages.Read("/referrals/briefings")).Should().Contain("None is recorded");
    }

    private static string Says(JsonElement briefing)
    {
        var counted = briefing.GetProperty("referrals");
        int Of(string name) => counted.GetProperty(name).GetInt32();
        return $"{Of("days")} days: {Of("before")} to {Of("after")}, others {Of("othersBefore")} to {Of("othersAfter")}, another {counted.GetProperty("anotherSoon").GetBoolean()}";
    }
}
