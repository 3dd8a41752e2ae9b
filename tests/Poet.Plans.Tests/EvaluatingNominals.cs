using System.Text.Json;
using static Poet.Plans.Tests.PlansRoom;

namespace Poet.Plans.Tests;

/// <summary>Reports before and after adoption, of everybody together.</summary>
[Collection(TestHost.Shared)]
public sealed class EvaluatingNominals(TestHost host)
{
    [Fact]
    public async Task equal_times_before_and_after_are_compared_when_they_are_over_with_who_was_in_prison()
    {
        var first = host.NewForce();
        var room = new PlansRoom(first);
        await room.Unit(first.Officer);
        await room.Trained(first.Officer);
        // the last report of each is 30 and 200 days before adoption, the others over 900
        await room.Brings(Names(first, "E1", "Perrin Wold", 6), Names(first, "E2", "Silas Marrow", 6, lastDaysAgo: 200));
        var people = await room.Watched();
        foreach (var person in people.Values)
            await room.Adopts(person);
        (await first.Get($"{Api}/evaluation")).GetProperty("rows").GetArrayLength().Should().Be(0, "no months are over");
        (await (await first.Officer.Pages()).Read("/plans/evaluation")).Should().Contain("2 nominals adopted").And.Contain("Nobody was adopted six months ago");

        host.Clock.Advance(TimeSpan.FromDays(370));
        var force = host.NewForce(first.Code);
        var later = new PlansRoom(force);
        // two more name one of them: in the first half year, and in the second; the other was in prison from the seventh month on
        await later.Brings(["E1/90/21,Larkshire," + later.Day(-300) + ",20A,suspect,,E1,Perrin Wold,1985-03-04,", "E1/91/21,Larkshire," + later.Day(-100) + ",20A,suspect,,E1,Perrin Wold,1985-03-04,"]);
        await force.Post($"/api/v1/subjects/{people["Silas Marrow"]}/custody", new { kind = "sentence", from = later.Day(-150), reason = "for a test" });
        await host.DeliverEvents();

        var found = await force.Get($"{Api}/evaluation");
        (found.GetProperty("adopted").GetInt32(), found.GetProperty("namingsAtAdoption").GetInt32()).Should().Be((2, 12));
        var rows = found.GetProperty("rows").EnumerateArray().ToList();
        rows.Select(Says).Should().Equal(
            "6 months, tier 1: 2 before 1 after 1, fewer 0 same 2 more 0, in prison 0", "6 months, tier : 2 before 1 after 1, fewer 0 same 2 more 0, in prison 0",
            "12 months, tier 1: 2 before 2 after 2, fewer 1 same 0 more 1, in prison 1", "12 months, tier : 2 before 2 after 2, fewer 1 same 0 more 1, in prison 1");
        (await (await force.Officer.Pages()).Read("/plans/evaluation")).Should().Contain("12 months before and after").And.Contain("This shows no cause").And.NotContain("Perrin");
        (await host.NewForce().Get($"{Api}/evaluation")).GetProperty("adopted").GetInt32().Should().Be(0, "another force counts its own");

        static string Says(JsonElement row)
        {
            int Of(string name) => row.GetProperty(name).GetInt32();
            return $"{Of("months")} months, tier {(row.TryGetProperty("tier", out var tier) ? tier : null)}: {Of("nominals")} before {Of("before")} after {Of("after")}, fewer {Of("fewer")} same {Of("same")} more {Of("more")}, in prison {Of("inPrison")}";
        }
    }
}
