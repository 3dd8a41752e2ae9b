using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.Partners;

/// <summary>Rows that are not shared are answered as if they were not there, words that are not shared are left out, and the auditor reads who asked and what was left out.</summary>
[Collection(TestHost.Shared)]
public sealed class WhatPartnersSee(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_shared_order_shows_its_terms_and_nothing_of_the_force_s_own_work()
    {
        using var partner = await TestPartner.Of(force);
        var person = await force.RecordsAPerson("Cedric Inventio");
        var order = await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01", person,
            ("conditions", new[] { new { number = 1, words = "Not to enter Larkspur House refuge", mayHoldProtectedDetails = true }, new { number = 2, words = "Not to contact Orla Example", mayHoldProtectedDetails = false } }));
        await force.Post($"/api/v1/orders/{order}/notes", new { text = "Wilhelmina rang about the dog", basis = "fact", reason = "Marker reason of a clerk" });
        await host.DeliverEvents();

        var shown = (await partner.Call(HttpMethod.Get, $"/api/v1/orders/{order}")).Ok();

        shown.Text.Should().Contain("Not to contact Orla Example").And.Contain("Cedric Inventio").And.NotContainAny("Larkspur", "Wilhelmina", "Marker reason", "Recorded for a test", "Test officer");
        shown.Json.GetProperty("covers").GetString().Should().Contain("orders of the types SPO").And.Contain("18 or older");
        var entry = (await Entries(order)).Single(e => e.ActorId == partner.Id);
        (entry.ActorName, entry.OnBehalfOf, entry.Force, entry.Action, entry.Purpose, entry.Reason).Should().Be(
            ("Kentshire custody", "Olivia Outlander (pc4711@kentshire.invalid)", force.Code, "show-order", "investigation", "Stopped on the A2"));
        entry.Result.Should().Be("shown; withheld: own-work, protected-words");
    }

    [Fact]
    public async Task an_order_of_a_type_that_is_not_shared_is_not_there()
    {
        using var partner = await TestPartner.Of(force);
        var person = await force.RecordsAPerson("Nora Notshared", pncId: null);
        var order = await force.MakesAnOrder("SHPO", "2026-03-02", "2032-03-01", person);
        await host.DeliverEvents();

        await NotThere(partner, $"/api/v1/orders/{order}", "refused: not found; withheld: order-type");
        await NotThere(partner, $"/api/v1/subjects/{person}", "refused: not found; withheld: no-shared-order");
        (await Search(partner, "Nora Notshared")).Should().BeEmpty();
        var check = await Check(partner, "Nora Notshared");
        check.Text.Should().NotContain("SHPO").And.NotContain(person.ToString()).And.Contain("No order found among those shared with you").And.Contain("Others may be recorded here");
    }

    [Fact]
    public async Task a_child_is_shared_only_where_the_terms_say_so()
    {
        using var without = await TestPartner.Of(force);
        using var with = await TestPartner.Of(force, TestPartner.Terms(children: true));
        var child = await force.RecordsAPerson("Colin Minorsson", "2010-05-05");
        var order = await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01", child);
        var ageless = await force.RecordsAPerson("Unborn Undated", null!);
        var ofAgeless = await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01", ageless);
        await host.DeliverEvents();

        await NotThere(without, $"/api/v1/orders/{order}", "refused: not found; withheld: child");
        await NotThere(without, $"/api/v1/subjects/{child}", "refused: not found; withheld: child");
        await NotThere(without, $"/api/v1/orders/{ofAgeless}", "refused: not found; withheld: child");
        (await Search(without, "Colin Minorsson")).Should().BeEmpty();
        (await Check(without, "Colin Minorsson", "2010-05-05")).Text.Should().NotContain(child.ToString()).And.NotContain("Under 18").And.NotContain("control room of");

        (await with.Call(HttpMethod.Get, $"/api/v1/orders/{order}")).Ok();
        (await with.Call(HttpMethod.Get, $"/api/v1/subjects/{child}")).Ok();
        (await Check(with, "Colin Minorsson", "2010-05-05")).Text.Should().Contain("Under 18");
    }

    [Fact]
    public async Task another_force_s_records_are_not_there_even_in_a_check()
    {
        var other = host.NewForce();
        using var partner = await TestPartner.Of(force);
        var theirs = await other.RecordsAPerson("Otto Otherforce", "1980-01-01", "2018/0012345J");
        var order = await other.MakesAnOrder("SPO", "2026-03-02", "2028-03-01", theirs);
        await host.DeliverEvents();

        await NotThere(partner, $"/api/v1/orders/{order}", "refused: not found");
        await NotThere(partner, $"/api/v1/subjects/{theirs}", "refused: not found");
        (await Search(partner, "Otto Otherforce")).Should().BeEmpty();
        (await Check(partner, "Otto Otherforce", "1980-01-01")).Json.GetProperty("elsewhere").GetArrayLength().Should().Be(0, "what other forces hold is theirs to share");
    }

    [Fact]
    public async Task a_person_without_a_shared_order_is_not_there_and_one_with_shows_who_it_is()
    {
        using var partner = await TestPartner.Of(force);
        var suspect = await force.RecordsAPerson("Sven Suspectonly");
        var bound = await force.RecordsAPerson("Bertha Boundperson", pncId: "2018/0012346K");
        await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01", bound);
        await force.Post($"/api/v1/subjects/{bound}/people", new { name = "Orla Example", @protected = false, reason = "for a test" });
        await force.Post($"/api/v1/subjects/{bound}/notes", new { kind = "warning", text = "Bites when cornered", basis = "opinion", reason = "for a test" });
        await host.DeliverEvents();

        await NotThere(partner, $"/api/v1/subjects/{suspect}", "refused: not found; withheld: no-shared-order");
        (await Search(partner, "Sven Suspectonly")).Should().BeEmpty();
        (await Search(partner, "Bertha Boundperson")).Should().Equal(bound);
        var shown = (await partner.Call(HttpMethod.Get, $"/api/v1/subjects/{bound}")).Ok();
        shown.Text.Should().Contain("Bertha Boundperson").And.Contain("2018/0012346").And.NotContainAny("Orla", "Bites");
        shown.Json.GetProperty("orders").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task a_restricted_record_is_not_there_and_nobody_learns_whom_to_ask()
    {
        using var partner = await TestPartner.Of(force);
        var person = await force.RecordsAPerson("Roger Restrictedman");
        var order = await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01", person);
        await host.DeliverEvents();
        (await partner.Call(HttpMethod.Get, $"/api/v1/orders/{order}")).Ok();
        await force.As("inspector").Post($"/api/v1/subjects/{person}/restrictions", new { ownerId = await force.As("inspector").Id(), contact = "01632 960 199", reason = "Works for the force" });

        await NotThere(partner, $"/api/v1/orders/{order}", "refused: not found; withheld: restricted");
        await NotThere(partner, $"/api/v1/subjects/{person}", "refused: not found; withheld: restricted");
        foreach (var answer in new[] { await partner.Call(HttpMethod.Post, "/api/v1/subjects/search", new { name = "Roger Restrictedman" }), await Check(partner, "Roger Restrictedman") })
            answer.Ok().Text.Should().NotContainAny("01632", "Test inspector", "estricted record", person.ToString());
    }

    [Fact]
    public async Task scopes_and_the_list_of_what_is_open_to_partners_bound_what_can_be_asked()
    {
        using var onlyChecks = await TestPartner.Of(force, TestPartner.Terms(scopes: ["checks.make"]));
        using var all = await TestPartner.Of(force);
        var order = await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01");
        await host.DeliverEvents();

        (await onlyChecks.Call(HttpMethod.Get, $"/api/v1/orders/{order}")).ShouldBeProblemOfType(403, "not-allowed");
        (await onlyChecks.Call(HttpMethod.Post, "/api/v1/subjects/search", new { name = "Cedric" })).ShouldBeProblemOfType(403, "not-allowed");
        (await Check(onlyChecks, "Nobody Atall")).Ok();
        foreach (var closed in new[] { "orders", "orders/counts", "orders/attention", $"checks/around/{Guid.Empty}", "people", "partners", "operations", "audit/unusual", "order-types" })
            ((int)(await all.Call(HttpMethod.Get, "/api/v1/" + closed)).Status).Should().BeOneOf([403, 404, 405], closed);
        (await all.Call(HttpMethod.Get, "/api/v1/orders")).ShouldBeProblemOfType(403, "not-allowed");
        (await all.Call(HttpMethod.Post, $"/api/v1/orders/{order}/notes", new { text = "x", basis = "fact", reason = "for a test" })).ShouldBeProblemOfType(403, "not-allowed");
        (await TestPartner.Call(host, HttpMethod.Get, $"/api/v1/orders/{order}", all.Token(), purpose: null)).ShouldBeProblemOfType(403, "purpose-missing");
        (await ByPartner(onlyChecks.Id)).Should().Contain(e => e.Action == "call-of-partner" && e.Result == "refused: no scope for this" && e.OnBehalfOf!.Contains("Olivia Outlander"));
        (await ByPartner(all.Id)).Should().Contain(e => e.Action == "list-orders" && e.Result == "refused: no permission");
    }

    [Fact]
    public async Task the_auditor_reads_what_a_partner_asked_for_whom_and_why_and_another_force_s_auditor_does_not()
    {
        using var partner = await TestPartner.Of(force);
        (await Check(partner, "Nobody Atall")).Ok();
        var pages = new WebPages(await force.Auditor.Browser());
        using var said = await pages.Submit("/account/purpose", ("Code", "audit"), ("ReturnUrl", "/"));

        (await pages.Read("/audit")).Should().Contain("History of a partner force or system").And.Contain($"/audit/users/{partner.Id}");
        (await pages.Read($"/audit/users/{partner.Id}")).Should().Contain("Kentshire custody on behalf of Olivia Outlander (pc4711@kentshire.invalid)").And.Contain("Check terms: shown").And.Contain("Stopped on the A2");
        (await host.NewForce().Auditor.Send(HttpMethod.Get, $"/api/v1/audit/users/{partner.Id}", purpose: "audit")).ShouldBeProblemOfType(404, "not-found");
    }

    [Fact]
    public async Task calls_refused_at_the_door_are_counted_and_do_not_flood_the_audit()
    {
        using var partner = await TestPartner.Of(force);
        for (var i = 0; i < 5; i++)
            (await partner.Call(HttpMethod.Get, "/api/v1/orders", token: partner.Token(c => c["aud"] = "other"))).ShouldBeProblemOfType(401, "token-refused");
        (await ByPartner(partner.Id)).Where(e => e.Action == "call-of-partner").Select(e => (e.ActorName, e.Result)).Should().Equal(("Kentshire custody", "refused: wrong audience"));

        (await partner.Call(HttpMethod.Get, "/api/v1/orders", token: partner.Token(sign: _ => new byte[64]))).ShouldBeProblemOfType(401, "token-refused");
        (await ByPartner(partner.Id)).Should().Contain(e => e.ActorName == "Kentshire custody (not proven)" && e.Result == "refused: signature or algorithm wrong");
    }

    [Fact]
    public async Task a_call_over_what_was_agreed_is_told_when_to_come_back()
    {
        using var partner = await TestPartner.Of(force, TestPartner.Terms(callsPerMinute: 2));
        using var other = await TestPartner.Of(force, TestPartner.Terms(callsPerMinute: 2));
        for (var i = 0; i < 2; i++)
            (await Check(partner, "Nobody Atall")).Ok();

        using var client = host.Anonymous();
        using HttpRequestMessage third = new(HttpMethod.Get, $"/api/v1/orders/{Guid.Empty}");
        third.Headers.Authorization = new("Bearer", partner.Token());
        third.Headers.Add("Poet-Purpose", "investigation");
        using var refused = await client.SendAsync(third);

        (await Answer.Of(refused)).ShouldBeProblemOfType(429, "too-often");
        refused.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.Zero).And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        (await Check(other, "Nobody Atall")).Ok();
        (await force.Officer.Send(HttpMethod.Get, $"/api/v1/orders/{Guid.Empty}")).Status.Should().Be(HttpStatusCode.NotFound, "people are not counted with partners");
    }

    private async Task NotThere(TestPartner partner, string path, string inAudit)
    {
        (await partner.Call(HttpMethod.Get, path)).ShouldBeProblemOfType(404, "not-found").Text.Should().NotContain("withheld");
        (await ByPartner(partner.Id)).MaxBy(e => (e.At, e.Id.ToString()))!.Result.Should().Be(inAudit);
    }

    private static async Task<IEnumerable<Guid>> Search(TestPartner partner, string name) =>
        (await partner.Call(HttpMethod.Post, "/api/v1/subjects/search", new { name })).Ok().Json.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("id").GetGuid());

    private static Task<Answer> Check(TestPartner partner, string name, string bornOn = "1990-04-02") => partner.Call(HttpMethod.Post, "/api/v1/checks", new { who = new { name, bornOn } });

    private Task<List<AuditEntry>> ByPartner(Guid partner) =>
        host.InScope(services => services.GetRequiredService<PlatformDb>().AuditEntries.AsNoTracking().Where(e => e.ActorId == partner).ToListAsync());

    private Task<List<AuditEntry>> Entries(Guid record) => host.InScope(services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        return db.AuditEntries.AsNoTracking().Where(e => db.AuditedRecords.Any(r => r.EntryId == e.Id && r.RecordId == record)).ToListAsync();
    });
}
