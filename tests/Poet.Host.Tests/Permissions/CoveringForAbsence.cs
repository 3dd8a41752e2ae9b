using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Audit;
using Poet.Platform.Identity.Covering;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.Permissions;

[Collection(TestHost.Shared)]
public sealed class CoveringForAbsence(TestHost host)
{
    private const string Path = "/api/v1/covers";
    private readonly TestForce force = host.NewForce();

    // one who only reads, and an officer who is away
    private TestUser Covering => force.As("analyst");

    private TestUser Absent => force.As("officer", "away");

    [Fact]
    public async Task who_covers_does_what_the_absent_one_may_and_it_is_recorded_as_done_for_them()
    {
        var person = await force.RecordsAPerson();
        var cover = await Given(Absent, Covering);
        object note = new { kind = "bail", basis = "fact", text = "a note", reason = "for a test" };

        (await Covering.Send(HttpMethod.Post, $"/api/v1/subjects/{person}/notes", note)).ShouldBeProblemOfType(403, "not-allowed");
        (await Covering.Send(HttpMethod.Post, $"/api/v1/subjects/{person}/notes", note, headers: For(cover))).Ok();

        var entry = (await Audited(person)).Single(e => e.Action == "add-note");
        (entry.ActorId, entry.OnBehalfOf).Should().Be((await Covering.Id(), $"Test officer away of {force.Code}"));
        (await force.As("officer", "third").Send(HttpMethod.Get, $"/api/v1/subjects/{person}", headers: For(cover))).ShouldBeProblem(422, "cover-ended");
    }

    [Fact]
    public async Task it_ends_at_once_when_it_is_withdrawn_and_by_itself_after_its_last_day()
    {
        var cover = await Given(Absent, Covering);
        (await Covering.Send(HttpMethod.Get, "/api/v1/orders", headers: For(cover))).Ok();
        await Absent.Post($"{Path}/{cover}/withdrawal", new { reason = "Back early" });
        (await Covering.Send(HttpMethod.Get, "/api/v1/orders", headers: For(cover))).ShouldBeProblem(422, "cover-ended");

        var later = await Given(Absent, Covering, from: 1, last: 1);
        (await Covering.Send(HttpMethod.Get, "/api/v1/orders", headers: For(later))).ShouldBeProblem(422, "cover-ended");
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await Again(Covering, later)).Should().Be(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await Again(Covering, later)).Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task rank_and_the_rights_of_those_who_give_rights_or_watch_do_not_pass()
    {
        foreach (var (away, path) in new[] { (force.Administrator, "/api/v1/people"), (force.Auditor, "/api/v1/audit/users"), (force.Supervisor, "/api/v1/broken-glasses") })
        {
            var cover = await Given(away, Covering);
            (await Covering.Send(HttpMethod.Get, path, headers: For(cover))).ShouldBeProblemOfType(403, "not-allowed");
        }
        var given = await Given(Absent, Covering);
        (await Covering.Send(HttpMethod.Post, Path, new { coveringId = await force.Officer.Id(), from = Day(0), lastDay = Day(1), reason = "for a test" }, headers: For(given)))
            .ShouldBeProblem(422, "acting-for-another");
    }

    [Fact]
    public async Task nobody_gives_away_what_is_not_theirs()
    {
        var other = host.NewForce();
        (await Send(Absent, new { coveringId = await Covering.Id(), absentId = await force.Supervisor.Id(), from = Day(0), lastDay = Day(1), reason = "for a test" })).ShouldBeProblemOfType(403, "not-allowed");
        (await Send(Absent, new { coveringId = await other.Officer.Id(), from = Day(0), lastDay = Day(1), reason = "for a test" })).ShouldBeProblemOfType(404, "not-found");
        (await Send(Absent, new { coveringId = await Absent.Id(), from = Day(0), lastDay = Day(1), reason = "for a test" })).ShouldBeProblem(422, "same-person", "coveringId");
        (await Send(Absent, new { coveringId = await Covering.Id(), from = Day(0), lastDay = Day(200), reason = "for a test" })).ShouldBeProblem(422, "too-long", "lastDay");
        (await Send(force.Supervisor, new { coveringId = await Covering.Id(), absentId = await Absent.Id(), from = Day(0), lastDay = Day(1), reason = "Fell ill" })).Ok();
        var cover = await Given(Absent, Covering);
        (await force.As("officer", "third").Send(HttpMethod.Post, $"{Path}/{cover}/withdrawal", new { reason = "for a test" })).ShouldBeProblemOfType(404, "not-found");
    }

    [Fact]
    public async Task on_pages_a_colleague_acts_and_stops()
    {
        await Covering.Id();
        var away = new WebPages(await Absent.Browser());
        var today = LondonTime.DateOf(host.Clock.Now);
        (await away.Submit("/account/cover?handler=Give", ("CoveringId", (await Covering.Id()).ToString()), ("From.Day", $"{today.Day}"), ("From.Month", $"{today.Month}"), ("From.Year", $"{today.Year}"),
            ("LastDay.Day", $"{today.Day}"), ("LastDay.Month", $"{today.Month}"), ("LastDay.Year", $"{today.Year}"), ("Reason", "Leave"))).StatusCode.Should().Be(HttpStatusCode.Redirect);

        var acting = new WebPages(await Covering.Browser());
        var cover = (await Covering.Get(Path)).EnumerateArray().Single().GetProperty("id").GetString()!;
        (await acting.Read("/account/cover")).Should().Contain("Act for Test officer away");
        (await acting.Submit("/account/cover?handler=Act", ("coverId", cover))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await acting.Read("/subjects/new")).Should().Contain("You act for Test officer away").And.Contain("Record a person");
        (await acting.Submit("/account/cover?handler=Stop")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await acting.Read("/account/cover")).Should().NotContain("You act for");

        using var browser = await Covering.Browser();
        using var left = await new WebPages(browser).Submit("/account/sign-out");
        left.Headers.GetValues("Set-Cookie").Should().Contain(c => c.StartsWith("poet-for=;")).And.Contain(c => c.StartsWith("poet-glass=;"));
    }

    private static (string, string) For(Guid cover) => (Covers.Header, cover.ToString());

    private async Task<Guid> Given(TestUser away, TestUser covering, int from = 0, int last = 3) =>
        (await away.Post(Path, new { coveringId = await covering.Id(), from = Day(from), lastDay = Day(last), reason = "Leave" })).GetProperty("id").GetGuid();

    private static Task<Answer> Send(TestUser by, object cover) => by.Send(HttpMethod.Post, Path, cover);

    private string Day(int ahead) => LondonTime.DateOf(host.Clock.Now).AddDays(ahead).ToString("yyyy-MM-dd");

    // a session of its own, since the days that pass end every other
    private async Task<HttpStatusCode> Again(TestUser user, Guid cover)
    {
        using var client = await user.Browser();
        client.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        client.DefaultRequestHeaders.Add(Covers.Header, cover.ToString());
        return (await client.GetAsync("/api/v1/orders")).StatusCode;
    }

    private Task<List<AuditEntry>> Audited(Guid record) => host.InScope(services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        return db.AuditEntries.Where(e => db.AuditedRecords.Any(r => r.EntryId == e.Id && r.RecordId == record)).ToListAsync();
    });
}
