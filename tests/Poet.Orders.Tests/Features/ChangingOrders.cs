using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Poet.Orders.Tests.Features;

[Collection(TestHost.Shared)]
public sealed class ChangingOrders(TestHost host)
{
    private readonly TestRegister register = new(host.NewForce());

    [Fact]
    public async Task service_is_graded_and_the_best_evidence_is_shown()
    {
        var order = await register.Made();
        (await register.Send(order, "service", new { at = "2026-08-04T10:00:00+01:00", how = "told-by-officer", reason = "told at the door" })).Ok();
        (await register.Send(order, "service", new { at = "2026-08-05T10:00:00+01:00", how = "claimed", reason = "another record" })).Ok();
        (await register.Show(order)).GetProperty("knowledge").GetString().Should().Be("told-by-officer");
        (await register.Send(order, "service", new { at = "2026-08-02T23:59:00+01:00", how = "claimed", reason = "too early" })).ShouldBeProblem(422, "before-making", "at");
        (await register.Send(order, "service", new { at = "2026-12-01T10:00:00Z", how = "claimed", reason = "not yet" })).ShouldBeProblem(422, "served-in-future", "at");
        (await register.Send(order, "service", new { at = "2026-08-05T10:00:00Z", how = "shouted", reason = "no such" })).ShouldBeProblem(400, "field-wrong", "how")
            .Text.Should().Contain("Give one of these in how: claimed, served-indirectly, in-court, served-in-person, told-by-officer, read-back-on-video");
    }

    [Fact]
    public async Task service_says_by_whom_where_before_whom_and_whether_a_copy_was_given_to_those_who_may_read_it()
    {
        var order = await register.Made();
        (await register.Send(order, "service", new { at = "2026-08-04T10:00:00+01:00", how = "served-in-person", servedBy = "PC Carrow", where = "14 Quillon Row", witness = "PC Drum", copyGiven = true, note = "Read over", reason = "Served" })).Ok();
        (await register.Send(order, "service", new { at = "2026-08-04T10:00:00+01:00", how = "served-in-person", servedBy = new string('x', 201), reason = "for a test" })).ShouldBeProblem(400, "too-long", "servedBy");

        var service = (await register.Show(order)).GetProperty("services").EnumerateArray().Should().ContainSingle().Which;
        service.GetProperty("words").GetString().Should().Be("By PC Carrow. At 14 Quillon Row. Witness: PC Drum. A copy was given. Read over");
        (await register.Force.Caseworker.Send(HttpMethod.Get, $"/api/v1/orders/{order}")).Ok().Text.Should().NotContain("Quillon").And.Contain("Held back");
        (await (await register.Officer.Pages()).Read($"/orders/{order}")).Should().Contain("A copy was given");
    }

    [Fact]
    public async Task an_order_that_waits_for_release_starts_when_one_is_recorded()
    {
        var order = await register.Made(("type", "SCPO"), ("start", "released"), ("lastDay", null));
        (await register.State(order)).Should().Be("awaiting-start");
        (await register.Send(order, "release", new { on = "2026-08-20", reason = "prison e-mail" })).Ok();
        (await register.State(order, "?asOf=2026-08-19")).Should().Be("awaiting-start");
        (await register.State(order, "?asOf=2026-08-20")).Should().Be("unconfirmed", "its last day is not recorded yet");
        (await register.Send(order, "release", new { on = "2026-12-24", reason = "expected" })).ShouldBeProblem(422, "in-future", "on");
    }

    [Fact]
    public async Task a_variation_keeps_what_it_names_by_id_and_both_states_stay_readable()
    {
        var order = await register.Made();
        var before = await Conditions(order);
        (await register.Send(order, "variations", new
        {
            from = "2026-08-20", lastDay = "2029-08-02", reason = "varied at Wexmoor",
            conditions = new object[] { new { id = before[0].GetProperty("conditionId").GetGuid(), number = 1 }, new { number = 2, words = "Not to enter Fernholt" } },
        })).Ok();

        var after = await Conditions(order);
        after[0].GetProperty("conditionId").GetString().Should().Be(before[0].GetProperty("conditionId").GetString());
        after[0].GetProperty("terms").GetString().Should().Be(before[0].GetProperty("terms").GetString());
        after[1].GetProperty("words").GetString().Should().Be("Not to enter Fernholt");
        (await Conditions(order, "?asOf=2026-08-19"))[1].GetProperty("words").GetString().Should().Be("Not to enter Fernholt Lane");
        (await register.Show(order)).GetProperty("lastDay").GetString().Should().Be("2029-08-02");
    }

