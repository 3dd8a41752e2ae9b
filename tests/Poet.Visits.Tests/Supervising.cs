using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Subjects.Contracts;
using Poet.Visits.Persistence;

namespace Poet.Visits.Tests;

/// <summary>From the day an order is known to the day it ends: somebody's, seen so often, and never nobody's unseen. Through HTTP.</summary>
[Collection(TestHost.Shared)]
public sealed class Supervising
{
    private readonly TestForce force;
    private readonly TestHost host;
    private TestUser officer;

    public Supervising(TestHost host)
    {
        (this.host, force) = (host, host.NewForce());
        officer = force.Officer;
    }

    [Fact]
    public async Task a_new_order_is_on_the_worklist_as_nobody_s_once_however_often_the_fact_comes()
    {
        var order = await force.MakesAnOrder("SPO", Day(-3), Day(700));
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        var page = await Work("");
        var row = page.GetProperty("orders").EnumerateArray().Should().ContainSingle().Which;
        (row.GetProperty("orderId").GetGuid(), row.GetProperty("standing").GetString(), row.GetProperty("days").GetInt32()).Should().Be((order, "unmanaged", 0));
        page.GetProperty("counts").GetProperty("unmanaged").GetInt32().Should().Be(1);
        (await Shown(order)).GetProperty("steps").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task a_manager_is_named_with_a_unit_and_a_cadence_holds_once_a_second_person_agrees()
    {
        await Unit();
        var order = await Known();
        (await force.Officer.Send(HttpMethod.Post, $"{Path}/{order}/cadence", new { risk = "high", reason = "for a test" })).ShouldBeProblem(422, "unmanaged");
        await Assign(order, cohort: "Release this quarter");
        var shown = await Shown(order);
        (shown.GetProperty("manager").GetString(), shown.GetProperty("unit").GetString(), shown.GetProperty("cohort").GetString(), shown.GetProperty("standing").GetString())
            .Should().Be(($"Test officer of {force.Code}", "North team", "Release this quarter", "no-cadence"));

        await force.Post($"{Path}/{order}/cadence", new { risk = "high", reason = "Two reports in May" });
        (await Shown(order)).GetProperty("standing").GetString().Should().Be("no-cadence", "one person alone does not settle it");
        await Decide(order, agreed: true);

        shown = await Shown(order);
        (shown.GetProperty("daysBetween").GetInt32(), shown.GetProperty("risk").GetString(), shown.GetProperty("dueOn").GetString(), shown.GetProperty("standing").GetString()).Should().Be((14, "high", Day(14), "on-time"));
        shown.GetProperty("agreedBy").GetString().Should().Be($"Test officer of {force.Code} and Test sergeant of {force.Code}");
        shown.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("what").GetString()).Should().Equal("opened", "manager-assigned", "cadence-proposed", "cadence-agreed");
    }

