using System.Net;

namespace Poet.Host.Tests.People;

/// <summary>People come, change and go.</summary>
[Collection(TestHost.Shared)]
public sealed class StartersMoversLeavers(TestHost host)
{
    private const string First = "walnut carpet seventeen";
    private readonly TestForce force = host.NewForce();
    private readonly TestForce real = host.NewForce("37");

    [Fact]
    public async Task whose_password_an_administrator_chose_chooses_another_before_anything_else()
    {
        var (user, id) = await NewPerson("starter");
        using var client = await Somebody.WithNewApp(host, user, First);
        var pages = new WebPages(client);

        (await client.GetAsync("/account/purpose")).Headers.Location!.OriginalString.Should().Be("/account/password?returnUrl=%2Faccount%2Fpurpose");
        client.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        (await Answer.Of(await client.GetAsync("/api/v1/orders"))).ShouldBeProblemOfType(403, "password-due");
        (await pages.Read("/account/password")).Should().Contain("Somebody else chose your present password");

        using var done = await pages.Submit("/account/password?returnUrl=/account/purpose", ("Input.Present", First), ("Input.Wanted", "tapioca lighthouse ferret"));
        done.Headers.Location!.OriginalString.Should().Be("/account/purpose");
        (await pages.Read("/account/purpose")).Should().Contain("Person starter");
        (await Shown(id)).GetProperty("passwordGiven").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task a_new_rank_and_new_roles_hold_at_once_and_the_audit_tells_both()
    {
        var mover = force.Researcher;
        var client = await mover.Browser();
        await force.Administrator.Post($"/api/v1/people/{await mover.Id()}", new { displayName = "Rita Mover", rank = "sergeant", roles = new[] { "sergeant" }, reason = "Promoted, leads the unit" });

        (await client.GetAsync("/account/purpose")).StatusCode.Should().Be(HttpStatusCode.Redirect, "what the old session says of roles holds no more");
        (await new WebPages(await mover.Browser()).Read("/account")).Should().Contain("Rita Mover");
        var history = (await force.Auditor.Get($"/api/v1/audit/records/{await mover.Id()}")).GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("what").GetString() == "Change person");
        history.GetProperty("why").GetString().Should().Be("Promoted, leads the unit");
        history.GetProperty("changes").EnumerateArray().Select(c => (c.GetProperty("what").GetString(), c.GetProperty("before").GetString(), c.GetProperty("after").GetString()))
            .Should().Contain(("Account: roles", "researcher", "sergeant")).And.Contain(("Account: rank", "None", "Sergeant"));
    }

    [Fact]
    public async Task nobody_changes_the_own_account_or_one_of_another_force_or_gives_a_role_that_is_none()
    {
        var own = await force.Administrator.Id();
        var body = new { displayName = "A", rank = "none", roles = new[] { "administrator", "auditor" }, reason = "More for me" };
        (await force.Administrator.Send(HttpMethod.Post, $"/api/v1/people/{own}", body)).ShouldBeProblem(422, "own-account");
        (await force.Administrator.Send(HttpMethod.Post, $"/api/v1/people/{own}/new-start", new { withoutSecondFactors = true, reason = "Just so" })).ShouldBeProblem(422, "own-account");
        var other = await host.NewForce().Officer.Id();
        foreach (var (path, sent) in new (string, object)[] { ("", body), ("/new-start", new { withoutSecondFactors = true, reason = "Just so" }), ("/force", new { force = "43", reason = "Just so" }), ("/sign-in", new { enabled = false, reason = "Just so" }) })
            (await force.Administrator.Send(HttpMethod.Post, $"/api/v1/people/{other}{path}", sent)).ShouldBeProblemOfType(404, "not-found");
        (await force.Administrator.Send(HttpMethod.Get, $"/api/v1/people/{other}")).ShouldBeProblemOfType(404, "not-found");
        (await force.Administrator.Send(HttpMethod.Post, $"/api/v1/people/{await force.Officer.Id()}", body with { roles = ["owner"] })).ShouldBeProblem(422, "role-unknown", "roles");
    }

