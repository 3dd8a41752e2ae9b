using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;
using Poet.Platform.Identity.OpenId;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.People;

/// <summary>A host and the force's own provider, which people of that force sign in with.</summary>
public sealed class ProviderHost : IAsyncLifetime
{
    public const string Force = "42";
    internal const string Scheme = "openid-" + Force;

    internal OpenIdProvider Provider { get; } = OpenIdProvider.OnFreePort();

    public TestHost Host { get; private set; } = null!;

    public TestForce TheForce { get; private set; } = null!;

    /// <summary>What happens to the id_token between the provider and the host.</summary>
    internal Func<string, string>? OnTheWire { get; set; }

    public async Task InitializeAsync()
    {
        Host = await TestHost.Start(new()
        {
            Settings = Provider.Settings(Force),
            Services = services => services.Configure<OpenIdOptions>(Scheme, o => o.BackchannelHttpHandler = new Wire(token => OnTheWire?.Invoke(token) ?? token)),
        });
        Host.Clock.MoveTo(TimeProvider.System.GetUtcNow()); // the provider's clock is the real one
        TheForce = Host.NewForce(Force);
        await Provider.Start(new Uri(Host.Address, $"/account/force-login/{Force}/callback"));
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Provider.Dispose();
    }

    /// <summary>Changes the answer of the token endpoint, as somebody in between could.</summary>
    private sealed class Wire(Func<string, string> change) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            var body = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!;
            if ((string?)body["id_token"] is { } token)
                body["id_token"] = change(token);
            answer.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            return answer;
        }
    }
}

/// <summary>Signing in with the force's own login: only where an administrator tied it, and with two factors all the same.</summary>
public sealed class ForceLogins(ProviderHost with) : IClassFixture<ProviderHost>
{
    private readonly TestHost host = with.Host;
    private readonly TestForce force = with.TheForce;

    [Fact]
    public async Task an_invited_person_ties_the_login_once_and_signs_in_with_it()
    {
        await with.Provider.Knows("alice", "pwd", "mfa");
        var link = await Invitation(await Account("alice"));
        using var client = host.Anonymous();
        (await ForceLogin.Through(client, link)).Should().Be("/");
        (await new WebPages(client).Read("/account")).Should().Contain("Person alice");

        using var later = host.Anonymous();
        (await ForceLogin.Through(later, ForceLogin.Start + "?returnUrl=/account/purpose")).Should().Be("/account/purpose");
        (await later.GetAsync("/account/purpose")).StatusCode.Should().Be(HttpStatusCode.OK);

        await with.Provider.Knows("mallory", "mfa");
        (await (await host.Anonymous().GetAsync(link)).Content.ReadAsStringAsync()).Should().Contain("has been used");
    }

    [Fact]
    public async Task a_login_without_a_second_factor_leads_to_ours()
    {
        await with.Provider.Knows("bob", "pwd");
        using var client = host.Anonymous();
        (await ForceLogin.Through(client, await Invitation(await Account("bob")))).Should().StartWith("/account/second-factor/set-up");
        (await client.GetAsync("/account/purpose")).Headers.Location!.OriginalString.Should().StartWith("/account/second-factor");
        (await Somebody.TakeApp(host, client, "/account/second-factor/set-up")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await new WebPages(client).Read("/account/purpose")).Should().Contain("Person bob");
    }

    [Fact]
    public async Task a_login_that_nobody_tied_opens_nothing_and_makes_no_account()
    {
        var before = await host.Database.Number($"SELECT COUNT(*) FROM {host.Database.Table("identity", "AspNetUsers")}");
        await with.Provider.Knows("officer.42@test.invalid", "mfa"); // the address of an account
        await force.Officer.Id();
        using var client = host.Anonymous();
        (await ForceLogin.Through(client, ForceLogin.Start)).Should().Be("/account/sign-in?forceLogin=refused");
        (await client.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await new WebPages(client).Read("/account/sign-in?forceLogin=refused")).Should().Contain("your force's login did not open an account here");
        (await host.Database.Number($"SELECT COUNT(*) FROM {host.Database.Table("identity", "AspNetUsers")}")).Should().BeLessThanOrEqualTo(before + 2, "the officer, and whoever the other tests make meanwhile, but nobody by that login");
        (await Results()).Should().Contain("refused: no account is tied to this login");
    }

