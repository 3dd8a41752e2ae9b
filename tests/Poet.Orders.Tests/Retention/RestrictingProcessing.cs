using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Tests.Retention;

[Collection(TestHost.Shared)]
public sealed class RestrictingProcessing(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    private TestUser Inspector => force.As("inspector");

    [Fact]
    public async Task a_contested_record_keeps_its_details_while_orders_warnings_and_the_check_go_on()
    {
        var person = await force.RecordsAPerson("Tamsin Contestia", "1990-04-02", "2003/0011985X");
        var order = await force.MakesAnOrder("SPO", "2026-03-02", subject: person);
        await Restrict(person);

        foreach (var (path, body) in Changes(await force.RecordsAPerson("Tamsin Contestia Double")))
            (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{person}/{path}", body)).ShouldBeProblem(422, "processing-restricted").Text.Should().Contain("because their accuracy is contested");
        await force.Post($"/api/v1/subjects/{person}/notes", new { kind = "warning", basis = "fact", text = "Carries a knife", reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person}/places", new { name = "Named by the order", @protected = true, reason = "for a test" });
        await force.Post($"/api/v1/orders/{order}/service", new { at = "2026-03-03T10:00:00Z", how = "served-in-person", reason = "for a test" });
        await force.MakesAnOrder("SPO", "2026-04-02", subject: person);

        foreach (var who in new object[] { new { id = person }, new { pncId = "2003/0011985X" }, new { name = "Tamsin Contestia", bornOn = "1990-04-02" } })
        {
            var answer = await force.Checker.Post("/api/v1/checks", new { who }, "roadside-check");
            answer.GetProperty("orders").GetArrayLength().Should().Be(2, "a contested record hides no order");
            var says = answer.GetProperty("processingRestricted")[0].GetString()!;
            says.Should().Contain("the person contests the name and the date of birth").And.Contain("orders bind as they are recorded").And.NotContain("Wrong certificate");
            answer.GetProperty("radio").EnumerateArray().Select(l => l.GetString()).Should().Contain(says);
        }
    }

    [Fact]
    public async Task only_a_reviewer_of_the_force_that_restricted_it_corrects_it_and_lifts_it()
    {
        var other = host.NewForce();
        var person = await force.RecordsAPerson("Merryn Contestia", "1988-07-06", "2003/0011985X");
        await host.InScope(s => s.GetRequiredService<ISubjects>().Ensure([new("test:" + person, "Merryn Contestia") { BornOn = new(1988, 7, 6), Force = other.Code, Identifiers = [("PNC", "2003/0011985X")] }],
            CancellationToken.None), Actor.System("import", other.Code));
        var restriction = await Restrict(person);
        (await Inspector.Send(HttpMethod.Post, Restrictions(person), new { ground = "kept-as-evidence", reason = "Appeal" })).ShouldBeProblem(422, "processing-restricted-already");

        var right = new { bornOn = "1988-06-05", reason = "Birth certificate seen" };
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{person}/corrections", right)).ShouldBeProblem(422, "processing-restricted");
        await Inspector.Post($"/api/v1/subjects/{person}/corrections", right);

        (await force.Officer.Send(HttpMethod.Post, $"{Restrictions(person)}/{restriction}/lift", new { told = "By letter", reason = "Corrected" })).ShouldBeProblem(403);
        (await other.As("inspector").Send(HttpMethod.Post, $"{Restrictions(person)}/{restriction}/lift", new { told = "By letter", reason = "Corrected" })).ShouldBeProblem(422, "restriction-of-another-force");
        (await other.As("inspector").Send(HttpMethod.Post, $"/api/v1/subjects/{person}/corrections", right)).ShouldBeProblem(422, "processing-restricted");
        (await Inspector.Send(HttpMethod.Post, $"{Restrictions(person)}/{restriction}/lift", new { reason = "Corrected" })).ShouldBeProblem(422, "told-missing", "told");
        (await Inspector.Send(HttpMethod.Post, $"{Restrictions(person)}/{restriction}/lift", new { told = "By letter", toldOn = LondonTime.DateOf(host.Clock.Now).AddDays(1), reason = "Corrected" })).ShouldBeProblem(422, "told-on-wrong", "toldOn");
        await Inspector.Post($"{Restrictions(person)}/{restriction}/lift", new { told = "By letter", toldOn = LondonTime.DateOf(host.Clock.Now), reason = "Corrected" });
        (await Inspector.Send(HttpMethod.Post, $"{Restrictions(person)}/{restriction}/lift", new { told = "By letter", reason = "Corrected" })).ShouldBeProblem(422, "lifted-already");
        await force.Post($"/api/v1/subjects/{person}/aliases", new { name = "Merry Contestia", reason = "for a test" });
        (await force.Get($"/api/v1/subjects/{person}")).TryGetProperty("processingRestricted", out _).Should().BeFalse();
    }

    [Fact]
    public async Task a_restricted_record_is_not_erased_and_no_import_changes_it_while_its_orders_come_in()
    {
        var person = await force.RecordsAPerson("Piran Contestia", "1988-05-06", "2003/0011985X");
        await Restrict(person, "kept-as-evidence");
        (await Inspector.Send(HttpMethod.Post, $"/api/v1/retention/{person}/erasures", new { grounds = "request", reason = "Asked" })).ShouldBeProblem(422, "processing-restricted").Text.Should().Contain("kept instead of erased");

        var ensured = await host.InScope(s => s.GetRequiredService<ISubjects>().Ensure([new("test:" + person, "Piran Contestia")
            { BornOn = new(1988, 5, 6), Force = force.Code, Aliases = ["Perran Otherwise"], Identifiers = [("PNC", "2003/0011985X"), ("CRN", "X123456")] }], CancellationToken.None), Actor.System("import", force.Code));
        ensured.Should().Equal([person], "the line is about the person who is known, whose order is recorded");
        var record = await force.Get($"/api/v1/subjects/{person}");
        (record.GetProperty("otherNames").GetArrayLength(), record.GetProperty("identifiers").GetArrayLength()).Should().Be((0, 1));
        record.GetProperty("processingRestricted").GetProperty("ground").GetString().Should().Be("kept-as-evidence");
    }

    [Fact]
    public async Task every_record_of_a_merged_person_is_restricted_and_freed_with_it()
    {
        var (kept, merged) = (await force.RecordsAPerson("Loveday Contestia"), await force.RecordsAPerson("Loveday Contestea"));
        var merge = (await force.Post($"/api/v1/subjects/{kept}/merges", new { mergedId = merged, evidence = "document", reason = "for a test" })).GetProperty("id").GetGuid();
        var restriction = await Restrict(kept);

        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{merged}/aliases", new { name = "Anybody", reason = "for a test" })).ShouldBeProblem(422, "processing-restricted");
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{kept}/merges/{merge}/undo", new { reason = "for a test" })).ShouldBeProblem(422, "processing-restricted");
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{await force.RecordsAPerson("Loveday Third")}/merges", new { mergedId = kept, evidence = "document", reason = "for a test" }))
            .ShouldBeProblem(422, "processing-restricted", "mergedId");
        (await Inspector.Send(HttpMethod.Post, Restrictions(merged), new { ground = "kept-as-evidence", reason = "Appeal" })).ShouldBeProblem(422, "merged-already");

        await Inspector.Post($"{Restrictions(kept)}/{restriction}/lift", new { told = "By letter", reason = "Found out" });
        await force.Post($"/api/v1/subjects/{merged}/aliases", new { name = "Anybody", reason = "for a test" });
    }

    [Fact]
    public async Task the_pages_restrict_it_say_so_on_the_record_and_the_check_and_lift_it()
    {
        var person = await force.RecordsAPerson("Jenifer Contestia");
        await force.MakesAnOrder("SPO", "2026-03-02", subject: person);
        var (reviewer, officer) = (await Inspector.Pages(), await force.Officer.Pages());

        (await (await reviewer.Submit($"/retention/{person}?handler=RestrictProcessing", ("Processing.Ground", "AccuracyContested"), ("Processing.Reason", "Wrong certificate"))).Content.ReadAsStringAsync())
            .Should().Contain("Choose what the person contests");
        (await reviewer.Submit($"/retention/{person}?handler=RestrictProcessing", ("Processing.Ground", "AccuracyContested"), ("Processing.Contested", "BornOn"), ("Processing.Reason", "Wrong certificate")))
            .Headers.Location!.ToString().Should().EndWith("done=restricted");
        (await officer.Read($"/subjects/{person}")).Should().Contain("the person contests the date of birth").And.NotContain("Add an identifier").And.NotContain("Correct name").And.Contain("Add a note");
        (await (await officer.Submit($"/check/{person}")).Content.ReadAsStringAsync()).Should().Contain("the person contests the date of birth");
        (await reviewer.Read($"/retention/{person}")).Should().Contain("Wrong certificate");
        var restriction = (await Inspector.Get($"/api/v1/retention/{person}")).GetProperty("processingRestrictions")[0].GetProperty("id").GetGuid();
        (await reviewer.Submit($"/retention/{person}?handler=Free", ("RestrictionId", restriction.ToString()), ("Free.Told", "He died"), ("Free.Reason", "Nobody is left to ask"))).Headers.Location!.ToString().Should().EndWith("done=freed");
        (await reviewer.Read($"/retention/{person}")).Should().Contain("Lifted").And.Contain("He died");
    }

    private async Task<Guid> Restrict(Guid person, string ground = "accuracy-contested") =>
        (await Inspector.Post(Restrictions(person), new { ground, contested = new[] { "name", "born-on" }, reason = "Wrong certificate, he says" })).GetProperty("id").GetGuid();

    private static string Restrictions(Guid person) => $"/api/v1/retention/{person}/processing-restrictions";

    private static IEnumerable<(string Path, object Body)> Changes(Guid another) =>
    [
        ("aliases", new { name = "Another Name", reason = "for a test" }),
        ("identifiers", new { kind = "CRN", value = "X123456", reason = "for a test" }),
        ("notes", new { kind = "intelligence", basis = "opinion", text = "Seen in town", reason = "for a test" }),
        ("categories", new { categories = new[] { "convicted" }, basis = "Court result", reason = "for a test" }),
        ("corrections", new { bornOn = "1991-04-02", reason = "for a test" }),
        ("merges", new { mergedId = another, evidence = "document", reason = "for a test" }),
    ];
}