    [Fact]
    public async Task a_variation_that_makes_no_sense_is_refused_with_all_that_is_wrong()
    {
        var order = await register.Made();
        var refused = await register.Send(order, "variations", new { from = "2028-08-03", lastDay = "2026-09-01", reason = "wrong days" });
        refused.ShouldBeProblem(422, "order-ended", "from");
        refused.ShouldBeProblem(422, "last-day-too-early", "lastDay");
        (await register.Send(order, "variations", new { from = "2026-08-20", reason = "nothing" })).ShouldBeProblem(422, "nothing-varied");
        (await register.Send(order, "variations", new { from = "2026-08-20", reason = "unknown", conditions = new[] { new { id = Guid.Empty, number = 1 } } })).ShouldBeProblem(400, "condition-unknown", "conditions[0].id");
    }

    [Fact]
    public async Task a_change_that_mends_the_length_settles_what_was_flagged()
    {
        var order = await register.Made(("lastDay", "2027-02-02"));
        (await register.Findings(order)).Should().Equal("shorter_than_law_allows");
        (await register.Send(order, "renewals", new { from = "2027-02-03", lastDay = "2029-02-02", reason = "renewed" })).Ok();
        (await register.Findings(order)).Should().BeEmpty();
        (await register.Send(order, "renewals", new { from = "2027-02-03", reason = "no end" })).ShouldBeProblem(422, "end-missing", "lastDay");
    }

    [Fact]
    public async Task an_ended_order_ends_once_and_how_is_kept_apart()
    {
        var order = await register.Made();
        (await register.Send(order, "end", new { on = "2026-08-25", how = "revoked", reason = "at Wexmoor" })).Ok();
        (await register.Show(order)).GetProperty("why").GetString().Should().Be("Revoked");
        (await register.State(order, "?asOf=2026-08-24")).Should().Be("in-force");
        (await register.Send(order, "end", new { on = "2026-08-26", how = "discharged", reason = "again" })).ShouldBeProblem(422, "ended-already", "how");
        (await register.Send(order, "end", new { on = "2026-08-26", how = "forgotten", reason = "no such" })).ShouldBeProblem(400, "field-wrong", "how");
    }

    [Fact]
    public async Task a_claimed_end_is_neither_in_force_nor_ended_until_it_is_confirmed_or_rejected()
    {
        var (confirmed, rejected) = (await register.Made(), await register.Made());
        foreach (var order in new[] { confirmed, rejected })
        {
            (await register.Send(order, "claimed-end", new { on = "2026-08-25", words = "the solicitor says so", reason = "phone call" })).Ok();
            (await register.State(order)).Should().Be("unconfirmed");
        }
        (await register.Send(confirmed, "end", new { on = "2026-08-25", how = "discharged", reason = "court confirmed" })).Ok();
        (await register.State(confirmed)).Should().Be("ended");
        (await register.Send(rejected, "claimed-end/rejection", new { reason = "court knows of nothing" })).Ok();
        (await register.State(rejected)).Should().Be("in-force");
        (await register.Send(rejected, "claimed-end/rejection", new { reason = "twice" })).ShouldBeProblem(422, "no-claim");
    }

    [Fact]
    public async Task a_correction_changes_what_is_known_and_not_what_was_known()
    {
        var order = await register.Made();
        var known = host.Clock.Now;
        (await register.Send(order, "corrections", new { sequence = 0, reason = "misread", instead = new { lastDay = "2029-08-02" } })).Ok();
        (await register.State(order, "?asOf=2029-01-01")).Should().Be("in-force");
        (await register.State(order, $"?asOf=2029-01-01&knownAt={known.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffff}Z")).Should().Be("ended");
        (await register.Send(order, "corrections", new { sequence = 9, reason = "none", strikeOut = true })).ShouldBeProblem(422, "no-such-fact", "sequence");
        (await register.Send(order, "corrections", new { sequence = 0, reason = "no such part", instead = new { how = "quashed" } })).ShouldBeProblem(400, "part-does-not-fit", "instead.how");
    }

