using System.Net;
using Poet.Orders.Tests.Restricted;
using Poet.Orders.Tests.Rights;

namespace Poet.Orders.Tests.Features;

/// <summary>How a protected person is reached, what they think and whether they want to be told, is for those few who need it.</summary>
[Collection(TestHost.Shared)]
public sealed class KnowingProtectedPeople(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task the_record_is_kept_changed_and_refused_to_whoever_saw_an_older_one()
    {
        var her = await ProtectedPerson.Of(force);
        var empty = (await force.Officer.Send(HttpMethod.Get, her.Path)).Ok();
        (empty.Json.GetProperty("consent").GetString(), empty.ETag).Should().Be(("not-asked", $"\"{Guid.Empty}\""));
        (await her.Records(ProtectedPerson.Known())).Ok();
        var shown = (await force.Officer.Send(HttpMethod.Get, her.Path)).Ok();
        shown.Json.GetProperty("safeHow").GetString().Should().Be(ProtectedPerson.SafeHow);
        shown.Json.GetProperty("needsSupport").GetString().Should().Be("yes");

        (await force.Officer.Send(HttpMethod.Put, her.Path, ProtectedPerson.Known(), headers: ("If-Match", empty.ETag!))).ShouldBeProblem(409);
        (await force.Supervisor.Send(HttpMethod.Put, her.Path, new { safeHow = "Through her advisor", consent = "no", consentOn = "2026-08-21", reason = "She asked" }, headers: ("If-Match", shown.ETag!))).Ok();
        var after = await force.Get(her.Path);
        (after.GetProperty("safeHow").GetString(), after.TryGetProperty("views", out _)).Should().Be(("Through her advisor", false));
        (await force.Officer.Send(HttpMethod.Get, her.Path, purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden);
        var history = (await force.Auditor.Get($"/api/v1/audit/records/{her.Id}", "audit")).GetRawText();
        history.Should().Contain("Change protection").And.Contain("Show protection").And.NotContain("Brackenford", "an auditor learns that it changed, and not what stood there");
    }

    [Fact]
    public async Task days_that_do_not_fit_their_answers_and_words_without_end_are_refused_and_nothing_changes()
    {
        var her = await ProtectedPerson.Of(force);
        (await her.Records(ProtectedPerson.Known("yes", null))).ShouldBeProblem(422, "consent-on-wrong", "consentOn");
        (await her.Records(ProtectedPerson.Known("not-asked"))).ShouldBeProblem(422, "consent-on-wrong", "consentOn");
        (await her.Records(ProtectedPerson.Known("yes", "2099-01-01"))).ShouldBeProblem(422, "consent-on-wrong", "consentOn");
        (await her.Records(new { views = "Wants it", reason = "for a test" })).ShouldBeProblem(422, "views-on-wrong", "viewsOn");
        (await her.Records(new { needsSupport = "no", reason = "for a test" })).ShouldBeProblem(422, "support-on-wrong", "needsSupportOn");
        (await her.Records(new { safeHow = new string('x', 501), reason = "for a test" })).ShouldBeProblem(422, "too-long", "safeHow");
        (await force.Get(her.Path)).GetProperty("version").GetGuid().Should().Be(Guid.Empty);
    }

    [Fact]
    public async Task nobody_without_the_permission_and_no_other_force_sees_the_record_or_the_duty()
    {
        var her = await ProtectedPerson.Of(force);
        (await her.Records(ProtectedPerson.Known())).Ok();
        await host.DeliverEvents();
        var duty = $"/api/v1/telling/{await her.Duty("order-made")}";
        object answer = new { because = "not-safe", reason = "for a test" };
        foreach (var role in new[] { "caseworker", "researcher", "analyst", "auditor", "any-officer", "administrator" })
        {
            foreach (var path in new[] { her.Path, duty, "/api/v1/telling" })
                (await force.As(role).Send(HttpMethod.Get, path)).ShouldBeProblemOfType(403, "not-allowed");
            (await her.Records(ProtectedPerson.Known(), force.As(role))).ShouldBeProblemOfType(403, "not-allowed");
            (await force.As(role).Send(HttpMethod.Post, $"{duty}/not-told", answer)).ShouldBeProblemOfType(403, "not-allowed");
        }
        (await force.As("mappa").Get(her.Path)).GetProperty("never").GetString().Should().Be("Never by post");
        (await her.Records(ProtectedPerson.Known(), force.As("mappa"))).ShouldBeProblemOfType(403, "not-allowed");

        var other = host.NewForce();
        foreach (var path in new[] { her.Path, duty })
            (await other.Supervisor.Send(HttpMethod.Get, path)).ShouldBeProblemOfType(404, "not-found");
        (await her.Records(ProtectedPerson.Known(), other.Officer)).ShouldBeProblemOfType(404, "not-found");
        (await other.Officer.Send(HttpMethod.Post, $"{duty}/not-told", answer)).ShouldBeProblemOfType(404, "not-found");
        (await other.Officer.Get("/api/v1/telling")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task of_a_restricted_record_only_those_learn_who_may_see_it()
    {
        var hidden = await RestrictedPerson.Of(force);
        var path = $"/api/v1/subjects/{hidden.Subject}/people/{hidden.Register.Victim}/protection";
        (await hidden.Mate.Send(HttpMethod.Put, path, ProtectedPerson.Known())).Ok();
        await hidden.Mate.Post("/api/v1/orders", new { subjectId = hidden.Subject, type = "SPO", form = "full", madeOn = "2026-08-24", untilFurtherOrder = true, reason = "for a test" }, "application");
        await host.DeliverEvents();
        (await hidden.Mate.Get("/api/v1/telling")).GetProperty("total").GetInt32().Should().BePositive();
        (await hidden.Outsider.Send(HttpMethod.Get, path)).ShouldBeProblemOfType(404, "not-found");
        (await hidden.Outsider.Send(HttpMethod.Put, path, ProtectedPerson.Known())).ShouldBeProblemOfType(404, "not-found");
        (await hidden.Outsider.Get("/api/v1/telling")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task the_subject_who_asks_what_is_held_is_told_nothing_of_it()
    {
        var asked = await AskedByAPerson.Of(force);
        var her = (await force.Get($"/api/v1/subjects/{asked.Person}")).GetProperty("people").EnumerateArray().Single(p => p.GetProperty("protected").GetBoolean()).GetProperty("id").GetGuid();
        (await force.Officer.Send(HttpMethod.Put, $"/api/v1/subjects/{asked.Person}/people/{her}/protection", ProtectedPerson.Known())).Ok();
        await host.DeliverEvents();
        await asked.Compiles();
        string.Join('\n', (await asked.Items()).Select(i => i.GetRawText())).Should().NotContain("Brackenford").And.NotContain("Never by post").And.NotContain("Wants the order").And.NotContain("advisor");
    }

    [Fact]
    public async Task the_pages_show_and_change_it()
    {
        var her = await ProtectedPerson.Of(force);
        var pages = await force.Officer.Pages();
        var page = $"/subjects/{her.Subject}/people/{her.Id}";
        (await pages.Read($"/subjects/{her.Subject}")).Should().Contain($"href=\"{page}\"");
        (await pages.Read(page)).Should().Contain("Not asked whether they want to be told");
        using (var half = await pages.Submit($"{page}/change", ("Input.SafeHow", "Mobile, ask for Anna"), ("Input.Consent", "Yes"), ("Input.NeedsSupport", "NotAsked"), ("Input.Reason", "Spoke to her")))
            (await half.Content.ReadAsStringAsync()).Should().Contain("Enter the day on which they were asked whether they want to be told");
        using var done = await pages.Submit($"{page}/change", ("Input.SafeHow", "Mobile, ask for Anna"), ("Input.Consent", "Yes"), ("Input.ConsentOn.Day", "20"), ("Input.ConsentOn.Month", "8"), ("Input.ConsentOn.Year", "2026"),
            ("Input.NeedsSupport", "NotAsked"), ("Input.Reason", "Spoke to her"));
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read(done.Headers.Location!.OriginalString)).Should().Contain("Mobile, ask for Anna").And.Contain("asked on 20 August 2026").And.NotContain("Not asked whether they want to be told");
    }
}
