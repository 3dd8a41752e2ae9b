using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using static Poet.Breaches.Tests.BreachRoom;

namespace Poet.Breaches.Tests;

/// <summary>A person is told what is held of breaches, and of an erased one nothing is left but numbers.</summary>
public sealed class WhatIsHeld
{
    private const string Marker = "zyxqu";

    [Fact]
    public async Task everything_is_told_to_be_weighed_and_nothing_is_erased_while_a_breach_is_open_and_everything_when_it_is()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var person = await force.RecordsAPerson("Zyxquna Zyxquorth");
        var order = await force.MakesAnOrder("SCPO", "2020-03-02", "2022-03-01", person, [.. Starts("SCPO", "2020-03-02"), ("conditions", new object[] { new { number = 1, words = "Not to enter Zyxqu Row" } })]);
        var room = new BreachRoom(force, person, order);
        var id = await Planted(room);
        await host.DeliverEvents();

        var told = await host.InScope(async services =>
        {
            List<ToldItem> items = [];
            foreach (var teller in services.GetServices<ITellsThePerson>().Where(t => t.GetType().Assembly.GetName().Name == "Poet.Breaches"))
                items.AddRange((await teller.Tell([person], CancellationToken.None)).SelectMany(s => s.Items));
            return items;
        });
        told.Should().HaveCountGreaterThan(12).And.OnlyContain(i => i.Withheld!.ToBeWeighed && i.MayHoldProtectedDetails);
        string.Join('\n', told.Select(t => t.Text)).Should().ContainAll("Zyxqu was seen", "Zyxqu information", "Zyxqu departs", "Zyxqu nobody", "Zyxqu effect", "Not to enter Zyxqu Row");

        var pack = await host.InScope(async services => (await services.GetServices<ITellsTheReceivingForce>().Single(t => t.GetType().Assembly.GetName().Name == "Poet.Breaches")
            .Pack(new(person, [person], [order]), CancellationToken.None)).ToList());
        pack.Select(i => i.MayHoldProtectedDetails).Should().Equal(false, true);
        pack[0].Text.Should().Contain("Conditions 1").And.Contain("Recall to prison, 3 June 2020").And.NotContainAny("seen", "departs", "letter", "ZYXQU-1");
        pack[1].Text.Should().ContainAll("Zyxqu was seen", "Not to enter Zyxqu Row", "Zyxqu letter", "Reference of the source: ZYXQU-1");

        var refused = await force.As("inspector").Send(HttpMethod.Post, $"/api/v1/retention/{person}/erasures", new { grounds = "review", reason = "Not needed any more" });
        refused.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        refused.Text.Should().Contain("Close the breach");
        (await room.Closes(id)).Ok();
        host.Clock.Advance(TimeSpan.FromDays(365 * 7));
        await Erase(host.NewForce(force.Code), person);
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        (await host.Database.TablesHolding(Marker)).Should().BeEmpty();
        var later = host.NewForce(force.Code);
        var shown = await later.Get($"{Api}/{id}");
        (shown.GetProperty("seen").GetString(), shown.GetProperty("checks").GetArrayLength(), shown.GetProperty("steps").GetArrayLength()).Should().Be(("Erased", 0, 10));
        (await later.Officer.Send(HttpMethod.Post, $"{Api}/{id}/disruptions", new { on = "2021-01-01", strand = "pursue", scale = "minor", effect = "Another", reason = "for a test" })).ShouldBeProblem(422, "erased");
        (await later.Get($"{Api}/overview")).GetProperty("all").GetProperty("breaches").GetInt32().Should().Be(1, "counts are as before");
    }

    private static async Task<Guid> Planted(BreachRoom room)
    {
        var force = room.Force;
        var at = new DateTimeOffset(2020, 6, 1, 10, 0, 0, TimeSpan.Zero);
        var condition = (await force.Get($"{Api}/people/{room.Person}/terms?at={Uri.EscapeDataString(at.ToString("O"))}")).GetProperty("terms")[0].GetProperty("conditionId").GetGuid();
        var id = (await force.Post($"{Api}/people/{room.Person}/breaches", await room.Word(at, 900, seen: "Zyxqu was seen", more: new { conditionIds = new[] { condition }, sourceReference = "ZYXQU-1", reason = "for a test" })))
            .GetProperty("id").GetGuid();
        await force.Post($"{Api}/{id}/checks", new { facts = new { items = new[] { new { name = "Zyxqu knife" } } }, reason = "for a test" });
        var inspector = force.As("inspector");
        await inspector.Post($"{Api}/{id}/views", new { information = "Zyxqu information", threat = "Zyxqu threat", powers = "Zyxqu powers", options = "Zyxqu options", action = "Zyxqu action", reason = "for a test" });
        (await Decides(inspector, id, new { another = "Zyxqu letter", departure = "Zyxqu departs", reason = "for a test" })).Ok();
        (await room.Step(id, new { kind = "recall", on = "2020-06-03", recall = "standard", note = "Zyxqu note", reason = "for a test" })).Ok();
        await force.Post($"{Api}/{id}/crime-reference", new { whyNone = "Zyxqu none", reason = "for a test" });
        await force.Post($"{Api}/{id}/crime-reference", new { crimeReference = "ZYXQU/1", reason = "for a test" });
        await force.Post($"{Api}/{id}/safeguarding", new { action = "other", what = "Zyxqu nobody", reason = "for a test" });
        await force.Post($"{Api}/{id}/disruptions", new { on = "2020-07-01", strand = "prevent", scale = "minor", effect = "Zyxqu effect", reason = "for a test" });
        return id;
    }

    private static async Task Erase(TestForce force, Guid person)
    {
        var proposed = (await force.As("inspector").Post($"/api/v1/retention/{person}/erasures", new { grounds = "review", reason = "Not needed any more" })).GetProperty("id").GetGuid();
        await force.As("chief-inspector").Post($"/api/v1/retention/{person}/erasures/{proposed}/confirmation", new { reason = "Looked at it and agree" });
    }
}
