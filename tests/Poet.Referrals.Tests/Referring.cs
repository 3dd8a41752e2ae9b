using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit;
using Poet.Referrals.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Tests;

/// <summary>From the first word to a decision, through HTTP.</summary>
[Collection(TestHost.Shared)]
public sealed class Referring(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_referral_goes_its_way_returned_once_and_everything_stays_readable_with_who_when_and_why()
    {
        await Unit();
        var id = await Refers("Aldous Fenwright");
        var shown = await Shown(id);
        (shown.GetProperty("state").GetString(), shown.GetProperty("owner").GetString(), shown.GetProperty("unit").GetString()).Should().Be(("received", $"Test officer of {force.Code}", "North team"));

        await Does(id, "return", new { codes = new[] { "statements-missing", "history-missing" }, missing = "Her statement of 3 May", reason = "Not ready for legal services" });
        (await Shown(id)).GetProperty("state").GetString().Should().Be("returned");
        await force.Post($"{Path}/{id}/resubmission", new { concern = "Third report, statement of 3 May exhibited", convicted = "no", reason = "Statement added" });
        await Does(id, "triage", Triage("high"));
        await Does(id, "acceptance", new { type = "SPO", reason = "Each element has evidence" });

        shown = await Shown(id);
        (shown.GetProperty("state").GetString(), shown.GetProperty("typeCode").GetString(), shown.GetProperty("priority").GetString()).Should().Be(("accepted", "SPO", "high"));
        shown.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("what").GetString()).Should().Equal("received", "returned", "resubmitted", "triaged", "accepted");
        var returned = shown.GetProperty("steps")[1];
        (returned.GetProperty("by").GetString(), returned.GetProperty("reason").GetString(), returned.GetProperty("note").GetString()).Should().Be(($"Test sergeant of {force.Code}", "Not ready for legal services", "Her statement of 3 May"));
        shown.GetProperty("atRisk").GetString().Should().Be("safe-contact-only");
        (await (await force.Officer.Pages()).Read($"/referrals/{id}")).Should().Contain("may be reached only in a safe way").And.Contain("Record who it is, and how they are reached safely");
        returned.GetProperty("codes").EnumerateArray().Select(c => c.GetString()).Should().Equal("statements-missing", "history-missing");
        shown.GetProperty("triage").GetProperty("vulnerability").GetString().Should().Be("Lives alone");
    }

    [Fact]
    public async Task a_referral_without_an_owner_in_a_unit_is_refused_by_field()
    {
        var person = await force.RecordsAPerson("Barnaby Thrale");
        (await force.Officer.Send(HttpMethod.Post, Path, Referral(person))).ShouldBeProblem(422, "unit-missing", "unitId");
        (await force.Officer.Send(HttpMethod.Post, Path, Referral(person, owner: Nobody))).ShouldBeProblem(422, "owner-unknown", "ownerId");
        (await force.Officer.Send(HttpMethod.Post, Path, Referral(person, unit: Nobody))).ShouldBeProblem(422, "unit-unknown", "unitId");
        (await List("")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task who_refers_does_not_accept_and_nobody_accepts_what_nobody_has_weighed()
    {
        await Unit();
        var id = await Refers("Cosmo Whitlaw", by: force.Supervisor);
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/acceptance", new { type = "SPO", reason = "for a test" })).ShouldBeProblem(422, "not-triaged").ShouldBeProblem(422, "second-person");

        await Does(id, "triage", Triage("low"));
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/acceptance", new { type = "SPO", reason = "for a test" })).ShouldBeProblem(422, "second-person");
        (await force.As("inspector").Send(HttpMethod.Post, $"{Path}/{id}/acceptance", new { type = "SPO", reason = "for a test" })).Ok();
    }

    [Fact]
    public async Task what_is_left_has_a_reason_and_comes_back_on_its_day_or_before_when_something_new_is_known()
    {
        await Unit();
        var id = await Refers("Dorian Speight");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/not-progressed", new { why = "test-not-met", reason = "One incident" })).ShouldBeProblem(422, "recheck-missing", "recheckOn");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/not-progressed", new { why = "test-not-met", recheckOn = Day(800), reason = "One incident" })).ShouldBeProblem(422, "recheck-out-of-range", "recheckOn");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/not-progressed", new { why = "other-disposal", recheckOn = Day(30), reason = "One incident" })).ShouldBeProblem(422, "instead-missing", "instead");
        await Does(id, "triage", Triage("low"));
        await Does(id, "not-progressed", new { why = "other-disposal", instead = "Warning letter", recheckOn = Day(30), reason = "One incident" });
        (await List("?due=true")).GetProperty("total").GetInt32().Should().Be(0);

        host.Clock.Advance(TimeSpan.FromDays(31));
        var later = force.As("officer", "later"); // sessions have ended meanwhile
        (await later.Get(Path + "?due=true")).GetProperty("referrals")[0].GetProperty("id").GetGuid().Should().Be(id);
        await later.Post($"{Path}/{id}/taken-up-again", new { reason = "New report" });
        var shown = await later.Get($"{Path}/{id}");
        shown.GetProperty("state").GetString().Should().Be("received");
        shown.TryGetProperty("priority", out _).Should().BeFalse("what was weighed then says nothing of now");
        (await later.Get(Path + "?due=true")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task what_was_decided_is_not_decided_again()
    {
        await Unit();
        var id = await Refers("Ephraim Tull");
        await Does(id, "triage", Triage("low"));
        await Does(id, "acceptance", new { type = "SPO", reason = "Each element has evidence" });
        foreach (var (act, body) in new (string, object)[]
        {
            ("return", new { codes = new[] { "other" }, missing = "All of it", reason = "for a test" }), ("acceptance", new { type = "SCPO", reason = "for a test" }), ("triage", Triage("high")),
            ("not-progressed", new { why = "unfounded", noRecheck = "Nothing in it", reason = "for a test" }), ("taken-up-again", new { reason = "for a test" }),
        })
            (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/{act}", body)).ShouldBeProblem(422, "wrong-state");
    }

    [Fact]
    public async Task the_worklist_shows_the_undecided_ones_page_by_page_and_each_once()
    {
        await Unit();
        HashSet<Guid> ids = [];
        for (var i = 0; i < 5; i++)
            ids.Add(await Refers($"Person {(char)('A' + i)} Listed"));
        HashSet<Guid> seen = [];
        string? cursor = null;
        do
        {
            var page = await List($"?size=2{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
            page.GetProperty("total").GetInt32().Should().Be(5);
            foreach (var row in page.GetProperty("referrals").EnumerateArray())
                seen.Add(row.GetProperty("id").GetGuid()).Should().BeTrue();
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        seen.Should().BeEquivalentTo(ids);
        (await force.Supervisor.Get($"{Path}?mine=true")).GetProperty("total").GetInt32().Should().Be(0);
        (await force.Officer.Send(HttpMethod.Get, $"{Path}?cursor=x")).ShouldBeProblem(400, "cursor-unreadable", "cursor");
        (await force.Officer.Send(HttpMethod.Get, $"{Path}?state=lost")).ShouldBeProblem(400, "state-unknown", "state");
    }

    [Fact]
    public async Task another_force_and_another_role_find_nothing_and_change_nothing()
    {
        await Unit();
        var id = await Refers("Fergus Oldacre");
        var other = host.NewForce();
        (await other.Supervisor.Send(HttpMethod.Get, $"{Path}/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/triage", Triage("low"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Supervisor.Get(Path)).GetProperty("total").GetInt32().Should().Be(0);
        (await force.Officer.Send(HttpMethod.Post, $"{Path}/{id}/triage", Triage("low"))).Status.Should().Be(HttpStatusCode.Forbidden);
        (await force.Checker.Send(HttpMethod.Get, $"{Path}/{id}")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await force.Officer.Send(HttpMethod.Get, $"{Path}/{id}", purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden, "a person's record is read for a purpose");
    }

    [Fact]
    public async Task words_that_may_tell_of_a_protected_person_are_held_back_from_those_who_may_not_see_them()
    {
        await Unit();
        var id = await Refers("Gideon Marsh", concern: "He waits at Larkspur House where she lives now");
        await Does(id, "triage", Triage("high"));
        await Does(id, "return", new { codes = new[] { "other" }, missing = "Who saw him at Larkspur House", reason = "for a test" });

        (await force.Caseworker.Send(HttpMethod.Get, $"{Path}/{id}")).Ok().Text.Should().NotContain("Larkspur").And.NotContain("Lives alone").And.Contain("Held back");
        (await force.Officer.Send(HttpMethod.Get, $"{Path}/{id}")).Ok().Text.Should().Contain("Larkspur");
    }

    [Fact]
    public async Task somebody_who_changed_it_meanwhile_is_not_overwritten()
    {
        await Unit();
        var id = await Refers("Hamo Pettifer");
        var version = (await Shown(id)).GetProperty("version").GetString();
        await Does(id, "triage", Triage("low"));
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/triage", Triage("high"), headers: ("If-Match", $"\"{version}\""))).Status.Should().Be(HttpStatusCode.Conflict);
        (await Shown(id)).GetProperty("priority").GetString().Should().Be("low");
    }

    [Fact]
    public async Task somebody_who_is_considered_is_not_erased_by_any_force_until_it_is_decided()
    {
        await Unit();
        var id = await Refers("Kit Somerville");
        var subject = (await Shown(id)).GetProperty("subjectId").GetGuid();
        var erasures = $"/api/v1/retention/{subject}/erasures";
        (await force.As("inspector").Send(HttpMethod.Post, erasures, new { grounds = "request", reason = "Asked for by the person" })).ShouldBeProblem(422, "needed");
        await Does(id, "not-progressed", new { why = "unfounded", recheckOn = Day(30), reason = "Nothing in it" });
        (await force.As("inspector").Send(HttpMethod.Post, erasures, new { grounds = "request", reason = "Asked for by the person" })).ShouldBeProblem(422, "needed");

        await force.Post($"{Path}/{id}/taken-up-again", new { reason = "Looked at today instead" });
        await Does(id, "not-progressed", new { why = "unfounded", noRecheck = "Mistaken for somebody else", reason = "Nothing in it" });
        (await force.As("inspector").Send(HttpMethod.Post, erasures, new { grounds = "request", reason = "Asked for by the person" })).Ok();
    }

    [Fact]
    public async Task what_a_referral_tells_of_a_person_stands_in_the_audit_under_the_person_s_key_only()
    {
        await Unit();
        var id = await Refers("Ephraim Dolby", concern: "Waits for her at the bakery");
        await Does(id, "return", new { codes = new[] { "statements-missing" }, missing = "Her statement", reason = "Not ready" });
        await force.Post($"{Path}/{id}/resubmission", new { concern = "Waited for her at the florist", convicted = "yes", facts = new Dictionary<string, string> { ["stalking-acts"] = "yes" }, reason = "Statement added" });
        var subject = (await Shown(id)).GetProperty("subjectId").GetGuid();

        var record = id.ToString("N");
        var kept = await host.InScope(async services => await services.GetRequiredService<ReferralsDb>().Set<AuditEntry>().Where(e => e.Changes != null && e.Records.Contains(record)).Select(e => e.Changes!).ToListAsync());
        kept.Should().Contain(c => c.Contains("\"concern\"") && c.Contains(subject.ToString()), "the change is told");
        string.Concat(kept).Should().NotContainAny("bakery", "florist", "stalking-acts");
        (await force.Auditor.Get($"/api/v1/audit/records/{id}", "audit")).ToString().Should().Contain("stalking-acts", "whoever may read it can").And.Contain("held back, because it may tell where").And.NotContain("florist");
    }

    [Fact]
    public async Task an_erased_person_s_referral_keeps_its_counts_and_no_words()
    {
        await Unit();
        var id = await Refers("Ivo Larkham", concern: "Threw a brick through the window");
        await Does(id, "triage", Triage("medium"));
        var subject = (await Shown(id)).GetProperty("subjectId").GetGuid();
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<ReferralsDb>();
            db.Publish(new SubjectErased(subject, [subject], new(2026, 9, 1)));
            return await db.SaveChangesAsync();
        });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        var shown = await Shown(id);
        shown.ToString().Should().NotContain("brick").And.NotContain("Lives alone").And.NotContain("for a test");
        shown.GetProperty("source").GetString().Should().Be("district");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Path}/{id}/triage", Triage("low"))).ShouldBeProblem(422, "erased");
    }

    private const string Path = "/api/v1/referrals";
    private static readonly Guid Nobody = new("01990000-0000-7000-8000-00000000ffff");

    private Task<Guid> Unit() => force.OpensAUnit("North team", force.Officer, force.Supervisor);

    private async Task<Guid> Refers(string name, string concern = "Third report since May", TestUser? by = null) =>
        (await (by ?? force.Officer).Post(Path, Referral(await force.RecordsAPerson(name), concern))).GetProperty("id").GetGuid();

    private static object Referral(Guid person, string concern = "Third report since May", Guid? owner = null, Guid? unit = null) =>
        new { subjectId = person, source = "district", sourceName = "Wexmoor North", concern, feared = "stalking", atRisk = "safe-contact-only", ownerId = owner, unitId = unit, reason = "Recorded for a test" };

    private static object Triage(string priority) => new
    {
        priority, threat = "Says he will come again", harm = "She was hurt in May", risk = "Within days", investigation = "Statement taken", vulnerability = "Lives alone", engagement = "Wants an order", reason = "Recorded for a test",
    };

    private Task<JsonElement> Shown(Guid id) => force.Get($"{Path}/{id}");

    private Task<JsonElement> List(string query) => force.Get(Path + query);

    private Task<JsonElement> Does(Guid id, string act, object body) => force.Supervisor.Post($"{Path}/{id}/{act}", body);

    private string Day(int ahead) => DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}
