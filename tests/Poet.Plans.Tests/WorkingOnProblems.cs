using System.Net;
using System.Text.Json;

namespace Poet.Plans.Tests;

/// <summary>A problem is scanned, analysed, answered and assessed, and each number comes from what happened.</summary>
public sealed class WorkingOnProblems
{
    private const string Problems = PlansRoom.Api + "/problems";
    private const string Words = "Most happens within an hour of the end of a shift";

    [Fact]
    public async Task what_is_scanned_and_compared_is_counted_from_breaches_visits_and_reports_of_those_on_it()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        await room.Brings(PlansRoom.Names(force, "N1", "Ludo Fenwright", 4, lastDaysAgo: 10));
        var ludo = (await room.Found("Ludo Fenwright")).Single();
        var (marlo, other) = (await force.RecordsAPerson("Marlo Thistle"), await force.RecordsAPerson("Corwin Tate"));
        var (ofLudo, ofMarlo, ofOther) = (await Order(force, ludo), await Order(force, marlo), await Order(force, other));
        foreach (var (person, order, ahead) in new[] { (ludo, ofLudo, -20), (ludo, ofLudo, -10), (marlo, ofMarlo, -5), (other, ofOther, -5) })
            await Breach(force, person, order, ahead);
        var dropped = await Breach(force, marlo, ofMarlo, -4);
        await force.Post($"/api/v1/breaches/{dropped}/steps", new { kind = "no-further-action", on = PlansRoom.Day(force, 0), because = "excuse", reason = "for a test" });
        await Visit(force, ludo);
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        var bare = await force.Officer.Send(HttpMethod.Post, Problems, new { title = "Station", problem = Words, scanFrom = room.Day(-60), typeCode = "ZZZ", reason = "for a test" });
        bare.ShouldBeProblem(422, "type-unknown", "typeCode");
        var id = (await force.Post(Problems, new { title = "Following in the station quarter", problem = Words, scanFrom = room.Day(-60), typeCode = "SPO", reason = "for a test" })).GetProperty("id").GetGuid();
        var everybody = (await force.Get($"{Problems}/{id}")).GetProperty("scan");
        Numbers(everybody).Should().Be((4, 3, 2, 1, 1), "nobody is on it, so everybody counts; one report is of the last sixty days");
        foreach (var person in new[] { ludo, marlo })
            await force.Post($"{Problems}/{id}/people", new { subjectId = person, reason = "for a test" });
        (await force.Officer.Send(HttpMethod.Post, $"{Problems}/{id}/people", new { subjectId = marlo, reason = "for a test" })).ShouldBeProblem(422, "on-it-already", "subjectId");
        var shown = await force.Get($"{Problems}/{id}");
        Numbers(shown.GetProperty("scan")).Should().Be((3, 2, 2, 1, 1));
        shown.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()).Should().Equal("Ludo Fenwright", "Marlo Thistle");
        shown.GetProperty("scan").GetProperty("breachHours").EnumerateArray().Sum(d => d.EnumerateArray().Sum(h => h.GetInt32())).Should().Be(3);
        shown.TryGetProperty("comparison", out _).Should().BeFalse();

        await force.Post($"{Problems}/{id}/analysis", new { words = Words, reason = "for a test" });
        await force.Post($"{Problems}/{id}/response", new { words = Words, from = room.Day(0), reason = "for a test" });
        (await force.Officer.Send(HttpMethod.Post, $"{Problems}/{id}/assessment", new { words = Words, reason = "for a test" })).ShouldBeProblem(422, "too-early", "assessment");
        host.Clock.Advance(TimeSpan.FromDays(30));
        var later = host.NewForce(force.Code);
        var officer = later.As("officer", "later");
        await later.OpensAUnit("North team", officer);
        await Breach(later, ludo, ofLudo, -1, officer);
        await host.DeliverEvents();
        Compared(await officer.Get($"{Problems}/{id}")).Should().Equal("suspected-breaches 3 1", "persons-suspected 2 1", "visits 0 1", "visits-met 0 1", "crimes-reported 1 0");
        await officer.Post($"{Problems}/{id}/assessment", new { words = Words, reason = "for a test" });
        host.Clock.Advance(TimeSpan.FromDays(2));
        var officerLater = host.NewForce(force.Code).As("officer", "latest");
        Compared(await officerLater.Get($"{Problems}/{id}")).Should().StartWith("suspected-breaches 3 1", "what happens after it was assessed does not count");
        (await officerLater.Send(HttpMethod.Post, $"{Problems}/{id}/people", new { subjectId = other, reason = "for a test" })).ShouldBeProblem(422, "assessed-already");
    }

    [Fact]
    public async Task nobody_of_another_force_sees_it_whoever_reads_says_why_and_the_pages_lead_through_it()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        var person = await force.RecordsAPerson("Marlo Thistle");
        var pages = await force.Officer.Pages();
        (await pages.Read($"/plans/people/{person}")).Should().Contain("/plans/problems?subject=");
        using var bare = await pages.Submit("/plans/problems/new", ("Input.Reason", "for a test"));
        WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync()).Should().Contain("Input_Title-error");
        var from = host.Clock.Now.AddDays(-100);
        var address = await Went(pages, "/plans/problems/new", ("Input.Title", "Following in the station quarter"), ("Input.Problem", Words), ("Input.ScanFrom.Day", from.ToString("dd")), ("Input.ScanFrom.Month", from.ToString("MM")), ("Input.ScanFrom.Year", from.ToString("yyyy")), ("Input.Reason", "for a test"));
        (await pages.Read($"/plans/problems?subject={person}")).Should().Contain($"{address}/people?subject={person}");
        await Went(pages, $"{address}/people?subject={person}", ("Input.Reason", "for a test"));
        (await pages.Read(address)).Should().Contain("Marlo Thistle").And.Contain("Mon").And.Contain("06-09");
        await Went(pages, $"{address}/analysis", ("Input.Words", Words), ("Input.Reason", "for a test"));
        var now = host.Clock.Now;
        await Went(pages, $"{address}/response", ("Input.Words", Words), ("Input.From.Day", now.ToString("dd")), ("Input.From.Month", now.ToString("MM")), ("Input.From.Year", now.ToString("yyyy")), ("Input.Reason", "for a test"));
        await Went(pages, $"{address}/people?subject={person}&off=true", ("Input.Reason", "for a test"));
        (await pages.Read(address)).Should().NotContain("Marlo Thistle").And.Contain("once the response has gone on for 28 days");

        (await host.NewForce().Officer.Send(HttpMethod.Get, $"/api/v1{address}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await force.Officer.Send(HttpMethod.Get, $"/api/v1{address}", purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await force.Researcher.Send(HttpMethod.Post, $"/api/v1{address}/analysis", new { words = Words, reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task whoever_belongs_to_no_unit_names_one()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var unit = await force.OpensAUnit("North team", force.As("supervisor", "elsewhere"));
        object Body(Guid? unitId) => new { title = "Station", problem = Words, scanFrom = PlansRoom.Day(force, -60), unitId, reason = "for a test" };
        (await force.Officer.Send(HttpMethod.Post, Problems, Body(null))).ShouldBeProblem(422, "unit-missing", "unitId");
        var id = (await force.Post(Problems, Body(unit))).GetProperty("id").GetGuid();
        (await force.Get($"{Problems}/{id}")).GetProperty("unit").GetString().Should().Be("North team");
        var pages = await force.Officer.Pages();
        (await pages.Read("/plans/problems/new")).Should().Contain("North team");
        using var refused = await pages.Submit("/plans/problems/new", ("Input.Title", "Station"), ("Input.Problem", Words), ("Input.ScanFrom.Day", "1"), ("Input.ScanFrom.Month", "6"), ("Input.ScanFrom.Year", "2026"), ("Input.Reason", "for a test"));
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).Should().Contain("Input_UnitId-error", "the page says where to choose one").And.Contain("North team");
    }

    private static (int, int, int, int, int) Numbers(JsonElement scan) =>
        (scan.GetProperty("breaches").GetInt32(), scan.GetProperty("persons").GetInt32(), scan.GetProperty("byTopPerson").GetInt32(), scan.GetProperty("visits").GetInt32(), scan.GetProperty("reports").GetInt32());

    private static IEnumerable<string> Compared(JsonElement profile) =>
        profile.GetProperty("comparison").GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("what").GetString()} {r.GetProperty("before").GetInt32()} {r.GetProperty("after").GetInt32()}");

    private static Task<Guid> Order(TestForce force, Guid person) =>
        force.MakesAnOrder("SPO", PlansRoom.Day(force, -100), PlansRoom.Day(force, 900), person, ("conditions", new object[] { new { number = 1, words = "Not to go to Mill Lane" } }));

    private static async Task<Guid> Breach(TestForce force, Guid person, Guid order, int ahead, TestUser? who = null)
    {
        var officer = who ?? force.Officer;
        var condition = (await officer.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        return (await officer.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = force.Host.Clock.Now.AddDays(ahead), source = "officer", seen = "On Mill Lane", reason = "for a test" })).GetProperty("id").GetGuid();
    }

    private static Task<JsonElement> Visit(TestForce force, Guid person) =>
        force.Post($"/api/v1/visits/people/{person}/visits", new { at = force.Host.Clock.Now, purpose = "contact", place = "home", reason = "for a test" });

    private static async Task<string> Went(WebPages pages, string address, params (string, string)[] fields)
    {
        using var answer = await pages.Submit(address, fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        return answer.Headers.Location!.OriginalString.Split('?')[0];
    }
}
