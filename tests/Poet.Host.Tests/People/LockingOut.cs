using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Host.Tests.People;

/// <summary>Guessing.</summary>
[Collection(TestHost.Shared)]
public sealed class LockingOut(TestHost host)
{
    private const string Refusal = "Check the address and the password: they do not fit, or sign-in is locked for 15 minutes after five failures";
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task the_fifth_wrong_password_locks_the_account_for_a_quarter_of_an_hour()
    {
        await using var own = await TestHost.Start();
        var officer = own.NewForce().Officer;
        await officer.Id();
        for (var wrong = 0; wrong < 5; wrong++)
            await Try(own, officer.UserName, "not the password");

        (await Try(own, officer.UserName, officer.Password)).Should().Contain(Refusal);
        own.Clock.Advance(TimeSpan.FromMinutes(14));
        (await Try(own, officer.UserName, officer.Password)).Should().Contain(Refusal);
        own.Clock.Advance(TimeSpan.FromMinutes(2));
        (await officer.SignsIn(new WebPages(own.Anonymous())))!.OriginalString.Should().Be("/");
    }

    [Fact]
    public async Task guesses_sent_at_once_are_no_more_than_five()
    {
        await force.Officer.Id();
        var id = await force.Officer.Id();
        var allowed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.InScope(s => s.GetRequiredService<Attempts>().Begin(id, CancellationToken.None))));
        allowed.Count(a => a is not null).Should().Be(5);
    }

    [Fact]
    public async Task wrong_codes_count_as_wrong_passwords_do_and_the_right_password_between_them_clears_nothing()
    {
        await force.Officer.Id();
        for (var wrong = 0; wrong < 5; wrong++)
        {
            var pages = new WebPages(host.Anonymous());
            (await pages.Submit("/account/sign-in", ("Input.UserName", force.Officer.UserName), ("Input.Password", force.Officer.Password))).Dispose();
            (await pages.Submit("/account/second-factor", ("Code", "000000"))).Dispose();
        }
        (await Try(host, force.Officer.UserName, force.Officer.Password)).Should().Contain(Refusal);
    }

    [Fact]
    public async Task after_a_hundred_failures_time_alone_opens_nothing()
    {
        await using var own = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:SignIn:FailuresAtMost"] = "10" } });
        var officer = own.NewForce().Officer;
        await officer.Id();
        for (var wrong = 0; wrong < 10; wrong++)
        {
            await Try(own, officer.UserName, "not the password");
            own.Clock.Advance(TimeSpan.FromMinutes(16));
        }
        (await Try(own, officer.UserName, officer.Password)).Should().Contain(Refusal);
    }

    [Fact]
    public async Task every_refusal_is_the_same_page()
    {
        await force.Officer.Id();
        await force.Legal.Id();
        await force.Administrator.Post($"/api/v1/people/{await force.Legal.Id()}/sign-in", new { enabled = false, reason = "Left the team" });
        await force.Checker.Id();
        for (var wrong = 0; wrong < 5; wrong++)
            await Try(host, force.Checker.UserName, "not the password");

        var known = await Try(host, force.Officer.UserName, "not the password");
        known.Should().Contain(Refusal);
        foreach (var (who, password) in new[] { ("nobody.at.all@test.invalid", "not the password"), (force.Legal.UserName, force.Legal.Password), (force.Checker.UserName, force.Checker.Password) })
            (await Try(host, who, password)).Replace(who, force.Officer.UserName).Should().Be(known);
    }

    [Fact]
    public async Task no_refusal_leaves_before_the_others_could()
    {
        var refusals = new Refusals(new() { RefusalMilliseconds = 300 }, TimeProvider.System);
        var began = TimeProvider.System.GetTimestamp();
        await refusals.InTheSameTime(() => Task.FromResult(SignInStep.Refused), s => s == SignInStep.Refused, CancellationToken.None);
        TimeProvider.System.GetElapsedTime(began).Should().BeGreaterThan(TimeSpan.FromMilliseconds(280));
    }

    private static async Task<string> Try(TestHost host, string userName, string password)
    {
        using var answer = await new WebPages(host.Anonymous()).Submit("/account/sign-in", ("Input.UserName", userName), ("Input.Password", password));
        answer.StatusCode.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect);
        return WithoutTokens(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static string WithoutTokens(string html) => System.Text.RegularExpressions.Regex.Replace(html, "(__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*", "$1");
}
