using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Plans.Nominals;
using Poet.Platform.Requests;
using static Poet.Plans.Tests.PlansRoom;

namespace Poet.Plans.Tests;

/// <summary>From adoption by an owner who accepts to the archive and back.</summary>
[Collection(TestHost.Shared)]
public sealed class ManagingNominals(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    private async Task<(PlansRoom Room, Guid Person)> Ready(string name = "Ludo Fenwright", int times = 6)
    {
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        await room.Trained(force.Officer);
        await room.Brings(Names(force, "N1", name, times));
        return (room, (await room.Watched())[name]);
    }

    [Fact]
    public async Task nobody_is_adopted_without_a_tier_or_a_trained_owner_who_then_accepts()
    {
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        await room.Brings(Names(force, "N1", "Ludo Fenwright", 6), Names(force, "N2", "Otto Quill", 3));
        var person = (await room.Watched())["Ludo Fenwright"];
        var owner = await force.Officer.Id();
        async Task<Answer> Adopt(Guid who) => await force.Supervisor.Send(HttpMethod.Post, $"{Api}/nominals", new { subjectId = who, ownerId = owner, reason = "for a test" });
        (await Adopt(person)).ShouldBeProblem(422, "owner-untrained", "ownerId");
        await room.Trained(force.Officer);
        var none = (await room.Found("Otto Quill"))[0];
        (await Adopt(none)).ShouldBeProblem(422, "no-tier", "subjectId");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/nominals", new { subjectId = person, ownerId = owner, reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);

        var id = (await Adopt(person)).Ok().Json.GetProperty("id").GetGuid();
        (await room.State(id)).Should().Be("offered");
        (await Adopt(person)).ShouldBeProblem(422, "nominal-already", "subjectId");
        (await room.Does(force.Supervisor, id, "acceptance", new { accept = true, reason = "for a test" })).ShouldBeProblem(422, "not-yours");
        (await room.Does(force.Officer, id, "acceptance", new { accept = false, reason = "On leave for months" })).Ok();
        (await room.Nominal(id)).TryGetProperty("owner", out _).Should().BeFalse();
        (await room.Does(force.Supervisor, id, "owner", new { ownerId = owner, reason = "Back again" })).Ok();
        (await room.Does(force.Officer, id, "acceptance", new { accept = true, reason = "for a test" })).Ok();
        (await room.State(id)).Should().Be("active");
        (await room.Watched()).Should().BeEmpty();
    }

    [Fact]
    public async Task less_is_managed_only_with_evidence_and_by_a_reviewer_who_did_not_propose_it()
    {
        var (room, person) = await Ready();
        var id = await room.Adopts(person);
        (await room.Does(force.Officer, id, "less", new { to = "monitoring", outcome = "risk-reduced", evidence = "Quiet", reason = "for a test" })).ShouldBeProblem(422, "evidence-missing", "evidence");
        (await room.Does(force.Officer, id, "less", new { to = "active", outcome = "risk-reduced", evidence = "Looked at by two people over nine months", reason = "for a test" })).ShouldBeProblem(422, "to-wrong", "to");
        (await room.Does(force.Supervisor, id, "less", new { to = "archived", outcome = "unfounded", evidence = "Looked at by two people over nine months", reason = "for a test" })).Ok();
        (await room.Does(force.Supervisor, id, "less/review", new { agree = true, reason = "for a test" })).ShouldBeProblem(422, "own-proposal");
        (await room.Does(force.As("inspector"), id, "less/review", new { agree = false, reason = "Too early" })).Ok();
        (await room.State(id)).Should().Be("active");
        await room.Less(id, "archived", "unfounded");
        var shown = await room.Nominal(id);
        (shown.GetProperty("state").GetString(), shown.GetProperty("outcome").GetString(), shown.TryGetProperty("owner", out _)).Should().Be(("archived", "unfounded", false));
        shown.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("kind").GetString()).Should().Equal("adopted", "given", "accepted", "less-proposed", "disagreed", "less-proposed", "agreed");
    }

    [Fact]
    public async Task somebody_archived_comes_back_by_a_new_report_with_the_reason()
    {
        var (room, person) = await Ready();
        var id = await room.Adopts(person);
        await room.Less(id, "archived", "ceased");
        await room.Brings([$"N1/50/20,Larkshire,{room.Day(-400)},20A,suspect,,N1,Ludo Fenwright,1985-03-04,"]);
        (await room.State(id)).Should().Be("archived", "that report was made before");
        await room.Brings([$"N1/51/20,Larkshire,{room.Day(0)},20A,suspect,,N1,Ludo Fenwright,1985-03-04,"]);
        var shown = await room.Nominal(id);
        shown.GetProperty("state").GetString().Should().Be("reactivated");
        var last = shown.GetProperty("steps").EnumerateArray().Last();
        (last.GetProperty("kind").GetString(), last.GetProperty("detail").GetString()).Should().Be(("reactivated", "new-report"));
        last.GetProperty("reason").GetString().Should().Contain("Named in a report");
    }

    [Fact]
    public async Task somebody_in_prison_stays_archived_and_comes_back_with_the_release()
    {
        var (room, person) = await Ready();
        var id = await room.Adopts(person);
        var custody = (await force.Post($"/api/v1/subjects/{person}/custody", new { kind = "sentence", from = room.Day(-1), reason = "for a test" })).GetProperty("id").GetGuid();
        await host.DeliverEvents();
        await room.Less(id, "archived", "imprisoned");
        await room.Brings([$"N1/52/20,Larkshire,{room.Day(0)},20A,suspect,,N1,Ludo Fenwright,1985-03-04,"]);
        (await room.State(id)).Should().Be("archived", "in prison, even with a new report");
        await force.Post($"/api/v1/subjects/{person}/custody/{custody}/release", new { on = room.Day(0), reason = "for a test" });
        await host.DeliverEvents();
        var shown = await room.Nominal(id);
        (shown.GetProperty("state").GetString(), shown.GetProperty("steps").EnumerateArray().Last().GetProperty("detail").GetString()).Should().Be(("reactivated", "release"));
    }

    [Fact]
    public async Task the_ranking_explains_its_points_and_a_person_may_adjust_them_for_a_time()
    {
        var (room, person) = await Ready();
        await room.Brings(Names(force, "N2", "Otto Quill", 9));
        var (first, second) = (await room.Adopts(person), await room.Adopts((await room.Watched())["Otto Quill"]));
        (await Ranked()).Should().Equal(second, first);
        (await room.Does(force.Supervisor, first, "rank", new { adjustment = 5000, until = room.Day(30), reason = "for a test" })).ShouldBeProblem(422, "adjustment-wrong", "adjustment");
        (await room.Does(force.Supervisor, first, "rank", new { adjustment = 100, until = room.Day(30), reason = "A child in the household" })).Ok();
        (await Ranked()).Should().Equal(first, second);
        var parts = (await room.Nominal(first)).GetProperty("parts").EnumerateArray().ToList();
        parts.Sum(p => p.GetProperty("points").GetInt32()).Should().Be((await room.Nominal(first)).GetProperty("points").GetInt32());
        parts.Should().Contain(p => p.GetProperty("what").GetString()!.StartsWith("Adjusted by a person until"));

        async Task<List<Guid>> Ranked() => [.. (await force.Get($"{Api}/nominals")).GetProperty("nominals").EnumerateArray().Select(n => n.GetProperty("id").GetGuid())];
    }

    [Fact]
    public async Task judgement_goes_through_a_chief_inspector_and_a_panel_with_its_dissent_and_whoever_nominated_is_told()
    {
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        await room.Trained(force.Officer);
        var (person, chief) = (await force.RecordsAPerson("Marlo Thistle"), force.As("chief-inspector"));
        var id = (await force.Caseworker.Post($"{Api}/nominations", new { subjectId = person, why = "Two partners tell the same way of isolating", agency = "Larkspur refuge, duty worker", reason = "for a test" })).GetProperty("id").GetGuid();
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/nominations", new { subjectId = person, why = "Known to me from two inquiries of last year", reason = "for a test" })).ShouldBeProblem(422, "nominated-already", "subjectId");
        (await Act(force.Supervisor, "look", new { panelOn = room.Day(0), reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await Act(chief, "panel", Panel(["A. Bell, DCI", "B. Carr, social work"]))).ShouldBeProblem(422, "wrong-state");
        (await Act(chief, "look", new { panelOn = room.Day(0), reason = "Two sources" })).Ok();
        (await Act(force.Caseworker, "told", new { on = room.Day(0), how = "By telephone", reason = "for a test" })).ShouldBeProblem(422, "undecided");
        (await Act(chief, "panel", Panel(["A. Bell, DCI"]))).ShouldBeProblem(422, "members-wrong", "members");
        (await Act(chief, "panel", Panel(["A. Bell, DCI", "B. Carr, social work"]))).Ok();
        var nominal = await room.Adopts(person, nomination: id);
        (await Act(force.Caseworker, "told", new { on = room.Day(0), how = "By telephone", reason = "for a test" })).Ok();
        var shown = await force.Get($"{Api}/nominations/{id}");
        (shown.GetProperty("state").GetString(), shown.GetProperty("dissent").GetString(), shown.GetProperty("toldHow").GetString(), shown.GetProperty("members").GetArrayLength()).Should().Be(("adopted", "B. Carr: see the family first", "By telephone", 2));
        var view = await room.Nominal(nominal);
        (view.GetProperty("tier").GetInt32(), view.GetProperty("basis").GetString()).Should().Be((3, "judged"));

        object Panel(string[] members) => new { adopt = true, on = room.Day(0), members, reviewOn = room.Day(90), dissent = "B. Carr: see the family first", reason = "The count cannot see it" };
        Task<Answer> Act(TestUser who, string act, object body) => who.Send(HttpMethod.Post, $"{Api}/nominations/{id}/{act}", body);
    }

    [Fact]
    public async Task words_are_held_back_from_who_may_not_see_protected_details_and_another_force_sees_nothing()
    {
        var (room, person) = await Ready();
        var id = await room.Adopts(person);
        (await room.Does(force.Officer, id, "less", new { to = "monitoring", outcome = "ceased", evidence = "She lives at Larkspur House now and has not seen him", reason = "for a test" })).Ok();
        var analyst = force.As("analyst");
        (await analyst.Get($"{Api}/nominals/{id}")).ToString().Should().NotContain("Larkspur House");
        (await force.Get($"{Api}/nominals/{id}")).ToString().Should().Contain("Larkspur House");
        (await host.NewForce().Officer.Send(HttpMethod.Get, $"{Api}/nominals/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task whoever_saw_an_older_version_changes_nothing()
    {
        var (room, person) = await Ready();
        var id = await room.Adopts(person);
        var version = (await room.Nominal(id)).GetProperty("version").GetString();
        (await room.Does(force.Officer, id, "reviews", new { next = room.Day(60), reason = "for a test" })).Ok();
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/nominals/{id}/reviews", new { next = room.Day(61), reason = "for a test" }, "supervision", ("If-Match", $"\"{version}\""))).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task whoever_is_no_longer_trained_or_left_loses_what_they_own_and_it_is_shown_to_who_gives_it_away()
    {
        var (room, person) = await Ready();
        var id = await room.Adopts(person);
        await LetGo();
        (await room.Nominal(id)).GetProperty("owner").GetString().Should().NotBeNull("the training counts");
        var training = (await force.Get($"{Api}/trained"))[0].GetProperty("id").GetGuid();
        await force.Supervisor.Post($"{Api}/trained/{training}/withdrawal", new { reason = "Left the specialist team" });
        await LetGo();
        await LetGo();
        var nominal = await room.Nominal(id);
        (nominal.TryGetProperty("owner", out _), nominal.GetProperty("state").GetString()).Should().Be((false, "active"));
        nominal.GetProperty("steps").EnumerateArray().Count(s => s.GetProperty("kind").GetString() == "owner-gone").Should().Be(1, "once");
        var pages = await force.Supervisor.Pages();
        (await pages.Read("/")).Should().Contain("Nominals whom no owner has accepted");
        (await pages.Read("/plans?withoutOwner=true&state=all")).Should().Contain("Ludo Fenwright");
        await room.Trained(force.Officer);
        await force.Supervisor.Post($"{Api}/nominals/{id}/owner", new { ownerId = await force.Officer.Id(), reason = "Trained again" });
        (await pages.Read("/plans?withoutOwner=true&state=all")).Should().Contain("Ludo Fenwright", "given is not accepted");
        await force.Post($"{Api}/nominals/{id}/acceptance", new { accept = true, reason = "for a test" });
        (await pages.Read("/plans?withoutOwner=true&state=all")).Should().NotContain("Ludo Fenwright");

        Task LetGo() => host.InScope(services => services.GetRequiredService<LetGoOwners>().Do(CancellationToken.None));
    }
}