    [Fact]
    public async Task whose_sign_in_was_ended_or_who_moved_to_another_force_is_refused()
    {
        await with.Provider.Knows("carol", "mfa");
        var carol = await Account("carol");
        (await ForceLogin.Through(host.Anonymous(), await Invitation(carol))).Should().Be("/");
        await force.Administrator.Post($"/api/v1/people/{carol}/sign-in", new { enabled = false, reason = "Left the force" });
        (await ForceLogin.Through(host.Anonymous(), ForceLogin.Start)).Should().Be("/account/sign-in?forceLogin=refused");

        await force.Administrator.Post($"/api/v1/people/{carol}/force", new { force = "43", reason = "Transferred" });
        await host.NewForce("43").Administrator.Post($"/api/v1/people/{carol}/sign-in", new { enabled = true, reason = "Arrived" });
        (await ForceLogin.Through(host.Anonymous(), ForceLogin.Start)).Should().Be("/account/sign-in?forceLogin=refused");
        (await Results()).Should().Contain("refused: login of another force").And.Contain("refused: sign-in was ended");
    }

    [Fact]
    public async Task an_invitation_ends_after_three_days_and_with_a_newer_one()
    {
        await using var own = await TestHost.Start(new() { Settings = with.Provider.Settings(ProviderHost.Force) });
        var people = own.NewForce(ProviderHost.Force);
        var person = await people.Officer.Id();
        var page = new WebPages(await people.Administrator.Browser());
        async Task<string> New() => ForceLogin.LinkIn(await (await page.Submit($"/account/people/{person}?handler=Invite", ("Invite.Reason", "Joins by the force's login"))).Content.ReadAsStringAsync());

        var (older, newer) = (await New(), await New());
        (await (await own.Anonymous().GetAsync(older)).Content.ReadAsStringAsync()).Should().Contain("has been used");
        own.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));
        (await (await own.Anonymous().GetAsync(newer)).Content.ReadAsStringAsync()).Should().Contain("older than three days");
        (await (await own.Anonymous().GetAsync(ForceLogin.Start + "?invitation=forged")).Content.ReadAsStringAsync()).Should().Contain("Ask your administrator");
    }

    [Fact]
    public async Task an_account_in_use_is_tied_by_nobody_but_its_person()
    {
        await with.Provider.Knows("administrator-at-the-provider", "mfa");
        var link = await Invitation(await force.Caseworker.Id());
        using var thief = host.Anonymous();
        (await new WebPages(thief).Read(link)).Should().Contain("sign in to it first").And.NotContain("<button");
        using var forced = await thief.PostAsync(link, new FormUrlEncodedContent([new("__RequestVerificationToken", Somebody.Hidden(await thief.GetStringAsync("/account/sign-in"), "__RequestVerificationToken"))]));
        forced.Headers.Contains("Refresh").Should().BeFalse();
        using var administrator = await force.Administrator.Browser();
        (await new WebPages(administrator).Read(link)).Should().Contain("sign in to it first");

        using var own = await force.Caseworker.Browser();
        (await ForceLogin.Through(own, link)).Should().Be("/");
        (await new WebPages(own).Read("/account")).Should().Contain("Test caseworker of");
    }

    [Fact]
    public async Task an_invitation_begun_before_the_account_was_in_use_ties_it_no_more_once_it_is()
    {
        await with.Provider.Knows("late", "mfa");
        var person = await Account("late");
        using var client = host.Anonymous();
        var asked = await ForceLogin.Asked(client, await Invitation(person)); // the provider has not answered yet
        await host.InScope(services =>
        {
            var people = services.GetRequiredService<IdentityDb>();
            return people.Users.Where(u => u.Id == person).ExecuteUpdateAsync(set => set.SetProperty(u => u.TimeCodeKey, "set up meanwhile"));
        });
        (await ForceLogin.Back(client, await ForceLogin.Answered(asked))).Should().Be("/account/sign-in?forceLogin=refused");
    }

    [Fact]
    public async Task a_login_is_begun_by_a_form_of_this_site_only()
    {
        using var client = host.Anonymous();
        using var linked = await client.GetAsync(ForceLogin.Start);
        (linked.StatusCode, linked.Headers.Location).Should().Be((HttpStatusCode.OK, null));
        using var forged = await client.PostAsync(ForceLogin.Start, new FormUrlEncodedContent([]));
        forged.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task an_administrator_or_the_person_removes_a_login_and_it_opens_nothing_any_more()
    {
        await with.Provider.Knows("dora", "mfa");
        var dora = await Account("dora");
        (await ForceLogin.Through(host.Anonymous(), await Invitation(dora))).Should().Be("/");
        var page = new WebPages(await force.Administrator.Browser());
        (await page.Submit($"/account/people/{dora}?handler=RemoveLogin", ("RemoveLogin.Reason", "Left the provider"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await ForceLogin.Through(host.Anonymous(), ForceLogin.Start)).Should().Be("/account/sign-in?forceLogin=refused");
        using var invited = await page.Submit($"/account/people/{dora}?handler=Invite", ("Invite.Reason", "I shall be Dora"));
        (await invited.Content.ReadAsStringAsync()).Should().Contain("Ask another administrator for the invitation");
        (await force.Administrator.Send(HttpMethod.Post, $"/api/v1/people/{dora}/new-start", new { password = "walnut carpet seventeen", withoutSecondFactors = false, reason = "I shall be Dora" }))
            .ShouldBeProblem(422, "two-administrators", "password");

        await with.Provider.Knows("legal", "mfa");
        using var own = await force.Legal.Browser();
        (await ForceLogin.Through(own, await Invitation(await force.Legal.Id()))).Should().Be("/");
        using var removed = await new WebPages(own).Submit("/account", ("Password", force.Legal.Password), ("What", "force-login"));
        removed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await ForceLogin.Through(host.Anonymous(), ForceLogin.Start)).Should().Be("/account/sign-in?forceLogin=refused");
    }

    [Theory]
    [InlineData("http://provider.example", "poet", "secret", "RS256", "https")]
    [InlineData("https://provider.example", "poet", "", "RS256", "ClientSecret")]
    [InlineData("https://provider.example", "poet", "secret", "HS256", "Algorithms")]
    [InlineData("https://provider.example", "poet", "secret", "none", "Algorithms")]
    public void an_unsafe_provider_is_not_started_with(string authority, string client, string secret, string algorithm, string says) =>
        new OpenIdSettings { Authority = authority, ClientId = client, ClientSecret = secret, Algorithms = [algorithm] }.Problem().Should().Contain(says);

    private async Task<Guid> Account(string name) => (await force.Administrator.Post("/api/v1/people",
        new { userName = name + "@essex.invalid", displayName = "Person " + name, rank = "none", roles = new[] { "officer" }, password = "", reason = "Joins by the force's login" })).GetProperty("id").GetGuid();

    private async Task<string> Invitation(Guid person)
    {
        using var made = await new WebPages(await force.Administrator.Browser()).Submit($"/account/people/{person}?handler=Invite", ("Invite.Reason", "Joins by the force's login"));
        return ForceLogin.LinkIn(await made.Content.ReadAsStringAsync());
    }

    private Task<List<string>> Results() => host.InScope(services =>
        services.GetRequiredService<PlatformDb>().AuditEntries.AsNoTracking().Where(e => e.Action == "sign-in-with-force-login").Select(e => e.Result).ToListAsync());
}
