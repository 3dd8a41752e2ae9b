using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Insight.Persistence;

namespace Poet.Insight.Tests;

/// <summary>One case from its referral to a disruption, and its figures before, after, as of days in between, twice and backwards.</summary>
public sealed class FromReferralToDisruption
{
    [Fact]
    public async Task each_step_is_counted_once_as_of_its_day_in_whatever_order_it_is_told()
    {
        await using var host = await TestHost.Start();
        var team = await CountedTeam.In(host.NewForce());
        var nothing = await team.Figures();
        (nothing.First("referrals", "Not decided"), nothing.First("applications", "All types"), nothing.First("orders-by-type", "All types"), nothing.First("breaches", "All types")).Should().Be((0, 0, 0, 0));

        var person = await team.Person("Corwin Tate");
        var referral = await team.Refers(person);
        var first = team.Day();
        await team.Later(1);
        await team.Accepts(referral);
        var application = await team.Drafts(referral);
        await team.Signs(application);
        await team.Later(40);
        var waiting = await team.Figures();
        (waiting.First("referrals", "Accepted"), waiting.OutOf("referrals", "Accepted")).Should().Be((1, 1));
        waiting.Row("referrals-by-source", "District").Should().Equal(1, 1, 0, 0);
        (await team.Figures($"?asOf={first}")).Row("referrals-by-source", "All sources").Should().Equal(1, 0, 0, 1);
        waiting.Row("applications", "All types").Should().Equal(1, 0, 0, 0, 0);
        waiting.First("awaiting-court", "Over 4 to 12 weeks").Should().Be(1);
        (await team.Figures($"?asOf={first}")).First("referrals", "Not decided").Should().Be(1, "on the day it was received nobody had decided");

        var before = team.Day(-6);
        var order = await team.Granted(application, ahead: -5);
        var granted = await team.Figures();
        granted.Row("applications", "All types").Should().Equal(1, 1, 1, 0, 0);
        granted.Labels("applications").Should().Equal("Stalking protection order", "All types");
        granted.Row("orders-by-type", "All types").Should().Equal(1, 0, 0, 0);
        (granted.First("orders-by-unit", "No unit"), granted.First("orders-by-risk", "Not agreed"), granted.OutOf("orders-by-risk", "Not agreed")).Should().Be((1, 1, 1));
        (await team.Figures($"?asOf={before}")).First("awaiting-court", "Over 4 to 12 weeks").Should().Be(1, "the court had not decided");
        var day = await team.Figures($"?asOf={team.Day(-5)}");
        (day.First("awaiting-court", "Over 4 to 12 weeks"), day.First("orders-by-type", "All types"), day.First("applications", "All types")).Should().Be((0, 1, 1), "it had, though nobody here knew that day");

        await team.Officer.Post($"/api/v1/orders/{order}/service", new { at = team.Now.AddHours(-2), how = "served-in-person", reason = "Served by hand" });
        await team.Supervised(order);
        await team.Later(20);
        await Agrees(team, overdue: 1);
        var overdue = await team.Figures();
        (overdue.Row("orders-by-type", "All types")[1], overdue.First("orders-by-unit", "North team"), overdue.First("orders-by-risk", "High")).Should().Be((1, 1, 1));
        (overdue.First("overdue", "1 to 7 days"), overdue.OutOf("contacts", "Overdue")).Should().Be((1, 1));
        var missed = team.Day();

        await team.Visits(person);
        var breach = await team.Breaches(person, order);
        await team.Later(1);
        await team.Step(breach, new { kind = "arrest", on = team.Day(), at = team.Now.AddHours(-1), reason = "Arrested by the early shift" });
        await team.Later(1);
        await team.Step(breach, new { kind = "charge", on = team.Day(), reason = "Charged" });
        await team.Disrupts(breach);
        await Agrees(team, overdue: 0);

        var after = await team.Figures();
        after.First("visits", "Subject met").Should().Be(1);
        after.Row("breaches", "All types").Should().Equal(1, 1, 1, 1, 0, 1);
        (after.First("solved", "Arrest"), after.OutOf("solved", "Arrest"), after.First("solved", "Solved"), after.OutOf("solved", "Solved")).Should().Be((1, 1, 1, 1));
        after.Row("disruptions", "Pursue").Should().Equal(0, 1, 0);
        after.Last("grants-and-disruptions").Should().Equal(1, 1, 1);
        after.Last("community-by-month").Should().Equal(1, 1);
        var arrested = await team.Figures($"?asOf={team.Day(-1)}");
        (arrested.First("solved", "Arrest"), arrested.First("solved", "Charged"), arrested.First("solved", "Open")).Should().Be((1, 0, 1));
        (await team.Figures($"?asOf={missed}&from={missed}")).First("contacts", "Overdue").Should().Be(0, "he was met on that day, and the day is asked about as it ended");

        after.First("crime-outcomes", "Recorded as a crime").Should().Be(0);
        await team.Crimed(breach);
        await team.Finished(breach, "16");
        var unsolved = await team.Figures();
        (unsolved.First("crime-outcomes", "Recorded as a crime"), unsolved.OutOf("crime-outcomes", "Recorded as a crime"), unsolved.First("crime-outcomes", "Solved"), unsolved.First("crime-outcomes", "No outcome yet")).Should().Be((1, 1, 0, 0));
        await team.Finished(breach, "1");
        after = await team.Figures();
        (after.First("crime-outcomes", "Solved"), after.OutOf("crime-outcomes", "Solved"), after.First("crime-outcomes", "Outcome 1: Charged, summonsed or sent a postal requisition")).Should().Be((1, 1, 1), "the last outcome counts, and no other");
        after.Labels("crime-outcomes").Should().HaveCount(4, "an outcome that nobody has is not listed");

        await host.DeliverEventsAgain();
        (await team.Figures()).Panels.Should().Be(after.Panels);
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<InsightDb>();
            return await db.Stretches.ExecuteDeleteAsync() + await db.Moments.ExecuteDeleteAsync() + await db.Taken.ExecuteDeleteAsync() + await db.People.ExecuteDeleteAsync();
        });
        (await team.Figures()).First("breaches", "All types").Should().Be(0);
        await host.DeliverBackwards("insight");
        (await team.Figures()).Panels.Should().Be(after.Panels, "facts may come in any order");
        (await team.Figures($"?asOf={before}")).First("awaiting-court", "Over 4 to 12 weeks").Should().Be(1);
        after.Counted.GetProperty("waiting").GetInt32().Should().Be(0);

        var second = await team.Breaches(person, order);
        await team.Step(second, new { kind = "arrest", on = team.Day(), at = team.Now.AddMinutes(-30), reason = "Arrested" });
        await team.Step(second, new { kind = "no-further-action", on = team.Day(), because = "excuse", reason = "Looked at" });
        (await team.Figures()).First("solved", "No further action").Should().Be(1);
        await team.Step(second, new { kind = "taken-up-again", on = team.Day(), reason = "A witness came forward" });
        var again = await team.Figures();
        (again.First("solved", "No further action"), again.First("solved", "Open")).Should().Be((0, 1), "no further action was not the last word");
    }

    /// <summary>What the modules' own lists say now.</summary>
    private static async Task Agrees(CountedTeam team, int overdue)
    {
        var figures = await team.Figures();
        (await team.Officer.Get("/api/v1/orders/counts")).GetProperty("inForce").GetInt32().Should().Be(figures.First("orders-by-type", "All types"));
        (await team.Officer.Get("/api/v1/visits/worklist")).GetProperty("counts").GetProperty("overdue").GetInt32().Should().Be(figures.First("contacts", "Overdue")).And.Be(overdue);
        var breaches = (await team.Officer.Get("/api/v1/breaches/overview")).GetProperty("all");
        figures.Row("breaches", "All types").Take(4).Should().Equal(breaches.GetProperty("breaches").GetInt32(), breaches.GetProperty("persons").GetInt32(), breaches.GetProperty("orders").GetInt32(), breaches.GetProperty("top").GetInt32());
    }
}
