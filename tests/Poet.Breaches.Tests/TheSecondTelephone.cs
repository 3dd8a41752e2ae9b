using System.Text.Json;
using static Poet.Breaches.Tests.BreachRoom;

namespace Poet.Breaches.Tests;

/// <summary>A second telephone is found on a spot check: from the visit to the sentence and what it disrupted, with nothing typed twice.</summary>
[Collection(TestHost.Shared)]
public sealed class TheSecondTelephone(TestHost host)
{
    private const string Words = "Not to possess, own or use more than one mobile telephone, one SIM card and one telephone number.";

    private static readonly object Terms = new
    {
        maxPhones = 1, maxSims = 1, maxNumbers = 1, eSims = "barred", tabletsWithSim = "included", watchesWithSim = "included", borrowed = "included",
    };

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task from_the_spot_check_to_the_sentence_and_what_it_disrupted()
    {
        var room = await Bound();
        await host.DeliverEvents();
        var visit = (await force.Post($"/api/v1/visits/people/{room.Person}/visits", new
        {
            at = host.Clock.Now, purpose = "spot-check", place = "home", powers = new[] { new { act = "enter", basis = "consent", note = "Asked in by the subject" } },
            terms = new[] { new { orderId = room.Order, conditionId = await room.Condition(1), result = "suspected-breach", note = "A second telephone under the seat" } }, reason = "Unannounced",
        })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        var row = (await force.Get($"{Api}/orders/{room.Order}")).GetProperty("breaches").EnumerateArray().Should().ContainSingle().Which;
        var id = row.GetProperty("id").GetGuid();

        await force.Post($"{Api}/{id}/checks", new { facts = new { devices = new object[] { new { kind = "mobile-phone", number = "07700900123" }, new { kind = "mobile-phone", number = "07700900456" } } }, reason = "Both on the table" });
        var checks = (await room.Shown(id)).GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("answer").GetProperty("orders")[0].GetProperty("terms")[0]).ToList();
        checks.Select(t => (t.GetProperty("outcome").GetString(), t.GetProperty("words").GetString())).Should().Equal(("cannot-tell", Words), ("breach", Words));

        await Writes(force.Supervisor, id);
        (await Decides(force.Supervisor, id, new
        {
            option = "charge", reason = "Proved by two officers; no excuse given",
            preconditions = new[] { new { option = "charge", text = "A certified copy of the order is in hand", state = "met" }, new { option = "charge", text = "Reasonable excuse has been asked about", state = "met" } },
        })).Ok();
        await room.Crimed(id);
        await room.Safe(id);
        foreach (var step in new object[]
        {
            new { kind = "arrest", on = room.Day(0), at = host.Clock.Now, reason = "for a test" }, new { kind = "charge", on = room.Day(0), reason = "for a test" },
            new { kind = "hearing", on = room.Day(0), note = "Magistrates", reason = "for a test" }, new { kind = "outcome", on = room.Day(0), outcome = "custody", reason = "for a test" },
        })
            (await room.Step(id, step)).Ok();
        await force.Post($"{Api}/{id}/disruptions", new { on = room.Day(0), strand = "pursue", scale = "moderate", effect = "The line is silent", reason = "Assessed with the analyst" });
        (await room.Closes(id)).Ok();

        var breach = await room.Shown(id);
        (breach.GetProperty("visitId").GetGuid(), breach.GetProperty("decisions")[0].GetProperty("agrees").GetBoolean(), breach.GetProperty("decisions")[0].GetProperty("secondPerson").GetBoolean()).Should().Be((visit, true, true));
        (await host.FactsTold("breaches.changed.v1")).Where(f => f.Contains(id.ToString())).Select(f => JsonDocument.Parse(f).RootElement.GetProperty("what").GetString())
            .Should().BeEquivalentTo("checked", "view-written", "decided", "crime-reference", "safeguarding", "arrest", "charge", "hearing", "outcome", "disruption", "closed");
        var stages = (await force.Get($"{Api}/overview")).GetProperty("stages").EnumerateArray().ToDictionary(s => s.GetProperty("stage").GetString()!, s => s.GetProperty("figures").GetProperty("breaches").GetInt32());
        (stages["arrest"], stages["found"], stages["open"], stages["no-further-action"]).Should().Be((1, 1, 0, 0), "solved after arrest, one of one");
    }

    private async Task<BreachRoom> Bound()
    {
        var person = await force.RecordsAPerson();
        var order = await force.MakesAnOrder("SCPO", Day(force, -20), Day(force, 700), person, [.. Starts("SCPO", Day(force, -20)), ("conditions", new object[] { new { number = 1, words = Words, kind = "device-limit", terms = Terms } })]);
        var room = new BreachRoom(force, person, order);
        await force.Post($"/api/v1/orders/{order}/conditions/{await room.Condition(1)}/confirmation", new { kind = "device-limit", terms = Terms, reason = "Compared with the sealed order" });
        return room;
    }
}
