using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using static Poet.Plans.Tests.PlansRoom;

namespace Poet.Plans.Tests;

/// <summary>A person who asks is told of suspicion only after somebody weighed it, and of an erased one nothing is left but numbers.</summary>
public sealed class WhatPlansHold
{
    private const string Marker = "zyxqu"; // in no reason: those stand in the audit as they were given

    [Fact]
    public async Task of_an_erased_person_no_report_and_no_word_is_left()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        await room.Trained(force.Officer);
        await room.Brings(Names(force, "ZYXQU1", "Zyxquna Zyxquorth", 6), ["ZYXQU/9/20,Larkshire,31/02/2026,19C,suspect,,N2,Zyxquna Zyxquorth,,"]);
        var person = (await room.Watched())["Zyxquna Zyxquorth"];
        var trawl = (await force.Supervisor.Post($"{Api}/trawls", new { reason = "for a test" })).GetProperty("id").GetGuid();
        var difference = (await force.Get($"{Api}/trawls/{trawl}")).GetProperty("differences")[0].GetProperty("id").GetGuid();
        await force.Supervisor.Post($"{Api}/trawls/{trawl}/differences/{difference}", new { answer = "act", reason = "for a test" });
        var nomination = (await force.Officer.Post($"{Api}/nominations", new { subjectId = person, why = "Zyxqu was named by two partners", agency = "Zyxqu refuge", reason = "for a test" })).GetProperty("id").GetGuid();
        await force.As("chief-inspector").Post($"{Api}/nominations/{nomination}/look", new { reason = "for a test" });
        var nominal = await room.Adopts(person);
        (await room.Does(force.Supervisor, nominal, "rank", new { adjustment = 5, until = room.Day(60), reason = "for a test" })).Ok();

        var action = (await force.Post($"{Api}/nominals/{nominal}/actions", new { strand = "prevent", what = "Ask the landlord of Zyxqu House", ownerId = await force.Officer.Id(), dueOn = room.Day(20), service = "Zyxqu clinic", need = "drugs", reason = "for a test" })).GetProperty("id").GetGuid();
        await force.Post($"{Api}/actions/{action}/updates", new { done = "Zyxqu kept the first talk", reason = "for a test" });
        await force.Post($"{Api}/nominals/{nominal}/outcomes", new { kind = "charge", on = room.Day(0), sourceReference = "ZYXQU/7", note = "Zyxqu was charged", reason = "for a test" });
        await force.Supervisor.Post($"{Api}/nominals/{nominal}/peer-reviews", new { works = "Zyxqu is seen often", missing = "Nobody asked at Zyxqu House", lesson = "Ask at Zyxqu House", shared = true, reason = "for a test" });

        var order = await force.MakesAnOrder("SPO", room.Day(-100), room.Day(900), person, ("conditions", new object[] { new { number = 1, words = "Not to go to Mill Lane" } }));
        var condition = (await force.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        List<Guid> opened = [];
        foreach (var ahead in new[] { -3, -2, -1 })
            opened.Add((await force.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = host.Clock.Now.AddDays(ahead), source = "officer", seen = "Zyxqu on Mill Lane", reason = "for a test" })).GetProperty("id").GetGuid());
        await host.DeliverEvents();
        var referral = (await force.Get($"{Api}/mappa-referrals"))[0].GetProperty("id").GetGuid();
        await force.Post($"{Api}/mappa-referrals/{referral}/sending", new { category = 2, level = 2, why = "Zyxqu was seen nearer each time", sentTo = "Zyxqu meeting", sentOn = room.Day(0), minutes = "ZYXQU/31", reason = "for a test" });

        var told = await host.InScope(async services => (await services.GetServices<ITellsThePerson>().Single(t => t.GetType().Assembly.GetName().Name == "Poet.Plans").Tell([person], CancellationToken.None)).SelectMany(s => s.Items).ToList());
        told.Should().HaveCountGreaterThan(8).And.OnlyContain(i => i.Withheld!.ToBeWeighed && i.MayHoldProtectedDetails);
        string.Join('\n', told.Select(t => t.Label + t.Text)).Should().ContainAll("ZYXQU1/0/20", "Zyxqu was named by two partners", "Ask the landlord of Zyxqu House", "Zyxqu kept the first talk", "ZYXQU/7", "Nobody asked at Zyxqu House", "Zyxqu was seen nearer each time", "for a test");

        (await force.As("inspector").Send(HttpMethod.Post, $"/api/v1/retention/{person}/erasures", new { grounds = "review", reason = "Not needed any more" })).Text.Should().Contain("Archive the nominal");
        foreach (var breach in opened)
            foreach (var (act, body) in new (string, object)[]
            {
                ("safeguarding", new { action = "none-needed", what = "Nobody is named in the order", reason = "for a test" }), ("crime-reference", new { crimeReference = "T1/123/26", reason = "for a test" }),
                ("steps", new { kind = "no-further-action", on = room.Day(0), because = "excuse", reason = "for a test" }), ("closing", new { reason = "for a test" }),
            })
                await force.Post($"/api/v1/breaches/{breach}/{act}", body);
        (await room.Does(force.Officer, nominal, "less", new { to = "archived", outcome = "unfounded", evidence = "Zyxqu was abroad at each of the dates", reason = "for a test" })).Ok();
        (await room.Does(force.Supervisor, nominal, "less/review", new { agree = true, reason = "for a test" })).Ok();
        host.Clock.Advance(TimeSpan.FromDays(365 * 7));
        var later = host.NewForce(force.Code);
        var proposed = (await later.As("inspector").Post($"/api/v1/retention/{person}/erasures", new { grounds = "review", reason = "Not needed any more" })).GetProperty("id").GetGuid();
        await later.As("chief-inspector").Post($"/api/v1/retention/{person}/erasures/{proposed}/confirmation", new { reason = "Looked at it and agree" });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        (await host.Database.TablesHolding(Marker)).Should().BeEmpty();
        var shown = await later.Get($"{Api}/nominals/{nominal}");
        (shown.GetProperty("state").GetString(), shown.GetProperty("tier").GetInt32()).Should().Be(("archived", 1), "counts of the past stay as they were");
    }
}
