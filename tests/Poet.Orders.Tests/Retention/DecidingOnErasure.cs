using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Tests.Retention;

[Collection(TestHost.Shared)]
public sealed class DecidingOnErasure(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    private TestUser Inspector => force.As("inspector");

    private TestUser Chief => force.As("chief-inspector");

    [Fact]
    public async Task an_order_in_force_and_a_hold_refuse_it_with_a_sentence()
    {
        var person = await force.RecordsAPerson("Elowen Tresillick");
        var order = await force.MakesAnOrder("SPO", "2026-03-02", subject: person);
        var hold = (await Inspector.Post($"/api/v1/retention/{person}/holds", new { reason = "Inquiry" })).GetProperty("id").GetGuid();

        var refused = await Propose(person);
        refused.ShouldBeProblem(422, "order-binds").ShouldBeProblem(422, "held").Text.Should().Contain("Wait until every order on this person has ended").And.Contain("Lift the legal hold first");

        await force.Post($"/api/v1/orders/{order}/end", new { on = "2026-08-01", how = "discharged", reason = "Court order" });
        await Inspector.Post($"/api/v1/retention/{person}/holds/{hold}/lift", new { reason = "Inquiry over" });
        (await Propose(person)).Ok();
    }

    [Fact]
    public async Task it_takes_two_people_and_is_asked_again_at_the_second_step()
    {
        var person = await force.RecordsAPerson("Jago Tresillick");
        var proposed = (await Propose(person)).Ok().Json.GetProperty("id").GetGuid();
        (await Propose(person)).ShouldBeProblem(422, "proposed-already");
        (await Confirm(Inspector, person, proposed)).ShouldBeProblem(422, "second-person-needed").Text.Should().Contain("erasing takes two people");
        (await Confirm(force.Officer, person, proposed)).ShouldBeProblem(403);

        var hold = (await Chief.Post($"/api/v1/retention/{person}/holds", new { reason = "Claim" })).GetProperty("id").GetGuid();
        (await Confirm(Chief, person, proposed)).ShouldBeProblem(422, "held");
        await Chief.Post($"/api/v1/retention/{person}/holds/{hold}/lift", new { reason = "Claim settled" });
        (await Confirm(Chief, person, proposed)).Ok();

        (await Confirm(Chief, person, proposed)).ShouldBeProblem(422, "erased");
        (await force.Get($"/api/v1/subjects/{person}")).GetProperty("erased").GetProperty("grounds").GetString().Should().Be("review");
    }

    [Fact]
    public async Task where_another_force_has_an_order_on_the_person_the_second_person_is_theirs()
    {
        var other = host.NewForce();
        var person = await force.RecordsAPerson("Kerensa Tresillick", "1988-05-06", "2003/0011985X");
        await host.InScope(s => s.GetRequiredService<ISubjects>().Ensure([new("test:" + person, "Kerensa Tresillick") { BornOn = new(1988, 5, 6), Force = other.Code, Identifiers = [("PNC", "2003/0011985X")] }],
            CancellationToken.None), Actor.System("import", other.Code));
        var order = await other.MakesAnOrder("SPO", "2026-03-02", subject: person);
        (await Propose(person)).ShouldBeProblem(422, "order-binds");
        await other.Post($"/api/v1/orders/{order}/end", new { on = "2026-08-01", how = "discharged", reason = "Court order" });

        var proposed = (await Propose(person)).Ok().Json.GetProperty("id").GetGuid();
        (await Confirm(Chief, person, proposed)).ShouldBeProblem(422, "other-force-needed");
        (await Confirm(other.As("chief-inspector"), person, proposed)).Ok();
    }

    [Fact]
    public async Task on_the_pages_one_proposes_and_another_turns_it_down_or_agrees()
    {
        var person = await force.RecordsAPerson("Morwen Tresillick");
        var (one, two) = (await Inspector.Pages(), await Chief.Pages());

        WebUtility.HtmlDecode(await (await one.Submit($"/retention/{person}?handler=Propose", ("Propose.Reason", "Not needed"))).Content.ReadAsStringAsync()).Should().Contain("Choose why it is to be erased");
        (await one.Submit($"/retention/{person}?handler=Propose", ("Propose.Grounds", "Request"), ("Propose.Reason", "Asked, and not needed"))).Headers.Location!.ToString().Should().EndWith("done=proposed");
        (await one.Read($"/retention/{person}")).Should().Contain("Another person must confirm it").And.NotContain("Erase the record for good");
        (await two.Read("/retention")).Should().Contain("Waiting for a second person").And.Contain("Morwen Tresillick");
        (await two.Submit($"/retention/{person}?handler=Reject", ("Reject.Reason", "A claim is coming"))).Headers.Location!.ToString().Should().EndWith("done=rejected");
        (await one.Read($"/retention/{person}")).Should().Contain("Not erased").And.Contain("A claim is coming");

        await one.Submit($"/retention/{person}?handler=Propose", ("Propose.Grounds", "Request"), ("Propose.Reason", "Asked again"));
        (await two.Submit($"/retention/{person}?handler=Confirm", ("Confirm.Reason", "Agreed"))).Headers.Location!.ToString().Should().EndWith("done=confirmed");
        await host.DeliverEvents();
        (await two.Read($"/subjects/{person}")).Should().Contain("What was recorded of this person was erased").And.NotContain("Morwen").And.NotContain("Add a note");
        (await two.Read($"/retention/{person}?done=confirmed")).Should().Contain("nothing is left to decide").And.NotContain("Morwen");
    }

    private Task<Answer> Propose(Guid person) => Inspector.Send(HttpMethod.Post, $"/api/v1/retention/{person}/erasures", new { grounds = "review", reason = "Not needed any more" });

    private static Task<Answer> Confirm(TestUser who, Guid person, Guid erasure) => who.Send(HttpMethod.Post, $"/api/v1/retention/{person}/erasures/{erasure}/confirmation", new { reason = "Looked at it and agree" });
}