    [Fact]
    public async Task who_lost_everything_is_helped_in_again_by_two_administrators()
    {
        var lost = force.Caseworker;
        await lost.Id();
        for (var wrong = 0; wrong < 5; wrong++)
            (await new WebPages(host.Anonymous()).Submit("/account/sign-in", ("Input.UserName", lost.UserName), ("Input.Password", "not the password"))).Dispose();
        (await Shown(await lost.Id(), force)).GetProperty("lockedUntil").GetDateTimeOffset().Should().BeAfter(host.Clock.Now);
        var other = await force.As("administrator", "two").Send(HttpMethod.Post, $"/api/v1/people/{await lost.Id()}/new-start", new { withoutSecondFactors = true, reason = "Telephone lost; warrant card seen" });
        other.Ok();
        var page = new WebPages(await force.Administrator.Browser());
        using var weak = await page.Submit($"/account/people/{await lost.Id()}?handler=NewStart", ("NewStart.Password", "short"), ("NewStart.Reason", "Telephone lost; warrant card seen"));
        (await weak.Content.ReadAsStringAsync()).Should().Contain("at least 12 characters");
        using var done = await page.Submit($"/account/people/{await lost.Id()}?handler=NewStart",
            ("NewStart.Password", First), ("NewStart.Reason", "Password forgotten, too; warrant card seen"));
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);

        using var again = await new WebPages(host.Anonymous()).Submit("/account/sign-in", ("Input.UserName", lost.UserName), ("Input.Password", First));
        again.Headers.Location!.OriginalString.Should().StartWith("/account/second-factor/set-up");
    }

    [Fact]
    public async Task who_moves_to_another_force_leaves_roles_and_sign_in_behind_and_is_let_in_there()
    {
        var (_, id) = await NewPerson("mover");
        await real.Administrator.Post($"/api/v1/people/{id}/force", new { force = "36", reason = "Transfers on Monday" });
        (await real.Administrator.Send(HttpMethod.Get, $"/api/v1/people/{id}")).ShouldBeProblemOfType(404, "not-found");

        var there = host.NewForce("36");
        var arrived = (await Shown(id, there)).GetProperty("person");
        (arrived.GetProperty("enabled").GetBoolean(), arrived.GetProperty("roles").GetArrayLength()).Should().Be((false, 0));
        await there.Administrator.Post($"/api/v1/people/{id}", new { displayName = "Person mover", rank = "constable", roles = new[] { "officer" }, reason = "Arrived" });
        await there.Administrator.Post($"/api/v1/people/{id}/sign-in", new { enabled = true, reason = "Arrived" });
        (await Shown(id, there)).GetProperty("person").GetProperty("enabled").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task the_page_of_a_person_changes_ends_and_restores()
    {
        var id = await force.Checker.Id();
        var page = new WebPages(await force.Administrator.Browser());
        (await page.Read("/account/people")).Should().Contain($"/account/people/{id}");
        using var refused = await page.Submit($"/account/people/{id}?handler=SignIn", ("Standing.Reason", ""));
        (await refused.Content.ReadAsStringAsync()).Should().Contain("Enter why this is done");
        (await page.Submit($"/account/people/{id}?handler=SignIn", ("Standing.Reason", "Left the force"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await page.Read($"/account/people/{id}")).Should().Contain("Restore sign-in");
        (await page.Submit($"/account/people/{id}?handler=SignIn", ("Standing.Reason", "Came back"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await page.Submit($"/account/people/{id}?handler=Change", ("Change.DisplayName", "Other Name"), ("Change.Rank", "Constable"), ("Change.Roles", "officer"), ("Change.Reason", "New name"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await page.Read($"/account/people/{id}")).Should().Contain("Other Name").And.Contain("End sign-in");
    }

    private async Task<(string UserName, Guid Id)> NewPerson(string name)
    {
        var user = $"{name}@suffolk.invalid";
        var made = await real.Administrator.Post("/api/v1/people", new { userName = user, displayName = "Person " + name, rank = "none", roles = new[] { "officer" }, password = First, reason = "Joined the team" });
        return (user, made.GetProperty("id").GetGuid());
    }

    private Task<System.Text.Json.JsonElement> Shown(Guid id, TestForce? of = null) => (of ?? real).Administrator.Get($"/api/v1/people/{id}");
}
