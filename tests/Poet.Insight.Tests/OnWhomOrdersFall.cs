using System.Text.Json;
using Poet.Insight.Domain;

namespace Poet.Insight.Tests;

/// <summary>People by sex, age and ethnic group, with small numbers left out.</summary>
[Collection(TestHost.Shared)]
public sealed class OnWhomOrdersFall(TestHost host)
{
    private const string Api = "/api/v1/insight/equality";

    [Theory]
    [InlineData(0, 10, 0, 27.75)]
    [InlineData(10, 10, 72.25, 100)]
    [InlineData(15, 50, 19.10, 43.75)]
    [InlineData(1, 2, 9.45, 90.55)]
    public void limits_are_those_of_wilsons_interval(int of, int all, double low, double high)
    {
        var limits = new Share(of, all).Limits;
        (limits.Low * 100).Should().BeApproximately(low, 0.01);
        (limits.High * 100).Should().BeApproximately(high, 0.01);
    }

    [Fact]
    public void limits_hold_the_share_and_come_closer_with_more()
    {
        for (var all = 1; all <= 200; all++)
            for (var of = 0; of <= all; of++)
            {
                var (low, high) = new Share(of, all).Limits;
                ((double)of / all).Should().BeInRange(low - 1e-9, high + 1e-9);
                (low >= 0 && high <= 1).Should().BeTrue();
                var more = new Share(of * 2, all * 2).Limits;
                (more.High - more.Low).Should().BeLessThan(high - low);
            }
        FluentActions.Invoking(() => new Share(0, 0).Limits).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task each_person_counts_once_as_the_own_force_said_and_small_numbers_are_left_out()
    {
        var team = await CountedTeam.In(host.NewForce());
        List<Guid> people = [];
        for (var i = 0; i < 13; i++)
        {
            people.Add(await team.Person($"{"BCDFGHKLMNPRT"[i]}asil {"BCDFGHKLMNPRT"[i]}ettleworth{(char)('a' + i)}"));
            await team.Order(people[i], -40, 700);
        }
        await team.Order(people[0], -30, 700); // one more on the same person
        foreach (var (person, i) in people.Select((p, i) => (p, i)).Take(12))
            await team.Officer.Post($"/api/v1/subjects/{person}/equality", new { sex = i < 6 ? "male" : "female", ethnicGroup = i < 2 ? "black" : "white", by = "person", reason = "Asked in interview" });
        // the last word holds
        await team.Officer.Post($"/api/v1/subjects/{people[11]}/equality", new { sex = "male", by = "officer", reason = "Recorded wrongly" });
        await host.DeliverEvents();

        var found = await team.Analyst.Get(Api);
        found.GetProperty("groups").EnumerateArray().Select(g => g.GetString()).Should().Equal("referred", "applied-for", "granted", "refused", "bound", "breached");
        Bound(found, "sex").Should().Equal(["female left out", "male 7", "other 0", "not-known left out", "all 13"], "one is not known, and five females are the rest");
        Bound(found, "age").Should().Equal("under-18 0", "18-24 0", "25-34 0", "35-49 13", "50-and-over 0", "not-known 0", "all 13");
        Bound(found, "ethnic-group").Should().Equal(["asian 0", "black left out", "mixed 0", "white left out", "other 0", "not-known left out", "all 13"], "two and two are few together, so the rest goes as well");
        var another = host.NewForce();
        (await another.As("analyst").Get(Api)).GetProperty("traits")[0].GetProperty("rows").EnumerateArray().Last().GetProperty("counts")[4].GetInt32().Should().Be(0);
        (await another.Officer.Send(HttpMethod.Get, $"/api/v1/subjects/{people[0]}/equality")).Status.Should().Be(System.Net.HttpStatusCode.NotFound);
        var said = await team.Officer.Get($"/api/v1/subjects/{people[11]}/equality");
        (said.GetProperty("sex").GetString(), said.GetProperty("by").GetString(), said.TryGetProperty("ethnicGroup", out _)).Should().Be(("male", "officer", false));
        var page = await (await team.Analyst.Pages()).Read("/insight/equality");
        page.Should().Contain("Left out").And.Contain("35 to 49").And.NotContain("ettleworth");
    }

    [Fact]
    public async Task pages_say_it_and_nobody_else_sees_it_on_the_person()
    {
        var force = host.NewForce();
        var person = await force.RecordsAPerson("Ottilie Marchbank");
        var pages = await force.Officer.Pages();
        (await pages.Read($"/subjects/{person}/equality")).Should().Contain("Nothing is said");
        using var sent = await pages.Submit($"/subjects/{person}/equality", ("Input.Sex", "Female"), ("Input.EthnicGroup", "Mixed"), ("Input.By", "Person"), ("Input.Reason", "Asked in interview"));
        ((int)sent.StatusCode).Should().Be(302);
        (await pages.Read($"/subjects/{person}/equality")).Should().Contain("Said last: Female, Mixed or multiple ethnic groups (by the person)");
        (await pages.Read($"/subjects/{person}")).Should().NotContain("Mixed or multiple").And.NotContain("Female");
    }

    private static IEnumerable<string> Bound(JsonElement found, string trait) => found.GetProperty("traits").EnumerateArray().Single(t => t.GetProperty("trait").GetString() == trait).GetProperty("rows").EnumerateArray()
        .Select(r => $"{r.GetProperty("value").GetString()} {(r.GetProperty("counts")[4] is { ValueKind: JsonValueKind.Number } n ? n.GetRawText() : "left out")}");
}
