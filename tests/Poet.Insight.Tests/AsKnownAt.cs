using System.Net;
using System.Text.Json;

namespace Poet.Insight.Tests;

/// <summary>Figures as of a day and as known at a day, their definitions, and the records behind them.</summary>
[Collection(TestHost.Shared)]
public sealed class AsKnownAt(TestHost host)
{
    [Fact]
    public async Task what_is_recorded_late_counts_as_of_its_day_and_not_as_known_then_and_a_merge_is_undone_before_it_was_known()
    {
        await using var own = await TestHost.Start();
        var team = await CountedTeam.In(own.NewForce());
        var (one, two) = (await team.Person("Aldous Fenwright"), await team.Person("Barnaby Thrale"));
        await team.Order(one, -100, 700);
        var first = team.Day();
        await team.Figures();
        await team.Later(10);

        await team.Order(two, -60, 700);
        var (late, now) = (await team.Figures($"?asOf={first}"), await team.Figures());
        (late.First("orders-by-type", "All types"), now.First("orders-by-type", "All types")).Should().Be((2, 2), "both had been made by then");
        (await team.Figures($"?asOf={first}&asKnownAt={first}")).First("orders-by-type", "All types").Should().Be(1, "nobody here knew of the other");
        (await team.Figures($"?asOf={first}&asKnownAt={team.Day()}")).First("orders-by-type", "All types").Should().Be(2);
        (await team.Figures($"?asOf={first}&asKnownAt={first}")).Last("community-by-month").Should().Equal(1, 1);

        var before = team.Day();
        await team.Later(5);
        await team.Officer.Post($"/api/v1/subjects/{two}/merges", new { mergedId = one, evidence = "document", reason = "for a test" });
        (await team.Figures($"?asOf={before}")).Last("community-by-month").Should().Equal(1, 1);
        (await team.Figures($"?asOf={before}&asKnownAt={before}")).Last("community-by-month").Should().Equal([2, 2], "until then they were taken for two people");
    }

    [Fact]
    public async Task a_correction_changes_what_is_known_now_and_leaves_what_was_known()
    {
        await using var own = await TestHost.Start();
        var team = await CountedTeam.In(own.NewForce());
        var person = await team.Person("Cosmo Whitlaw");
        await team.Order(person, -30, 700);
        await team.Figures();
        var believed = team.Day();
        await team.Later(3);
        var custody = await team.Officer.Post($"/api/v1/subjects/{person}/custody", new { kind = "remand", from = team.Day(-20), reason = "Told by the prison" });
        (await team.Figures($"?asOf={believed}")).Last("community-by-month").Should().Equal(0, 1);
        (await team.Figures($"?asOf={believed}&asKnownAt={believed}")).Last("community-by-month").Should().Equal([1, 1], "he was taken to be in the community");
        var told = team.Day();
        await team.Later(2);
        await team.Officer.Post($"/api/v1/subjects/{person}/custody/{custody.GetProperty("id").GetGuid()}/release", new { on = team.Day(-6), reason = "Told by the prison" });
        (await team.Figures($"?asOf={believed}")).Last("community-by-month").Should().Equal([1, 1], "he had been released the day before");
        (await team.Figures($"?asOf={believed}&asKnownAt={told}")).Last("community-by-month").Should().Equal([0, 1], "the release was not known yet");
    }

