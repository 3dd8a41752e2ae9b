namespace Poet.Host.Tests.People;

/// <summary>Attempts of one administrator to become somebody else of the force. Each step that two administrators may do together is done by one.</summary>
[Collection(TestHost.Shared)]
public sealed class OneAdministrator(TestHost host)
{
    private const string First = "walnut carpet seventeen";
    private readonly TestForce force = host.NewForce("44");

    private TestUser Other => force.As("administrator", "two");

    [Fact]
    public async Task does_not_give_a_password_and_take_the_second_factors_whether_at_once_or_one_after_the_other()
    {
        var (victim, other) = (await force.As("officer", "one").Id(), await force.As("officer", "another").Id());
        (await NewStart(force.Administrator, victim, First, takes: true)).ShouldBeProblem(422, "two-administrators", "withoutSecondFactors");

        (await NewStart(force.Administrator, victim, First)).Ok();
        (await NewStart(force.Administrator, victim, takes: true)).ShouldBeProblem(422, "two-administrators", "withoutSecondFactors");

        (await NewStart(force.Administrator, other, takes: true)).Ok();
        (await NewStart(force.Administrator, other, First)).ShouldBeProblem(422, "two-administrators", "password");
        (await NewStart(force.Administrator, other, First, takes: true)).ShouldBeProblem(422, "two-administrators", "password");
    }

    [Fact]
    public async Task does_not_give_a_second_password_once_the_factors_are_gone_and_nobody_hides_who_took_them()
    {
        var victim = await force.As("officer", "three").Id();
        (await NewStart(force.Administrator, victim, First)).Ok();
        (await NewStart(Other, victim, takes: true)).Ok();
        (await NewStart(Other, victim, "tapioca lighthouse ferret")).ShouldBeProblem(422, "two-administrators", "password");
        (await NewStart(force.Administrator, victim, takes: true)).Ok(); // there is nothing left to take
        (await NewStart(Other, victim, "tapioca lighthouse ferret")).ShouldBeProblem(422, "two-administrators", "password");
    }

    [Fact]
    public async Task helps_a_starter_who_never_came_in()
    {
        var starter = (await force.Administrator.Post("/api/v1/people",
            new { userName = "starter@hants.invalid", displayName = "A Starter", rank = "none", roles = new[] { "officer" }, password = First, reason = "Joined the team" })).GetProperty("id").GetGuid();
        (await NewStart(force.Administrator, starter, "tapioca lighthouse ferret", takes: true)).Ok();

        using var client = await Somebody.WithNewApp(host, "starter@hants.invalid", "tapioca lighthouse ferret");
        (await NewStart(force.Administrator, starter, takes: true)).ShouldBeProblem(422, "two-administrators", "withoutSecondFactors");
    }

    [Fact]
    public async Task makes_no_second_administrator_to_help()
    {
        await Other.Id();
        var made = (await force.Administrator.Post("/api/v1/people",
            new { userName = "puppet@hants.invalid", displayName = "A Puppet", rank = "none", roles = new[] { "officer", "administrator" }, password = First, reason = "Joined the team" })).GetProperty("id").GetGuid();
        (await RolesOf(made)).Should().Equal("officer");
        await Change(force.Administrator, made);
        (await RolesOf(made)).Should().Equal(["officer"], "the same administrator asked twice");
        (await new WebPages(await Other.Browser()).Read($"/account/people/{made}")).Should().Contain("Another administrator asks that this person become one");

        await Change(Other, made);
        (await RolesOf(made)).Should().Equal("administrator", "officer");
    }

    private static Task<Answer> NewStart(TestUser administrator, Guid person, string? password = null, bool takes = false) =>
        administrator.Send(HttpMethod.Post, $"/api/v1/people/{person}/new-start", new { password, withoutSecondFactors = takes, reason = "Warrant card seen at the desk" });

    private static Task<System.Text.Json.JsonElement> Change(TestUser administrator, Guid person) =>
        administrator.Post($"/api/v1/people/{person}", new { displayName = "A Puppet", rank = "none", roles = new[] { "officer", "administrator" }, reason = "Joins us" });

    private async Task<IEnumerable<string?>> RolesOf(Guid person) =>
        (await force.Administrator.Get($"/api/v1/people/{person}")).GetProperty("person").GetProperty("roles").EnumerateArray().Select(r => r.GetString());
}
