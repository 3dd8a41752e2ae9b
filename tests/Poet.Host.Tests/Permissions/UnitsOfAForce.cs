using System.Net;
using System.Text.Json;

namespace Poet.Host.Tests.Permissions;

[Collection(TestHost.Shared)]
public sealed class UnitsOfAForce(TestHost host)
{
    private const string Units = "/api/v1/units";
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_unit_keeps_its_id_through_a_reorganisation_and_every_day_knows_its_name()
    {
        var district = await Opens("North district", "district", "2020-01-01");
        var unit = await Opens("Orders enforcement", "unit", "2020-01-01");
        await Changes(unit, new { name = "Civil orders", sort = "team", parentId = district, contact = "01632 960 114", from = "2024-04-01" });

        var before = (await On("2024-03-31")).Single(u => u.GetProperty("id").GetGuid() == unit);
        var since = (await On("2024-04-01")).Single(u => u.GetProperty("id").GetGuid() == unit);
        before.GetProperty("name").GetString().Should().Be("Orders enforcement");
        (since.GetProperty("name").GetString(), since.GetProperty("parentId").GetGuid(), since.GetProperty("sort").GetString()).Should().Be(("Civil orders", district, "team"));
        (await On("2019-12-31")).Should().BeEmpty();

        await force.Administrator.Post($"{Units}/{unit}/closing", new { from = "2025-01-01", reason = "Merged into another" });
        (await On("2025-01-01")).Should().ContainSingle("the district alone is left");
        (await force.Administrator.Send(HttpMethod.Post, $"{Units}/{unit}/changes", new { what = new { name = "Again", sort = "unit", from = "2025-06-01" }, reason = "For a test" })).ShouldBeProblem(422, "unit-closed");
    }

    [Fact]
    public async Task what_cannot_be_is_refused_by_name()
    {
        var top = await Opens("Specialist crime", "unit", "2020-01-01");
        var team = await Opens("Team one", "team", "2020-01-01", top);
        (await Send("", new { what = new { name = "team ONE", sort = "team", from = "2021-01-01" }, reason = "For a test" })).ShouldBeProblem(422, "name-taken", "name");
        (await Send("", new { what = new { name = " ", sort = "team" }, reason = "For a test" })).ShouldBeProblem(422, "name-missing", "name");
        (await Send($"/{top}/changes", new { what = new { name = "Specialist crime", sort = "unit", parentId = team, from = "2021-01-01" }, reason = "For a test" })).ShouldBeProblem(422, "parent-below", "parentId");
        (await Send($"/{team}/changes", new { what = new { name = "Team two", sort = "team", from = "2020-01-01" }, reason = "For a test" })).ShouldBeProblem(422, "from-too-early", "from");
        (await Send("", new { what = new { name = "Team three", sort = "team", parentId = Guid.Empty }, reason = "For a test" })).ShouldBeProblem(422, "parent-unknown", "parentId");

        var other = host.NewForce();
        (await other.Administrator.Send(HttpMethod.Get, $"{Units}/{top}")).ShouldBeProblemOfType(404, "not-found");
        (await other.Administrator.Send(HttpMethod.Post, $"/api/v1/people/{await other.Officer.Id()}/unit", new { unitId = top, reason = "For a test" })).ShouldBeProblemOfType(404, "not-found");
        (await other.Administrator.Send(HttpMethod.Post, $"/api/v1/people/{await force.Officer.Id()}/unit", new { unitId = (Guid?)null, reason = "For a test" })).ShouldBeProblemOfType(404, "not-found");
    }

    [Fact]
    public async Task a_unit_with_people_stays_open()
    {
        var unit = await force.OpensAUnit("Field team", force.Officer);
        (await Send($"/{unit}/closing", new { reason = "For a test" })).ShouldBeProblem(422, "people-in-unit");
    }

    [Fact]
    public async Task the_list_of_orders_begins_with_the_own_unit_and_shows_all_when_asked()
    {
        var caseworker = force.As("caseworker", "unit");
        await force.OpensAUnit("Civil orders", caseworker);
        await force.MakesAnOrder("SPO", "2026-03-03", subject: await force.RecordsAPerson("Ottoline Ownunit"), more: ("unit", "Civil orders"));
        await force.MakesAnOrder("SPO", "2026-03-03", subject: await force.RecordsAPerson("Leopold Elsewhere"), more: ("unit", "Another team"));

        var pages = new WebPages(await caseworker.Browser());
        (await pages.Submit("/account/purpose", ("Code", "supervision"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read("/orders")).Should().Contain("Ottoline Ownunit").And.NotContain("Leopold Elsewhere");
        (await pages.Read("/orders?Unit=")).Should().Contain("Ottoline Ownunit").And.Contain("Leopold Elsewhere", "a unit is a default, not a wall");
        (await caseworker.Get("/api/v1/orders")).GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task who_is_moved_to_another_unit_signs_in_again()
    {
        await force.Researcher.Get("/api/v1/orders");
        var unit = await force.OpensAUnit("Research", force.Researcher);
        (await force.Researcher.Send(HttpMethod.Get, "/api/v1/orders")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await force.Administrator.Get($"{Units}/{unit}")).GetProperty("people").EnumerateArray().Should().ContainSingle();
    }

    [Fact]
    public async Task an_administrator_opens_changes_and_closes_a_unit_on_pages()
    {
        var pages = new WebPages(await force.Administrator.Browser());
        var opened = await pages.Submit("/account/units", ("Input.Name", "River team"), ("Input.Sort", "Team"), ("Input.ParentId", ""), ("Input.Contact", ""), ("Input.Reason", "For a test"));
        opened.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var unit = opened.Headers.Location!.OriginalString;
        await force.Caseworker.Id();

        (await pages.Submit(unit + "?handler=Move", ("UserId", (await force.Caseworker.Id()).ToString()), ("MoveReason", "For a test"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read(unit)).Should().Contain("Test caseworker of " + force.Code);
        var refused = await pages.Submit(unit + "?handler=Close", ("CloseReason", "For a test"));
        (await refused.Content.ReadAsStringAsync()).Should().Contain("Move its people first");
        (await pages.Read("/account/units")).Should().Contain("River team");
    }

    private async Task<Guid> Opens(string name, string sort, string from, Guid? parent = null) =>
        (await force.Administrator.Post(Units, new { what = new { name, sort, from, parentId = parent }, reason = "Opened for a test" })).GetProperty("id").GetGuid();

    private Task<JsonElement> Changes(Guid unit, object what) => force.Administrator.Post($"{Units}/{unit}/changes", new { what, reason = "The force was reorganised" });

    private Task<Answer> Send(string path, object body) => force.Administrator.Send(HttpMethod.Post, Units + path, body);

    private async Task<IReadOnlyList<JsonElement>> On(string day) => [.. (await force.Officer.Get($"{Units}?on={day}")).EnumerateArray()];
}
