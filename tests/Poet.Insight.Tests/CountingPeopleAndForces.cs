using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Poet.Insight.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Insight.Tests;

/// <summary>Whose figures they are, and who counts as one.</summary>
[Collection(TestHost.Shared)]
public sealed class CountingPeopleAndForces(TestHost host)
{
    [Fact]
    public async Task people_count_while_in_the_community_and_merged_records_once_until_that_is_undone()
    {
        var team = await CountedTeam.In(host.NewForce());
        var (one, two) = (await team.Person("Aldous Fenwright"), await team.Person("Barnaby Thrale"));
        var order = await team.Order(one, -400, 700);
        await team.Order(two, -100, 700);
        var custody = (await team.Officer.Post($"/api/v1/subjects/{one}/custody", new { kind = "remand", from = team.Day(-50), reason = "Told by the prison" })).GetProperty("id").GetGuid();
        var figures = await team.Figures();
        figures.Last("community-by-month").Should().Equal(1, 2);
        (await team.Figures($"?asOf={team.Day(-51)}")).Last("community-by-month").Should().Equal(2, 2);
        (await team.Figures($"?asOf={team.Day(-50)}")).Last("community-by-month").Should().Equal(1, 2);
        figures.Row("community-by-year", "31 Dec 2025").Should().Equal(1, 1);

        await team.Officer.Post($"/api/v1/subjects/{one}/custody/{custody}/release", new { on = team.Day(-10), reason = "Told by the prison" });
        var released = await team.Figures();
        released.Last("community-by-month").Should().Equal(2, 2);
        (await team.Figures($"?asOf={team.Day(-11)}")).Last("community-by-month").Should().Equal(1, 2);

        await team.Breaches(one, order);
        var merge = (await team.Officer.Post($"/api/v1/subjects/{two}/merges", new { mergedId = one, evidence = "document", reason = "for a test" })).GetProperty("id").GetGuid();
        await team.Breaches(two, order);
        var merged = await team.Figures();
        merged.Last("community-by-month").Should().Equal(1, 1);
        merged.Row("breaches", "All types").Should().Equal(2, 1, 1, 2, 0, 2);
        (await team.Figures($"?asOf={team.Day(-11)}")).Last("community-by-month").Should().Equal([0, 1], "the time in custody is that of the one person");
        await team.Officer.Post($"/api/v1/subjects/{two}/merges/{merge}/undo", new { reason = "Fingerprints differ" });
        await host.DeliverEvents();
        (await team.Figures($"?asOf={team.Day(-11)}")).Last("community-by-month").Should().Equal(1, 2);

        var before = (await team.Figures()).Panels;
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<InsightDb>();
            db.Publish(new SubjectErased(one, [one], new(2026, 9, 1)));
            return await db.SaveChangesAsync();
        });
        await host.DeliverEvents();
        (await team.Figures()).Panels.Should().Be(before, "erasing a person changes no count");
    }

    [Fact]
    public async Task an_order_that_moves_counts_for_each_force_in_its_time_and_other_forces_count_nothing()
    {
        var (from, to) = (await CountedTeam.In(host.NewForce()), await CountedTeam.In(host.NewForce()));
        var person = await from.Person("Cosmo Whitlaw");
        var order = await from.Order(person, -30, 700);
        var elsewhere = await CountedTeam.In(host.NewForce());
        await from.Figures();
        const string Api = "/api/v1/transfers";
        var transfer = (await from.Officer.Post(Api, new { orders = new[] { order }, toForce = to.Force.Code, toOwnerId = await to.Sergeant.Id(), why = "moved", effectiveAt = host.Clock.Now.AddMinutes(30).ToString("yyyy-MM-ddTHH:mm:00Z", null), reason = "He has notified a new address" })).GetProperty("id").GetGuid();
        (await from.Figures()).First("transfers", "To other forces").Should().Be(1);
        (await to.Figures()).First("transfers", "From other forces").Should().Be(0, "what is not offered is nobody else's to see");
        foreach (var section in (await from.Officer.Get($"{Api}/{transfer}")).GetProperty("sections").EnumerateArray().Where(s => s.GetProperty("standing").GetString() == "missing"))
            await from.Officer.Post($"{Api}/{transfer}/sections", new { section = section.GetProperty("code").GetString(), gap = "Nothing is recorded", nothingProtected = true, reason = "Looked through the file" });
        await from.Sergeant.Post($"{Api}/{transfer}/offer", new { reason = "Checked section by section" });
        (await to.Figures()).First("transfers", "From other forces").Should().Be(1);
        await to.Sergeant.Post($"{Api}/{transfer}/acceptance", new { reason = "First visit is planned" });
        foreach (var sergeant in new[] { from.Sergeant, to.Sergeant })
            await sergeant.Post($"{Api}/{transfer}/signature", new { hash = (await sergeant.Get($"{Api}/{transfer}")).GetProperty("packHash").GetString(), reason = "Read section by section" });
        await from.Later(1);
        await to.Later(0);

        var (gone, come, other) = (await from.Figures(), await to.Figures(), await elsewhere.Figures());
        (gone.First("orders-by-type", "All types"), come.First("orders-by-type", "All types"), other.First("orders-by-type", "All types")).Should().Be((0, 1, 0));
        (await from.Figures($"?asOf={from.Day(-2)}")).First("orders-by-type", "All types").Should().Be(1, "it was theirs then");
        gone.Row("transfers", "To other forces").Should().Equal(0, 1, 0, 0);
        come.Row("transfers", "From other forces").Should().Equal(0, 1, 0, 0);
        other.Row("transfers", "To other forces").Should().Equal(0, 0, 0, 0);
    }

    [Fact]
    public async Task bad_days_are_named_officers_may_not_and_the_page_shows_what_the_api_says()
    {
        var team = await CountedTeam.In(host.NewForce());
        await team.Order(await team.Person("Dorian Speight"), -3, 700);
        await host.DeliverEvents();
        (await team.Analyst.Send(HttpMethod.Get, $"/api/v1/insight/overview?asOf={team.Day(1)}")).ShouldBeProblem(400, "as-of-out-of-range", "asOf");
        (await team.Analyst.Send(HttpMethod.Get, $"/api/v1/insight/overview?from={team.Day(1)}")).ShouldBeProblem(400, "from-out-of-range", "from");
        (await team.Officer.Send(HttpMethod.Get, "/api/v1/insight/overview")).Status.Should().Be(HttpStatusCode.Forbidden);

        var figures = await team.Figures();
        figures.Each.Should().OnlyContain(p => p.GetProperty("definition").GetString()!.Length > 30, "every figure has its definition beside it");
        var pages = await team.Analyst.Pages();
        var page = await pages.Read("/insight");
        foreach (var panel in figures.Each)
            page.Should().Contain(System.Net.WebUtility.HtmlEncode(panel.GetProperty("title").GetString()!));
        page.Should().Contain("none is on its way").And.Contain("100% of 1").And.NotContain("Speight");
        (await pages.Read($"/insight?AsOf.Day=1&AsOf.Month=1&AsOf.Year={host.Clock.Now.Year + 1}")).Should().Contain("to today in asOf");
    }
}
