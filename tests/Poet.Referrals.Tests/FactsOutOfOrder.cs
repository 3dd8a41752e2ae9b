using System.Net;
using static Poet.Referrals.Tests.CourtRoom;

namespace Poet.Referrals.Tests;

/// <summary>What was granted reaches the register whole, whichever fact arrives first and whoever cannot be asked meanwhile.</summary>
public sealed class FactsOutOfOrder
{
    private const string Granted = "referrals.application-granted.v1";

    [Fact]
    public async Task taken_on_before_the_register_hears_of_the_order_names_the_unit_all_the_same()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var court = new CourtRoom(host, force);
        var district = force.As("inspector");
        var unit = await force.OpensAUnit("District team", district);
        var id = await court.Drafts(await court.Accepted("SCPO", "Tamsin Orrell"), Text([Condition(1, "Not to own a boat")]));
        await court.Signs(id);
        await court.Grants(id, 900);
        await court.Does(id, "management", new { unitId = unit, reason = "Lives in their district" });
        await district.Post($"{Api}/{id}/management/answer", new { accepts = true, reason = "Allocated" });

        (await host.HoldBack(Granted)).Should().Be(1, "the fact of granting is late");
        await host.DeliverEvents();
        var order = await court.OrderOf(id);
        (await force.Get($"/api/v1/orders/{order}")).GetProperty("unit").GetString().Should().Be("District team", "what is told first asks how it stands, and so makes the order too");

        await host.HoldBack(Granted, held: false);
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await force.Get($"/api/v1/orders/{order}")).GetProperty("unit").GetString().Should().Be("District team");
        (await force.Get("/api/v1/orders")).GetProperty("orders").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task with_the_module_off_the_register_waits_and_nobody_is_erased_or_told_half_of_what_is_held()
    {
        await using var before = await TestHost.Start();
        var court = new CourtRoom(before, before.NewForce());
        var id = await court.Drafts(await court.Accepted("SCPO", "Orson Pike"), Text([Condition(1, "Not to own a boat")]));
        await court.Signs(id);
        await court.Grants(id, 900);
        var person = (await court.Shown(id)).GetProperty("subjectId").GetGuid();

        await using (var off = await TestHost.Start(new() { Database = before.Database, Settings = new Dictionary<string, string> { ["Poet:ModulesOff:0"] = "referrals" } }))
        {
            for (var minute = 0; minute < 20; minute++)
            {
                off.Clock.Advance(TimeSpan.FromMinutes(1));
                await off.DeliverEvents();
            }
            (await off.DeliveriesTo("orders.FollowApplications.granted")).Should().Equal(["Due, 0 failed"], "waiting is no failure, so it is not given up");

            var force = off.NewForce();
            (await force.As("inspector", "off").Send(HttpMethod.Post, $"/api/v1/retention/{person}/erasures", new { grounds = "request", reason = "Asked for by the person" })).ShouldBeProblem(422, "module-off");
            var rights = force.As("information-rights", "off");
            var request = (await rights.Post("/api/v1/access-requests", new
            {
                subjectId = person, askedBy = "Orson Pike, by letter", receivedOn = "2026-09-01", identityOn = "2026-09-01", identityHow = "Passport seen", reason = "Letter received",
            })).GetProperty("id").GetGuid();
            (await rights.Send(HttpMethod.Post, $"/api/v1/access-requests/{request}/compilation", new { reason = "Begin the answer" })).ShouldBeProblem(422, "module-off");
        }

        await using var on = await TestHost.Start(new() { Database = before.Database });
        on.Clock.Advance(TimeSpan.FromHours(1));
        await on.DeliverEvents();
        (await on.NewForce().As("officer", "on").Send(HttpMethod.Get, "/api/v1/orders")).Ok().Text.Should().Contain("SCPO");
    }
}