    [Fact]
    public async Task confirmed_terms_carry_the_name_of_who_compared_them_and_a_variation_of_them_does_not()
    {
        var order = await register.Made();
        var condition = (await Conditions(order))[0].GetProperty("conditionId").GetGuid();
        var terms = JsonDocument.Parse("""{"maxPhones":1,"maxSims":1,"onlyPhones":[{"number":"07700900123"}]}""").RootElement;
        (await register.Send(order, $"conditions/{condition}/confirmation", new { kind = "device-limit", terms, reason = "sealed order, page 2" })).Ok();
        var confirmed = (await Conditions(order))[0];
        confirmed.GetProperty("confirmedBy").GetString().Should().Contain("officer");
        confirmed.GetProperty("source").GetString().Should().Be("sealed-order");
        (await register.Db(db => db.Facets.Where(f => f.OrderId == order).Select(f => f.Kind).ToListAsync())).Should().Contain("phone");

        (await register.Send(order, "variations", new { from = "2026-08-20", reason = "varied", conditions = new[] { new { id = condition, number = 1, words = "Not to have more than two mobile telephones", kind = "device-limit", terms = new { maxPhones = 2 } } } })).Ok();
        var varied = (await Conditions(order))[0];
        (varied.TryGetProperty("confirmedBy", out var by) && by.ValueKind != JsonValueKind.Null).Should().BeFalse("nobody has compared the new words");
        (await register.Db(db => db.Facets.AnyAsync(f => f.OrderId == order && f.Kind == "phone"))).Should().BeFalse("the number is no longer a term");
    }

    [Fact]
    public async Task terms_are_confirmed_only_for_what_the_order_holds_and_the_kind_reads()
    {
        var order = await register.Made();
        var condition = (await Conditions(order))[0].GetProperty("conditionId").GetGuid();
        (await register.Send(order, $"conditions/{condition}/confirmation", new { kind = "device-limit", terms = new { maxPhones = 200 }, reason = "compared" })).ShouldBeProblem(400, "terms-wrong", "terms.maxPhones");
        (await register.Send(order, $"conditions/{condition}/confirmation", new { kind = "none-such", terms = new { }, reason = "compared" })).ShouldBeProblem(400, "kind-unknown", "kind");
        (await register.Send(order, $"conditions/{Guid.Empty}/confirmation", new { kind = "device-limit", terms = new { maxPhones = 2 }, reason = "compared" })).ShouldBeProblemOfType(404, "not-found");
    }

    [Fact]
    public async Task a_settled_finding_says_by_whom_and_why_and_is_settled_once()
    {
        var order = await register.Made(("lastDay", "2027-02-02"));
        var finding = (await register.Show(order)).GetProperty("findings")[0].GetProperty("id").GetGuid();
        (await register.Send(order, $"findings/{finding}/settlement", new { reason = "legal services wrote to the court" })).Ok();
        var settled = (await register.Show(order)).GetProperty("findings")[0];
        settled.GetProperty("settlement").GetString().Should().Be("legal services wrote to the court");
        (await register.Send(order, $"findings/{finding}/settlement", new { reason = "again" })).ShouldBeProblem(422, "settled-already");
        (await register.Send(order, "service", new { at = "2026-08-04T10:00:00Z", how = "in-court", reason = "was there" })).Ok();
        (await register.Findings(order)).Should().BeEmpty("what a person has settled is not raised again");
    }

    [Fact]
    public async Task a_change_under_an_old_version_is_refused_even_where_only_facts_were_added()
    {
        var order = await register.Made();
        var version = (await register.Officer.Send(HttpMethod.Get, $"/api/v1/orders/{order}")).ETag!;
        (await register.Send(order, "service", new { at = "2026-08-04T10:00:00Z", how = "in-court", reason = "was there" }, ("If-Match", version))).Ok();
        (await register.Send(order, "end", new { on = "2026-08-25", how = "revoked", reason = "at Wexmoor" }, ("If-Match", version))).ShouldBeProblemOfType(409, "changed-meanwhile");
        (await register.State(order)).Should().Be("in-force");
    }

