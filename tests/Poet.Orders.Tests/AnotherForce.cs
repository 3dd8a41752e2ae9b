using System.Net;
using System.Text.Json;
using Poet.Orders.Tests.Checks;
using Poet.Orders.Tests.Import;
using Poet.Orders.Tests.Restricted;

namespace Poet.Orders.Tests;

/// <summary>Another force's record is not there: by no address, by no command, by no search, whatever the role.</summary>
[Collection(TestHost.Shared)]
public sealed class AnotherForce(TestHost host)
{
    private static readonly string[] Secrets = ["Quenby", "Tollemache", "Brackenford", "Larkspur"];
    private readonly TestForce ours = host.NewForce();
    private readonly TestForce theirs = host.NewForce();
    private readonly TestForce other = host.NewForce();

    [Fact]
    public async Task nothing_that_can_be_opened_tells_of_it()
    {
        var (planted, _) = await Planted();

        (await EveryAddress.Walk(host, ours.Supervisor, planted, Secrets)).Telling.Select(t => t.Route).Distinct().Should().HaveCountGreaterThan(8);
        foreach (var role in new[] { "sergeant", "auditor", "administrator", "control-room" })
        {
            var walk = await EveryAddress.Walk(host, theirs.As(role), planted, Secrets);
            walk.Telling.Should().BeEmpty("{0} is of another force", role);
            walk.Opened.Should().BeGreaterThan(2);
        }
    }

    [Fact]
    public async Task no_command_reaches_it()
    {
        var (_, records) = await Planted();

        var refused = await EveryCommand.Send(host, records, role => theirs.As(role));
        refused.Should().HaveCountGreaterThan(25);
        refused.Where(r => r.Status != HttpStatusCode.NotFound).Should().BeEmpty("what is another force's is not there");

        var done = await EveryCommand.Send(host, records, role => ours.As(role));
        done.Count(d => d.Status != HttpStatusCode.NotFound).Should().BeGreaterThan(20, "the same commands reach the records of the own force, or this proves nothing");
    }

    [Fact]
    public async Task no_command_reaches_a_restricted_record_of_another_unit()
    {
        var person = await RestrictedPerson.Of(ours);
        var records = new Dictionary<string, Guid> { ["orderId"] = person.Order, ["subjects"] = person.Subject, ["subjectId"] = person.Subject, ["mergeId"] = Guid.Empty, ["conditionId"] = Guid.Empty, ["findingId"] = Guid.Empty, ["holdId"] = Guid.Empty, ["erasureId"] = Guid.Empty, ["custodyId"] = Guid.Empty, ["personId"] = person.Register.Victim, ["dutyId"] = Guid.Empty, ["levelId"] = Guid.Empty, ["actionId"] = Guid.Empty };

        var refused = await EveryCommand.Send(host, records, role => ours.As(role, "outside"));
        refused.Should().HaveCountGreaterThan(15);
        refused.Where(r => r.Status != HttpStatusCode.NotFound).Should().BeEmpty();
    }

    [Fact]
    public async Task no_search_finds_it()
    {
        await Planted();
        foreach (var question in new object[] { new { name = "Quenby Tollemache" }, new { bornOn = "1979-10-11" }, new { pncId = "2003/0000455P" } })
        {
            var found = (await theirs.Supervisor.Send(HttpMethod.Post, "/api/v1/subjects/search", question)).Ok();
            found.Json.GetProperty("people").GetArrayLength().Should().Be(0);
            found.Text.Should().NotContainAny(Secrets);
        }
        (await theirs.Supervisor.Post("/api/v1/imports/mending/search", new { text = "Tollemache" }, "data-quality")).GetProperty("total").GetInt32().Should().Be(0);
    }