    [Fact]
    public async Task every_number_opens_as_many_records_as_it_says()
    {
        var team = await CountedTeam.In(host.NewForce());
        var (bound, inside) = (await team.Person("Dorian Speight"), await team.Person("Ephraim Lockyer"));
        var order = await team.Order(bound, -40, 700);
        await team.Order(inside, -20, 700);
        await team.Officer.Post($"/api/v1/subjects/{inside}/custody", new { kind = "remand", from = team.Day(-5), reason = "Told by the prison" });
        await host.DeliverEvents();
        await team.Supervised(order);
        await team.Visits(bound);
        var breach = await team.Breaches(bound, order);
        await team.Step(breach, new { kind = "arrest", on = team.Day(), at = team.Now.AddMinutes(-30), reason = "Arrested" });
        await team.Disrupts(breach);
        var referral = await team.Refers(bound);
        await team.Accepts(referral);
        await team.Signs(await team.Drafts(referral));

        var opened = 0;
        foreach (var panel in (await team.Figures()).Each)
            foreach (var row in panel.GetProperty("rows").EnumerateArray())
                foreach (var (value, column) in row.GetProperty("values").EnumerateArray().Select((v, i) => (v.GetInt32(), i + 1)))
                {
                    var code = panel.GetProperty("code").GetString()!;
                    if (code is "breaches" or "timeliness" && column > 1)
                        continue; // persons and orders behind breaches, and days, are no records of their own
                    var list = await Open(team, code, row.GetProperty("key").GetString()!, column);
                    list.GetProperty("total").GetInt32().Should().Be(value, $"{code}, {row.GetProperty("label")}, column {column}");
                    list.GetProperty("rows").GetArrayLength().Should().Be(value);
                    opened += value;
                }
        opened.Should().BeGreaterThan(25);
        var arrested = await Open(team, "solved", "arrest", 1);
        (arrested.GetProperty("rows")[0].GetProperty("id").GetGuid(), arrested.GetProperty("rows")[0].GetProperty("person").GetString()).Should().Be((breach, "Dorian Speight"));

        var pages = await team.Analyst.Pages();
        (await pages.Read("/insight")).Should().Contain("Open the records").And.Contain("It does not say:");
        (await pages.Read("/insight/records?Figure=solved&Row=arrest&Column=1")).Should().Contain("Dorian Speight").And.Contain($"/breaches/{breach}");
    }

    [Fact]
    public async Task who_opens_a_figure_says_why_may_see_restricted_people_no_more_than_elsewhere_and_names_what_there_is()
    {
        var team = await CountedTeam.In(host.NewForce());
        await team.Order(await team.Person("Fabian Orme"), -3, 700);
        await host.DeliverEvents();
        const string Records = "/api/v1/insight/records";
        (await team.Officer.Send(HttpMethod.Get, $"{Records}?figure=orders-by-type&row=all")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await team.Analyst.Send(HttpMethod.Get, $"{Records}?figure=orders-by-taste&row=all")).ShouldBeProblem(400, "figure-unknown", "figure");
        (await team.Analyst.Send(HttpMethod.Get, $"{Records}?figure=orders-by-type&row=all&column=9")).ShouldBeProblem(400, "column-out-of-range", "column");
        (await team.Analyst.Send(HttpMethod.Get, $"{Records}?figure=breaches&row=all&column=2")).ShouldBeProblem(400, "row-unknown", "row");
        (await team.Analyst.Send(HttpMethod.Get, $"/api/v1/insight/overview?asOf={team.Day(-1)}&asKnownAt={team.Day(-2)}")).ShouldBeProblem(400, "as-known-at-out-of-range", "asKnownAt");

        var elsewhere = await CountedTeam.In(host.NewForce());
        (await Open(elsewhere, "orders-by-type", "all", 1)).GetProperty("total").GetInt32().Should().Be(0, "it is another force's");

        var definitions = (await team.Analyst.Get("/api/v1/insight/definitions")).EnumerateArray().ToList();
        definitions.Select(d => d.GetProperty("code").GetString()).Should().Equal((await team.Figures()).Each.Select(p => p.GetProperty("code").GetString()), "every figure is defined, in the order of the page");
        definitions.Should().OnlyContain(d => d.GetProperty("saysNot").GetString()!.Length > 10 && d.GetProperty("source").GetString()!.Length > 5);
        (await (await team.Analyst.Pages()).Read("/insight/definitions")).Should().Contain("What it does not say");
    }

    private static Task<JsonElement> Open(CountedTeam team, string figure, string row, int column) =>
        team.Analyst.Get($"/api/v1/insight/records?figure={figure}&row={Uri.EscapeDataString(row)}&column={column}");
}