    [Fact]
    public async Task a_repeated_change_happens_once()
    {
        var order = await register.Made();
        var key = ("Idempotency-Key", "serve-" + order);
        var body = new { at = "2026-08-04T10:00:00Z", how = "in-court", reason = "was there" };
        (await register.Send(order, "service", body, key)).Ok();
        (await register.Send(order, "service", body, key)).Ok();
        (await register.Show(order)).GetProperty("timeline").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task another_force_finds_nothing_to_change()
    {
        var order = await register.Made();
        var stranger = new TestRegister(host.NewForce());
        (await stranger.Send(order, "end", new { on = "2026-08-25", how = "revoked", reason = "not ours" })).ShouldBeProblemOfType(404, "not-found");
        (await register.State(order)).Should().Be("in-force");
    }

    [Fact]
    public async Task every_change_tells_the_other_modules()
    {
        var order = await register.Made();
        (await register.Send(order, "service", new { at = "2026-08-04T10:00:00Z", how = "in-court", reason = "was there" })).Ok();
        var ask = $"SELECT \"Name\" AS \"Value\" FROM {host.Database.Table("platform", "OutboxMessages")} WHERE \"Payload\" LIKE {{0}}";
        var told = await register.Db(db => db.Database.SqlQueryRaw<string>(ask, $"%{order}%").ToListAsync());
        told.Should().BeEquivalentTo("orders.order-made.v1", "orders.order-changed.v1");
    }

    [Fact]
    public async Task changes_at_the_same_moment_are_carried_out_or_refused_and_none_is_lost()
    {
        var order = await register.Made();
        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => register.Send(order, "service", new { at = $"2026-08-0{i + 3}T10:00:00Z", how = "claimed", reason = "at once" })));
        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.OK || a.Status == HttpStatusCode.Conflict);
        (await register.Show(order)).GetProperty("timeline").GetArrayLength().Should().Be(1 + answers.Count(a => a.Status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task an_order_whose_type_has_no_plugin_is_still_served_varied_corrected_and_ended()
    {
        var condition = new Poet.Orders.Domain.ConditionText(new Guid(7, 0, 0, new byte[8]), 1, "Not to enter Fernholt", Poet.Orders.Domain.WordsSource.Typed) { KindId = "own-kind", KindVersion = 1, Terms = "{}" };
        var made = new Poet.Orders.Domain.Made(new(2026, 8, 3), OrderTypes.Sdk.Law.Anchor.Made, null, new(new DateOnly(2028, 8, 2)), [condition]);
        var subject = await register.Person();
        var order = await host.InScope(async services =>
        {
            var db = (Poet.Orders.Persistence.OrdersDb)services.GetService(typeof(Poet.Orders.Persistence.OrdersDb))!;
            var lost = Poet.Orders.Domain.Order.Make(new("LOST", OrderTypes.Sdk.Law.FormKind.Full, "Lost Act 2020", subject, register.Force.Code, made), Domain.OrderOf.By(host.Clock.Now));
            db.Orders.Add(lost);
            await db.SaveChangesAsync();
            return lost.Id;
        });

        (await register.Send(order, "service", new { at = "2026-08-04T10:00:00Z", how = "in-court", reason = "was there" })).Ok();
        (await register.Send(order, "variations", new { from = "2026-08-20", reason = "kept", conditions = new object[] { new { id = condition.Id, number = 1 }, new { number = 2, words = "Not to drive" } } })).Ok();
        (await Conditions(order)).Select(c => c.GetProperty("words").GetString()).Should().Equal("Not to enter Fernholt", "Not to drive");
        (await register.Send(order, "corrections", new { sequence = 1, reason = "misread", instead = new { knowledge = "claimed" } })).Ok();
        (await register.Send(order, $"conditions/{condition.Id}/confirmation", new { kind = "own-kind", terms = new { }, reason = "compared" })).ShouldBeProblemOfType(503, "order-type-unavailable");
        (await register.Send(order, "end", new { on = "2026-08-25", how = "revoked", reason = "at Wexmoor" })).Ok();
        (await register.State(order)).Should().Be("ended");
    }

    private async Task<List<JsonElement>> Conditions(Guid order, string query = "") => [.. (await register.Show(order, query)).GetProperty("conditions").EnumerateArray()];
}