    [Fact]
    public async Task another_number_than_the_type_s_needs_its_reason_and_who_proposes_does_not_agree()
    {
        await Unit();
        var order = await Known();
        await Assign(order);
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{order}/cadence", new { risk = "low", days = 30, reason = "for a test" })).ShouldBeProblem(422, "departure-missing", "departure");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{order}/cadence", new { risk = "low", days = 0, departure = "never", reason = "for a test" })).ShouldBeProblem(422, "days-out-of-range", "days");
        await force.Supervisor.Post($"{Path}/{order}/cadence", new { risk = "low", days = 30, departure = "He asks for help", reason = "for a test" });
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{order}/cadence/decision", new { agreed = true, reason = "for a test" })).ShouldBeProblem(422, "second-person");
        (await force.Officer.Send(HttpMethod.Post, $"{Path}/{order}/cadence/decision", new { agreed = true, reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);

        await force.As("inspector").Post($"{Path}/{order}/cadence/decision", new { agreed = false, reason = "Too seldom" });
        (await Shown(order)).TryGetProperty("daysBetween", out _).Should().BeFalse();
        (await force.As("inspector").Send(HttpMethod.Post, $"{Path}/{order}/cadence/decision", new { agreed = true, reason = "for a test" })).ShouldBeProblem(422, "nothing-proposed");
    }

    [Fact]
    public async Task what_is_due_becomes_overdue_and_counts_add_up_by_officer_team_and_force()
    {
        var unit = await Unit();
        var seen = await Known("Aldous Fenwright");
        await Assign(seen);
        await Agreed(seen, "very-high");
        var nobodys = await Known("Barnaby Thrale");
        var waits = await force.MakesAnOrder("SCPO", Day(-3), subject: await force.RecordsAPerson("Cosmo Whitlaw"), more: ("start", "released"));
        await host.DeliverEvents();
        await Assign(waits);

        (await force.Supervisor.Get("/api/v1/visits/worklist?mine=true")).GetProperty("orders").GetArrayLength().Should().Be(0);
        (await Ids("?mine=true")).Should().BeEquivalentTo([seen, waits]);
        Later(8);
        var counts = (await Work("")).GetProperty("counts");
        Counts(counts).Should().Be((3, 1, 1, 0, 1, 0));
        (await Ids("?standing=overdue")).Should().Equal(seen);
        (await Ids("?standing=unmanaged")).Should().Equal(nobodys);
        (await Ids("?standing=waiting")).Should().Equal(waits);
        (await Ids($"?unit={unit}")).Should().BeEquivalentTo([seen, waits]);
        var load = await officer.Get("/api/v1/visits/load");
        load[0].TryGetProperty("manager", out _).Should().BeFalse("what nobody manages comes first");
        (load[1].GetProperty("orders").GetInt32(), load[1].GetProperty("overdue").GetInt32(), load[1].GetProperty("highRisk").GetInt32()).Should().Be((2, 1, 1));
        (await officer.Send(HttpMethod.Get, "/api/v1/visits/worklist?standing=lost")).ShouldBeProblem(400, "standing-unknown", "standing");
        (await officer.Send(HttpMethod.Get, "/api/v1/visits/worklist?cursor=x")).ShouldBeProblem(400, "cursor-unreadable", "cursor");
    }

    [Fact]
    public async Task the_worklist_goes_page_by_page_and_shows_each_once()
    {
        HashSet<Guid> orders = [];
        for (var i = 0; i < 5; i++)
            orders.Add(await Known($"Person {(char)('A' + i)} Listed"));
        HashSet<Guid> seen = [];
        string? cursor = null;
        do
        {
            var page = await Work($"?size=2{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
            foreach (var row in page.GetProperty("orders").EnumerateArray())
                seen.Add(row.GetProperty("orderId").GetGuid()).Should().BeTrue();
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        seen.Should().BeEquivalentTo(orders);
    }

    [Fact]
    public async Task an_order_leaves_the_worklist_when_it_ends_or_runs_out_and_comes_back_when_it_is_renewed()
    {
        var ended = await Known("Dorian Speight");
        var short_ = await force.MakesAnOrder("SPO", Day(-3), Day(5), await force.RecordsAPerson("Ephraim Tull"));
        await force.Post($"/api/v1/orders/{ended}/end", new { on = Day(0), how = "discharged", reason = "for a test" });
        await host.DeliverEvents();
        (await Ids("")).Should().Equal(short_);
        (await Shown(ended)).GetProperty("standing").GetString().Should().Be("ended");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{ended}/manager", new { managerId = await force.Officer.Id(), unitId = await force.OpensAUnit("South team"), reason = "for a test" })).ShouldBeProblem(422, "order-ended");

        Later(3);
        await officer.Post($"/api/v1/orders/{short_}/renewals", new { from = Day(0), lastDay = Day(400), reason = "for a test" });
        await host.DeliverEvents();
        Later(4);
        (await Ids("")).Should().Equal(short_);
        Later(400);
        (await Ids("")).Should().BeEmpty("nobody has to say that an order ran out");
    }

    [Fact]
    public async Task another_force_and_another_role_find_nothing_and_change_nothing()
    {
        var order = await Known();
        var other = host.NewForce();
        (await other.Supervisor.Send(HttpMethod.Get, $"{Path}/{order}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Supervisor.Send(HttpMethod.Post, $"{Path}/{order}/manager", new { managerId = await other.Officer.Id(), reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Supervisor.Get("/api/v1/visits/worklist")).GetProperty("counts").GetProperty("all").GetInt32().Should().Be(0);
        (await force.Officer.Send(HttpMethod.Post, $"{Path}/{order}/manager", new { managerId = await force.Officer.Id(), reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await force.Checker.Send(HttpMethod.Get, $"{Path}/{order}")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await force.Officer.Send(HttpMethod.Get, $"{Path}/{order}", purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden, "a person's record is read for a purpose");
    }

    [Fact]
    public async Task a_manager_without_a_unit_or_of_another_force_is_refused_by_field_and_a_stale_page_overwrites_nobody()
    {
        var order = await Known();
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{order}/manager", new { managerId = await force.Officer.Id(), reason = "for a test" })).ShouldBeProblem(422, "unit-missing", "unitId");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{order}/manager", new { managerId = await host.NewForce().Officer.Id(), reason = "for a test" })).ShouldBeProblem(422, "manager-unknown", "managerId");
        var unit = await force.OpensAUnit("East team");
        var version = (await Shown(order)).GetProperty("version").GetString();
        await Assign(order, unit: unit);
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{order}/manager", new { managerId = await force.Supervisor.Id(), unitId = unit, reason = "for a test" }, headers: ("If-Match", $"\"{version}\""))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task an_erased_person_s_supervision_keeps_its_dates_and_no_words()
    {
        await Unit();
        var order = await Known();
        await Assign(order, cohort: "Brickfield");
        await force.Post($"{Path}/{order}/cadence", new { risk = "low", days = 5, departure = "Seen at Larkspur House", reason = "Two reports in May" });
        var subject = (await Shown(order)).GetProperty("subjectId").GetGuid();
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<VisitsDb>();
            db.Publish(new SubjectErased(subject, [subject], new(2026, 9, 1)));
            return await db.SaveChangesAsync();
        });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        (await Shown(order)).ToString().Should().NotContain("Brickfield").And.NotContain("Larkspur").And.NotContain("reports");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{order}/cadence/decision", new { agreed = true, reason = "for a test" })).ShouldBeProblem(422, "erased");
    }

    [Fact]
    public async Task a_sergeant_does_it_all_on_the_pages()
    {
        var unit = await Unit();
        var order = await Known("Fergus Oldacre");
        var (his, hers) = (await force.Officer.Pages(), await force.Supervisor.Pages());

        (await hers.Read("/visits")).Should().Contain("Fergus Oldacre").And.Contain("Nobody manages it");
        using (var given = await hers.Submit($"/visits/orders/{order}/manager", ("Input.ManagerId", (await force.Officer.Id()).ToString()), ("Input.UnitId", unit.ToString()), ("Input.Reason", "Knows him")))
            given.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using (var proposed = await his.Submit($"/visits/orders/{order}/cadence", ("Input.Risk", "Medium"), ("Input.Reason", "First meeting")))
            proposed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await hers.Read($"/visits/orders/{order}/cadence/decide")).Should().Contain("every 28 days");
        using (var agreed = await hers.Submit($"/visits/orders/{order}/cadence/decide", ("Input.Agreed", "True"), ("Input.Reason", "As usual")))
            agreed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await his.Read($"/visits/orders/{order}")).Should().Contain("Every 28 days, medium risk");
        (await his.Read("/visits/load")).Should().Contain("North team");
        (await his.Read($"/orders/{order}")).Should().Contain("Supervision and visits");
    }

    private const string Path = "/api/v1/visits/orders";

    private Task<Guid> Unit() => force.OpensAUnit("North team", force.Officer, force.Supervisor);

    private async Task<Guid> Known(string name = "Cedric Inventio")
    {
        var order = await force.MakesAnOrder("SPO", Day(-3), Day(700), await force.RecordsAPerson(name));
        await host.DeliverEvents();
        return order;
    }

    private async Task Assign(Guid order, string? cohort = null, Guid? unit = null) =>
        await force.Supervisor.Post($"{Path}/{order}/manager", new { managerId = await force.Officer.Id(), unitId = unit, cohort, reason = "Knows the subject" });

    private Task<JsonElement> Decide(Guid order, bool agreed) => force.Supervisor.Post($"{Path}/{order}/cadence/decision", new { agreed, reason = "As the policy says" });

    private async Task Agreed(Guid order, string risk)
    {
        await force.Post($"{Path}/{order}/cadence", new { risk, reason = "Recorded for a test" });
        await Decide(order, agreed: true);
    }

    private Task<JsonElement> Shown(Guid order) => force.Get($"{Path}/{order}");

    private Task<JsonElement> Work(string query) => officer.Get("/api/v1/visits/worklist" + query);

    private async Task<IReadOnlyList<Guid>> Ids(string query) => [.. (await Work(query)).GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("orderId").GetGuid())];

    // sessions end meanwhile
    private void Later(int days)
    {
        host.Clock.Advance(TimeSpan.FromDays(days));
        officer = force.As("officer", $"-after-{days}");
    }

    private static (int, int, int, int, int, int) Counts(JsonElement c) =>
        (c.GetProperty("all").GetInt32(), c.GetProperty("unmanaged").GetInt32(), c.GetProperty("waiting").GetInt32(), c.GetProperty("noCadence").GetInt32(), c.GetProperty("overdue").GetInt32(), c.GetProperty("due").GetInt32());

    private string Day(int ahead) => DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}
