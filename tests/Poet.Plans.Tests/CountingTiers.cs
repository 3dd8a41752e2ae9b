using System.Net;
using static Poet.Plans.Tests.PlansRoom;

namespace Poet.Plans.Tests;

/// <summary>Of which tier somebody is, through merges, prison and changes of the rules.</summary>
[Collection(TestHost.Shared)]
public sealed class CountingTiers(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task the_tier_comes_with_every_report_counted_or_not_and_why()
    {
        var room = new PlansRoom(force);
        await room.Brings(Names(force, "N1", "Ludo Fenwright", 6), [$"N1/90/20,Larkshire,{room.Day(-5)},105A,suspect,,N1,Ludo Fenwright,1985-03-04,", $"N1/91/20,Larkshire,{room.Day(-5)},20A,witness,,N1,Ludo Fenwright,1985-03-04,"]);
        var person = (await room.Watched())["Ludo Fenwright"];
        var tier = await room.Tier(person);
        (TierOf(tier), tier.GetProperty("namings").GetInt32(), tier.GetProperty("rapes").GetInt32(), tier.GetProperty("recent").GetInt32(), tier.GetProperty("policyNumber").GetInt32()).Should().Be((1, 6, 1, 1, 0));
        tier.GetProperty("reports").EnumerateArray().Where(r => !r.GetProperty("counts").GetBoolean()).Select(r => r.GetProperty("whyNot").GetString()).Should().BeEquivalentTo("not-sexual", "not-as-suspect");
        TierOf(await room.Tier(person, room.Day(-31))).Should().BeNull("the recent report was made later");
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/people/{person}/tier", purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden, "a person's record is read for a purpose");
    }

    [Fact]
    public async Task two_records_found_to_be_one_person_are_counted_together_and_apart_again_when_the_merge_is_undone()
    {
        var room = new PlansRoom(force);
        await room.Brings(Names(force, "N1", "Ludo Fenwright", 3), Names(force, "N2", "Ludovic Fenwright", 3, from: 10));
        var people = await room.Found("Fenwright");
        people.Should().HaveCount(2);
        (await room.Watched()).Should().BeEmpty();
        var merge = (await force.Supervisor.Post($"/api/v1/subjects/{people[0]}/merges", new { mergedId = people[1], evidence = "document", reason = "for a test" })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        (await room.Watched()).Should().ContainSingle();
        (await room.Tier(people[1])).GetProperty("namings").GetInt32().Should().Be(6);
        await force.Supervisor.Post($"/api/v1/subjects/{people[0]}/merges/{merge}/undo", new { reason = "for a test" });
        await host.DeliverEvents();
        (await room.Watched()).Should().BeEmpty();
    }

    [Fact]
    public async Task somebody_in_prison_is_of_tier_2_and_watched_for_the_release()
    {
        var room = new PlansRoom(force);
        await room.Brings(Names(force, "N1", "Ludo Fenwright", 6));
        var person = (await room.Watched())["Ludo Fenwright"];
        var custody = (await force.Post($"/api/v1/subjects/{person}/custody", new { kind = "sentence", from = room.Day(-20), expectedRelease = room.Day(40), reason = "for a test" })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        var tier = await room.Tier(person);
        (TierOf(tier), tier.GetProperty("tierIfReleased").GetInt32(), tier.GetProperty("inPrison").GetBoolean()).Should().Be((2, 1, true));
        (await force.Get($"{Api}/watch?which=in-prison")).EnumerateArray().Single().GetProperty("expectedRelease").GetString().Should().Be(room.Day(40));
        await force.Post($"/api/v1/subjects/{person}/custody/{custody}/release", new { on = room.Day(0), reason = "for a test" });
        await host.DeliverEvents();
        TierOf(await room.Tier(person)).Should().Be(1);
    }

    [Fact]
    public async Task one_report_away_is_watched()
    {
        var room = new PlansRoom(force);
        await room.Brings(Names(force, "N1", "Ludo Fenwright", 5), Names(force, "N2", "Otto Quill", 2));
        (await room.Watched("one-away")).Keys.Should().Equal("Ludo Fenwright");
        await room.Brings([$"N1/99/20,Larkshire,{room.Day(-1)},20A,suspect,,N1,Ludo Fenwright,1985-03-04,"]);
        TierOf(await room.Tier((await room.Watched())["Ludo Fenwright"])).Should().Be(1);
    }

    [Fact]
    public async Task other_rules_hold_once_they_were_tested_and_somebody_else_switched_them_on()
    {
        var room = new PlansRoom(force);
        await room.Brings(Names(force, "N1", "Ludo Fenwright", 5), Names(force, "N2", "Otto Quill", 3));
        var (inspector, chief) = (force.As("inspector"), force.As("chief-inspector"));
        var rules = (await force.Get($"{Api}/policies")).GetProperty("rules");
        object Proposal(int first, int second, string from) => new
        {
            rules = new
            {
                first = new { namings = first, rapes = 1, recent = 1, months = 18, notInPrison = true }, second = new { namings = second, rapes = 1, recent = 1, months = 18, notInPrison = false },
                sexual = rules.GetProperty("sexual"), rape = rules.GetProperty("rape"), roles = rules.GetProperty("roles"), prison = rules.GetProperty("prison"), points = rules.GetProperty("points"),
            }, effectiveFrom = from, reason = "for a test",
        };
        (await inspector.Send(HttpMethod.Post, $"{Api}/policies", Proposal(2, 3, room.Day(0)))).ShouldBeProblem(422, "first-easier", "rules.first");
        (await inspector.Send(HttpMethod.Post, $"{Api}/policies", Proposal(5, 3, room.Day(-1)))).ShouldBeProblem(422, "effective-wrong", "effectiveFrom");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/policies", Proposal(5, 3, room.Day(0)))).Status.Should().Be(HttpStatusCode.Forbidden);
        var policy = (await inspector.Post($"{Api}/policies", Proposal(5, 3, room.Day(0)))).GetProperty("id").GetGuid();
        (await chief.Send(HttpMethod.Post, $"{Api}/policies/{policy}/decision", new { adopt = true, reason = "for a test" })).ShouldBeProblem(422, "not-tested");
        await inspector.Post($"{Api}/policies/{policy}/test", new { reason = "for a test" });
        var test = (await force.Get($"{Api}/policies")).GetProperty("policies")[0].GetProperty("test");
        (test.GetProperty("people").GetInt32(), test.GetProperty("up").GetInt32(), test.GetProperty("down").GetInt32(), test.GetProperty("before").GetProperty("second").GetInt32(), test.GetProperty("after").GetProperty("first").GetInt32()).Should().Be((2, 2, 0, 1, 1));
        test.GetProperty("moved").GetArrayLength().Should().Be(0, "who would move is nothing for a list of rules");
        (await inspector.Send(HttpMethod.Post, $"{Api}/policies/{policy}/decision", new { adopt = true, reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);
        await chief.Post($"{Api}/policies/{policy}/decision", new { adopt = true, reason = "for a test" });
        (await force.Get($"{Api}/policies")).GetProperty("number").GetInt32().Should().Be(1);
        await force.Supervisor.Post($"{Api}/trawls", new { reason = "for a test" });
        (await room.Watched()).Should().HaveCount(2);
    }

    [Fact]
    public async Task a_trawl_counts_everybody_and_each_difference_is_signed_off_once()
    {
        var room = new PlansRoom(force);
        await room.Brings(Names(force, "N1", "Ludo Fenwright", 6), Names(force, "N2", "Otto Quill", 4), Names(force, "N3", "Ida Marsh", 5, lastDaysAgo: 700), Names(force, "N4", "Una Brook", 1));
        var trawl = (await force.Supervisor.Post($"{Api}/trawls", new { reason = "for a test" })).GetProperty("id").GetGuid();
        var shown = await force.Get($"{Api}/trawls/{trawl}");
        var row = shown.GetProperty("trawl");
        (row.GetProperty("people").GetInt32(), row.GetProperty("reports").GetInt32(), row.GetProperty("first").GetInt32(), row.GetProperty("second").GetInt32(), row.GetProperty("near").GetInt32(), row.GetProperty("open").GetInt32()).Should().Be((4, 16, 1, 1, 1, 2));
        var difference = shown.GetProperty("differences")[0];
        (difference.GetProperty("subjectName").GetString(), difference.GetProperty("counted").GetInt32()).Should().Be(("Ludo Fenwright", 1));
        var path = $"{Api}/trawls/{trawl}/differences/{difference.GetProperty("id").GetGuid()}";
        await force.Supervisor.Post(path, new { answer = "act", reason = "To be adopted" });
        (await force.Supervisor.Send(HttpMethod.Post, path, new { answer = "leave", reason = "for a test" })).ShouldBeProblem(422, "signed-already");
        (await force.Get($"{Api}/trawls"))[0].GetProperty("open").GetInt32().Should().Be(1);
    }
}