    private async Task<(Planted Planted, IReadOnlyDictionary<string, Guid> Records)> Planted()
    {
        var register = await Register.Of(ours, "Quenby Tollemache", "1979-10-11", "2003/0000455P");
        var order = (await register.HasOrder(register.NoContact(), register.KeepOut())).Id;
        await ours.Post($"/api/v1/orders/{order}/notes", new { basis = "fact", text = "Seen in Brackenford", nothingProtected = true, reason = "for a test" });
        var double_ = await ours.RecordsAPerson("Quenby Tollemach");
        var merge = (await ours.Post($"/api/v1/subjects/{register.Subject}/merges", new { mergedId = double_, evidence = "document", reason = "for a test" })).GetProperty("id").GetGuid();
        var import = (await ours.BringsIn("""
            Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes
            ,08/07/1990,,SPO,01/03/2024,28/02/2027,1. Not to enter Brackenford,Live,told by Tollemache

            """)).GetProperty("id").GetGuid();
        var line = (await ours.Waiting())[0];
        var unit = await ours.OpensAUnit("Inner team");
        var referral = (await ours.Post("/api/v1/referrals", new { subjectId = register.Subject, source = "district", sourceName = "Brackenford", concern = "Tollemache again", unitId = unit, reason = "for a test" })).GetProperty("id").GetGuid();
        var application = await Application(referral);
        var custody = (await ours.Post($"/api/v1/subjects/{register.Subject}/custody", new { kind = "remand", from = "2026-03-01", @where = "HMP Brackenford", reason = "for a test" })).GetProperty("id").GetGuid();
        var cover = (await ours.Officer.Post("/api/v1/covers", new { coveringId = await ours.Legal.Id(), from = Day(0), lastDay = Day(2), reason = "Leave" })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        var visit = (await ours.Post($"/api/v1/visits/people/{register.Subject}/visits", new { at = host.Clock.Now, purpose = "contact", place = "home", reason = "Seen in Brackenford" })).GetProperty("id").GetGuid();
        await ours.Post($"/api/v1/subjects/{register.Subject}/notes", new { kind = "warning", basis = "fact", text = "Dog at Larkspur", nothingProtected = true, reason = "for a test" });
        var transfer = (await ours.Post("/api/v1/transfers", new { orders = new[] { order }, toForce = other.Code, toOwnerId = await other.Supervisor.Id(), why = "moved", effectiveAt = new DateTimeOffset(host.Clock.Now.UtcDateTime.Date.AddDays(9), TimeSpan.Zero), reason = "To Brackenford" })).GetProperty("id").GetGuid();
        var shown = await ours.Get($"/api/v1/orders/{order}");
        var condition = shown.GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        var breach = (await ours.Post($"/api/v1/breaches/people/{register.Subject}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = host.Clock.Now, source = "officer", seen = "Tollemache in Brackenford", reason = "for a test" })).GetProperty("id").GetGuid();
        (await ours.Officer.Send(HttpMethod.Put, $"/api/v1/subjects/{register.Subject}/people/{register.Victim}/protection", new { safeHow = "At her sister's in Brackenford", reason = "for a test" })).Ok();
        await host.DeliverEvents();
        var telling = (await ours.Get("/api/v1/telling")).GetProperty("rows")[0].GetProperty("duty").GetProperty("id").GetGuid();
        var level = (await ours.As("mappa").Post($"/api/v1/mappa/people/{register.Subject}/levels", new { category = 2, level = 1, leadAgency = "probation", area = "Brackenford", from = "2026-03-01", reason = "for a test" })).GetProperty("id").GetGuid();
        var action = (await ours.Post("/api/v1/mappa/actions", new { orderId = order, what = "other", words = "Look for Tollemache in Brackenford", meetingOn = "2026-03-01", dueOn = Day(3), unitId = unit, reason = "for a test" })).GetProperty("id").GetGuid();
        return (new(new Dictionary<string, IReadOnlyList<Guid>>
        {
            ["orders"] = [order], ["subjects"] = [register.Subject], ["check"] = [register.Subject], ["around"] = [register.Subject], ["imports"] = [import], ["mending"] = [line], ["lines"] = [line],
            ["conditions"] = [condition], ["merge"] = [double_], ["unmerge"] = [merge], ["records"] = [order, register.Subject], ["users"] = [await ours.Officer.Id()], ["units"] = [unit], ["referrals"] = [referral], ["applications"] = [application], ["visits"] = [visit], ["custody"] = [custody], ["transfers"] = [transfer], ["breaches"] = [breach], ["people"] = [register.Subject, register.Victim], ["telling"] = [telling], ["actions"] = [action],
        }), new Dictionary<string, Guid>
        {
            ["orderId"] = order, ["subjects"] = register.Subject, ["subjectId"] = register.Subject, ["mergeId"] = merge, ["conditionId"] = condition, ["findingId"] = Guid.Empty, ["importId"] = import, ["lineId"] = line,
            ["userId"] = await ours.Checker.Id(), ["unitId"] = unit, ["referralId"] = referral, ["applicationId"] = application, ["breachId"] = breach, ["transferId"] = transfer, ["queryId"] = Guid.Empty, ["coverId"] = cover, ["restrictionId"] = Guid.Empty, ["glassId"] = Guid.Empty, ["partnerId"] = Guid.Empty, ["custodyId"] = custody, ["personId"] = register.Victim, ["dutyId"] = telling, ["levelId"] = level, ["actionId"] = action, ["holdId"] = Guid.Empty, ["erasureId"] = Guid.Empty,
        });
    }

    private async Task<Guid> Application(Guid referral)
    {
        await ours.Supervisor.Post($"/api/v1/referrals/{referral}/triage", new { priority = "low", threat = "None known", harm = "None known", risk = "None known", investigation = "None known", vulnerability = "None known", engagement = "None known", reason = "for a test" });
        await ours.Supervisor.Post($"/api/v1/referrals/{referral}/acceptance", new { type = "SPO", reason = "for a test" });
        return (await ours.Post("/api/v1/applications", new
        {
            referralId = referral, reason = "for a test",
            text = new { route = "on-application", court = "Brackenford", length = new { years = 2 }, conditions = new[] { new { number = 1, words = "Not to enter Brackenford", justification = "Tollemache waits there", evidence = "Exhibit 1", risk = "Larkspur" } } },
        })).GetProperty("id").GetGuid();
    }

    private string Day(int ahead) => DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}
