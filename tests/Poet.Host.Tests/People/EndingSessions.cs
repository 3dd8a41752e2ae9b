using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Host.Tests.People;

/// <summary>Sessions: how long they last, and that ended ones are ended.</summary>
[Collection(TestHost.Shared)]
public sealed class EndingSessions(TestHost host)
{
    private static readonly TestHostOptions RealLimits = new()
    {
        Settings = new Dictionary<string, string> { ["Poet:SignIn:IdleMinutes"] = "30", ["Poet:SignIn:SessionHours"] = "12" },
    };

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_session_ends_after_half_an_hour_without_a_request_and_lives_on_with_them()
    {
        await using var own = await TestHost.Start(RealLimits);
        var officer = own.NewForce().Officer;
        var client = await officer.Browser();
        for (var quarter = 0; quarter < 4; quarter++)
        {
            own.Clock.Advance(TimeSpan.FromMinutes(20));
            (await Opens(client)).Should().BeTrue("after {0} turns of 20 minutes", quarter + 1);
        }
        own.Clock.Advance(TimeSpan.FromMinutes(31));
        (await Opens(client)).Should().BeFalse();
    }

    [Fact]
    public async Task a_session_ends_after_twelve_hours_however_busy_it_was()
    {
        await using var own = await TestHost.Start(RealLimits);
        var client = await own.NewForce().Officer.Browser();
        for (var turn = 0; turn < 35; turn++) // to eleven hours and 40 minutes
        {
            own.Clock.Advance(TimeSpan.FromMinutes(20));
            (await Opens(client)).Should().BeTrue("after {0} minutes", 20 * (turn + 1));
        }
        own.Clock.Advance(TimeSpan.FromMinutes(21));
        (await Opens(client)).Should().BeFalse();
    }

    [Fact]
    public async Task signing_out_ends_the_session_for_whoever_kept_a_copy_of_its_cookie()
    {
        var cookie = await force.Officer.SessionCookie();
        using var copy = Holding(cookie);
        (await Opens(copy)).Should().BeTrue();

        var client = Holding(cookie, keeps: true);
        using var done = await new WebPages(client).Submit("/account/sign-out");
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        done.Headers.GetValues("Clear-Site-Data").Should().Equal("\"cache\", \"storage\"");
        (await Opens(copy)).Should().BeFalse();
        (await Opens(await force.Officer.Browser())).Should().BeTrue("the person's other session goes on");
    }

    [Fact]
    public async Task a_cookie_planted_before_signing_in_gains_nothing()
    {
        var planted = await force.Checker.SessionCookie();
        using var victim = Holding(planted, keeps: true);
        await force.Officer.SignsIn(new WebPages(victim));

        (await new WebPages(victim).Read("/account")).Should().Contain("Test officer of");
        using var attacker = Holding(planted);
        (await (await attacker.GetAsync("/account")).Content.ReadAsStringAsync()).Should().NotContain("Test officer of");
    }

    [Fact]
    public async Task whose_sign_in_is_ended_is_out_with_the_next_request()
    {
        var client = await force.Legal.Browser();
        (await Opens(client)).Should().BeTrue();
        await force.Administrator.Post($"/api/v1/people/{await force.Legal.Id()}/sign-in", new { enabled = false, reason = "Left the force" });
        (await Opens(client)).Should().BeFalse();
        client.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        (await Answer.Of(await client.GetAsync("/api/v1/orders"))).ShouldBeProblemOfType(401, "not-signed-in");
    }

    [Fact]
    public async Task another_host_on_the_same_database_hears_of_it_when_it_next_reads()
    {
        await using var one = await TestHost.Start();
        await using var two = await TestHost.Start(new() { Database = one.Database });
        var (there, here) = (new TestForce(two, "T001"), new TestForce(one, "T001"));
        var id = await here.Legal.Id();
        var client = await there.Legal.Browser();
        (await Opens(client)).Should().BeTrue();

        await here.Administrator.Post($"/api/v1/people/{id}/sign-in", new { enabled = false, reason = "Left the force" });
        await two.Services.GetRequiredService<EndedSessions>().Read(CancellationToken.None); // what it does every five seconds
        (await Opens(client)).Should().BeFalse();
    }

    [Fact]
    public async Task what_was_ended_is_forgotten_when_no_session_could_be_left_of_it()
    {
        await using var own = await TestHost.Start(RealLimits);
        using var done = await new WebPages(await own.NewForce().Officer.Browser()).Submit("/account/sign-out");
        var rows = $"SELECT COUNT(*) FROM {own.Database.Table("identity", "EndedSessions")}";
        async Task<long> LeftAfter(double hours)
        {
            own.Clock.Advance(TimeSpan.FromHours(hours));
            await own.Services.GetRequiredService<EndedSessions>().Read(CancellationToken.None);
            return await own.Database.Number(rows);
        }
        (await LeftAfter(11), await LeftAfter(1.5)).Should().Be((1, 0));
    }

    [Fact]
    public async Task signing_out_everywhere_ends_every_session_of_the_person_and_nobody_elses()
    {
        var (one, two, other) = (await force.Researcher.Browser(), await force.Researcher.Browser(), await force.Officer.Browser());
        using var done = await new WebPages(one).Submit("/account", ("Password", force.Researcher.Password), ("What", "everywhere"));
        done.Headers.Location!.OriginalString.Should().Be("/account/sign-in");
        (await Opens(one), await Opens(two), await Opens(other)).Should().Be((false, false, true));
    }

    [Fact]
    public async Task a_session_without_its_beginning_is_none()
    {
        var cookie = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>().Get("Identity.Application");
        var forged = cookie.TicketDataFormat.Protect(new(new(new System.Security.Claims.ClaimsIdentity(
            [new(System.Security.Claims.ClaimTypes.NameIdentifier, (await force.Officer.Id()).ToString()), new(Sessions.Method, Sessions.TwoFactors)], "Identity.Application")),
            new() { IssuedUtc = host.Clock.Now, ExpiresUtc = host.Clock.Now.AddHours(1) }, "Identity.Application"));
        (await Opens(Holding(forged))).Should().BeFalse();
    }

    private static async Task<bool> Opens(HttpClient client)
    {
        using var answer = await client.GetAsync("/account/purpose");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private HttpClient Holding(string cookie, bool keeps = false)
    {
        var cookies = new CookieContainer();
        if (keeps)
            cookies.Add(host.Address, new Cookie("poet", cookie));
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, UseCookies = keeps, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        if (!keeps)
            client.DefaultRequestHeaders.Add("Cookie", "poet=" + cookie);
        return client;
    }
}
