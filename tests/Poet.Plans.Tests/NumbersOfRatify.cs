using static Poet.Plans.Tests.PlansRoom;

namespace Poet.Plans.Tests;

/// <summary>The numbers that Operation Ratify published, from events alone: 88 adopted, 59 archived, 15 of tier 2, 13 of tier 1, one that these do not explain, 1,165 offences.</summary>
[Collection(TestHost.Shared)]
public sealed class NumbersOfRatify(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task the_88_add_up_and_the_one_that_the_groups_leave_out_is_shown_as_such()
    {
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        await room.Trained(force.Officer);
        // 59 + 13 + 1 of tier 1 with 13 or 14 reports each, 15 of tier 2 with 5: 1,165 in all
        int[] times = [.. Enumerable.Range(0, 73).Select(i => i < 68 ? 15 : 14), .. Enumerable.Repeat(5, 15)];
        times.Sum().Should().Be(1165);
        await room.Brings(times.SelectMany((t, i) => Names(force, $"R{i:00}", $"{Word(i)} Ratify", t)));
        var people = await room.Watched();
        people.Should().HaveCount(88);

        var nominals = new List<Guid>();
        foreach (var i in Enumerable.Range(0, 88))
            nominals.Add(await room.Adopts(people[$"{Word(i)} Ratify"]));
        foreach (var nominal in nominals.Take(59))
            await room.Less(nominal, "archived", "risk-reduced");
        // one who is still managed, though the reports that made the tier were cancelled
        await room.Brings(Names(force, "R59", $"{Word(59)} Ratify", times[59]).Take(0), [.. Names(force, "R59", $"{Word(59)} Ratify", times[59]).Select(l => l.Replace(",suspect,,", ",eliminated,,"))]);

        var totals = (await force.Get($"{Api}/nominals?state=all")).GetProperty("totals");
        int Of(string name) => totals.GetProperty(name).GetInt32();
        (Of("adopted"), Of("archived"), Of("first"), Of("second"), Of("third"), Of("unexplained")).Should().Be((88, 59, 13, 15, 0, 1));
        Of("reports").Should().Be(1165 - times[59], "the reports that do not count any more are not counted");
        (await (await force.Officer.Pages()).Read("/plans?state=all")).Should().Contain("88 nominals adopted").And.Contain("59 archived, 13 tier 1, 15 tier 2, 0 tier 3, and 1 in none of these");
    }

    [Fact]
    public async Task the_offences_of_everybody_adopted_are_1165()
    {
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        await room.Trained(force.Officer);
        await room.Brings(Enumerable.Range(0, 5).SelectMany(i => Names(force, $"V{i}", $"{Word(i)} Volume", 233)));
        foreach (var person in (await room.Watched()).Values)
            await room.Adopts(person);
        (await force.Get($"{Api}/nominals?state=all")).GetProperty("totals").GetProperty("reports").GetInt32().Should().Be(1165);
    }

    // names that search does not take for one another
    private static string Word(int i) => $"{"BCDFGHKLM"[i / 10]}{"aeiou"[i % 5]}{"rstvw"[i % 10 / 2]}o{"lnmk"[i % 4]}{(char)('a' + i % 26)}";
}
