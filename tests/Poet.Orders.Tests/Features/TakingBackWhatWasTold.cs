using System.Text.Json;

namespace Poet.Orders.Tests.Features;

/// <summary>Who was told what turns out not to be so acts on it: they are to be told that it is not. Who was not told yet is not to be.</summary>
[Collection(TestHost.Shared)]
public sealed class TakingBackWhatWasTold(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_service_that_never_was_is_withdrawn_before_and_taken_back_after_it_was_told()
    {
        var her = await ProtectedPerson.Of(force);
        var (one, two) = (await Served("2026-08-25"), await Served("2026-08-26"));
        await force.Post($"/api/v1/telling/{await Duty("order-served", "2026-08-25")}/told", new { how = "telephone", at = "2026-08-31T10:00:00Z", response = "understood", reason = "for a test" });

        await Correct(new { sequence = one, strikeOut = true, reason = "It was left with a neighbour" });
        await Correct(new { sequence = two, strikeOut = true, reason = "Another person's order" });
        (await Open()).Should().Equal(("order-made", "2026-08-24"), ("taken-back", "2026-08-25"));
        (await Reasons("2026-08-26")).Should().Equal("not-so");
        var page = await (await force.Officer.Pages()).Read($"/telling/{await Duty("taken-back", "2026-08-25")}");
        page.Should().Contain("What they were told is not so").And.Contain("See what they were told");

        // and what is so after all: who has not heard that it was not need not be troubled, and who was not told is to be
        await Correct(new { sequence = one, instead = new { knowledge = "served-in-person" }, reason = "Served on the person after all" });
        await Correct(new { sequence = two, instead = new { knowledge = "served-in-person" }, reason = "Served on the person after all" });
        (await Open()).Should().Equal(("order-made", "2026-08-24"), ("order-served", "2026-08-26"));

        async Task<int> Served(string day)
        {
            await force.Post($"/api/v1/orders/{her.Order}/service", new { at = $"{day}T10:00:00Z", how = "served-in-person", reason = "for a test" });
            await host.DeliverEvents();
            return (await force.Get($"/api/v1/orders/{her.Order}")).GetProperty("timeline").EnumerateArray().Max(e => e.GetProperty("sequence").GetInt32());
        }

        async Task Correct(object correction)
        {
            await force.Post($"/api/v1/orders/{her.Order}/corrections", correction);
            await host.DeliverEvents();
            await host.DeliverEventsAgain();
        }

        async Task<Guid> Duty(string cause, string on) => (await her.Telling()).Select(r => r.GetProperty("duty")).Single(d => (d.GetProperty("cause").GetString(), d.GetProperty("on").GetString()) == (cause, on)).GetProperty("id").GetGuid();
        async Task<IEnumerable<(string?, string?)>> Open() => (await her.Telling()).Select(CauseAndDay).Order();
        async Task<IEnumerable<string?>> Reasons(string on)
        {
            var duty = (await her.Telling("answered")).Select(r => r.GetProperty("duty")).Single(d => d.GetProperty("on").GetString() == on);
            return (await force.Get($"/api/v1/telling/{duty.GetProperty("id").GetGuid()}")).GetProperty("attempts").EnumerateArray().Select(a => a.GetProperty("because").GetString());
        }
    }

    [Fact]
    public async Task a_claim_that_turns_out_to_be_a_service_is_told_and_so_is_a_variation_of_another_day()
    {
        var her = await ProtectedPerson.Of(force);
        await force.Post($"/api/v1/orders/{her.Order}/service", new { at = "2026-08-25T10:00:00Z", how = "claimed", reason = "for a test" });
        await force.Post($"/api/v1/orders/{her.Order}/variations", new { from = "2026-08-27", conditions = new object[] { new { number = 1, words = "Not to contact her at all" } }, reason = "for a test" });
        await host.DeliverEvents();
        await force.Post($"/api/v1/orders/{her.Order}/corrections", new { sequence = 1, instead = new { knowledge = "served-in-person" }, reason = "The statement came" });
        await force.Post($"/api/v1/orders/{her.Order}/corrections", new { sequence = 2, instead = new { on = "2026-08-28" }, reason = "Misread" });
        await host.DeliverEvents();
        (await her.Telling()).Select(CauseAndDay).Order().Should().Equal(("order-made", "2026-08-24"), ("order-served", "2026-08-25"), ("order-varied", "2026-08-28"));
    }

    [Fact]
    public async Task a_release_that_was_struck_out_is_taken_back()
    {
        var her = await ProtectedPerson.Of(force);
        var custody = (await force.Post($"/api/v1/subjects/{her.Subject}/custody", new { kind = "police", from = "2026-08-20", releasedOn = "2026-08-28", reason = "for a test" })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        await force.Post($"/api/v1/telling/{await her.Duty("released")}/not-told", new { because = "told-by-other", agency = "victim-liaison", reason = "They called" });
        await force.Post($"/api/v1/subjects/{her.Subject}/custody/{custody}/strike-out", new { reason = "Another person" });
        await host.DeliverEvents();
        (await her.Telling()).Select(CauseAndDay).Order().Should().Equal(("order-made", "2026-08-24"), ("taken-back", "2026-08-28"));
    }

    [Fact]
    public async Task when_two_records_become_one_and_two_again_she_is_told_what_concerns_her()
    {
        var her = await ProtectedPerson.Of(force);
        var twin = await force.RecordsAPerson();
        var order = await force.MakesAnOrder("SPO", "2026-08-10", "2028-08-09", twin);
        await host.DeliverEvents();
        var merge = (await force.Post($"/api/v1/subjects/{her.Subject}/merges", new { mergedId = twin, evidence = "officer-knows-both", reason = "One person" })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await her.Telling()).Select(CauseAndDay).Order().Should().Equal(("order-made", "2026-08-10"), ("order-made", "2026-08-24"));

        await force.Post($"/api/v1/subjects/{her.Subject}/merges/{merge}/undo", new { reason = "Two people" });
        await host.DeliverEvents();
        (await her.Telling()).Select(CauseAndDay).Should().Equal(("order-made", "2026-08-24"));
        (await force.Get($"/api/v1/telling?order={order}")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task who_sends_less_without_having_looked_wipes_nothing_out()
    {
        var her = await ProtectedPerson.Of(force);
        (await her.Records(ProtectedPerson.Known("no"))).Ok();
        (await her.Records(ProtectedPerson.Known("yes"))).ShouldBeProblem(400, "version-missing", "If-Match");
    }

    private static (string?, string?) CauseAndDay(JsonElement row) => row.GetProperty("duty") is var duty ? (duty.GetProperty("cause").GetString(), duty.GetProperty("on").GetString()) : default;
}
