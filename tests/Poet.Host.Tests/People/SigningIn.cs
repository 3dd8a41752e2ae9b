using System.Net;

namespace Poet.Host.Tests.People;

[Collection(TestHost.Shared)]
public sealed class SigningIn(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task the_right_password_opens_the_site_and_a_wrong_one_says_nothing_about_who_exists()
    {
        await force.Officer.Id();
        var page = new WebPages(host.Anonymous());

        var wrong = await Text(await page.Submit("/account/sign-in", ("Input.UserName", force.Officer.UserName), ("Input.Password", "not the password")));
        var nobody = await Text(await page.Submit("/account/sign-in", ("Input.UserName", "nobody@test.invalid"), ("Input.Password", "not the password")));
        wrong.Should().Contain("Check the address and the password");
        nobody.Should().Contain("Check the address and the password");

        (await force.Officer.SignsIn(page))!.OriginalString.Should().Be("/");
        (await page.Read("/account/purpose")).Should().Contain("Test officer of " + force.Code);
        host.Logs.ShouldNotMention(force.Officer.Password);
    }

    [Fact]
    public async Task one_address_that_tries_password_after_password_on_everybody_has_to_wait()
    {
        await using var own = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:SignInAttemptsPerMinute"] = "3" } });
        var page = new WebPages(own.Anonymous());
        for (var i = 0; i < 3; i++)
            (await page.Submit("/account/sign-in", ("Input.UserName", $"nobody{i}@test.invalid"), ("Input.Password", "Summer2026 perhaps"))).StatusCode.Should().Be(HttpStatusCode.OK);

        using var refused = await page.Submit("/account/sign-in", ("Input.UserName", "nobody4@test.invalid"), ("Input.Password", "Summer2026 perhaps"));

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.Should().NotBeNull();
        (await Text(refused)).Should().Contain("Too many attempts");
        await page.Read("/account/sign-in");
    }

    [Fact]
    public async Task a_page_leads_a_stranger_to_sign_in_and_back_but_never_to_another_site()
    {
        await force.Officer.Id();
        using var client = host.Anonymous();
        var sent = await client.GetAsync("/account/purpose");
        sent.StatusCode.Should().Be(HttpStatusCode.Redirect);
        sent.Headers.Location!.OriginalString.Should().Contain("/account/sign-in?ReturnUrl=%2Faccount%2Fpurpose");

        var away = await new WebPages(client).Submit("/account/sign-in?returnUrl=https://elsewhere.invalid/",
            ("Input.UserName", force.Officer.UserName), ("Input.Password", force.Officer.Password));
        away.Headers.Location!.OriginalString.Should().Be("/account/second-factor?ReturnUrl=%2F");
        var further = await new WebPages(client).Submit("/account/second-factor?returnUrl=https://elsewhere.invalid/", ("Code", force.Officer.AppCode()));
        further.Headers.Location!.OriginalString.Should().Be("/");
    }

    [Fact]
    public async Task a_form_without_its_token_is_refused()
    {
        using var client = await force.Officer.Browser();
        var answer = await client.PostAsync("/account/purpose", new FormUrlEncodedContent([new("Code", "supervision")]));
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task a_purpose_is_kept_for_half_an_hour_and_shown()
    {
        var page = new WebPages(await force.Officer.Browser());
        (await page.Submit("/account/purpose", ("Code", "supervision"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await page.Read("/account/purpose")).Should().Contain("Managing or visiting a person under an order</");
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        var after = await page.Read("/account/purpose");
        after[..after.IndexOf("<main", StringComparison.Ordinal)].Should().NotContain("Managing or visiting a person under an order");
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
