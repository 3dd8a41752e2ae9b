using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;

namespace Poet.Browser.Tests;

/// <summary>Setting up, signing in, saying why: what everybody does before anything else.</summary>
[Collection(InChromium.Name)]
public sealed class FirstSteps(Chromium chromium)
{
    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task the_first_administrator_sets_the_platform_up_and_signs_in(Screen screen)
    {
        await using var host = await TestHost.Start();
        var token = await host.InScope(services => services.GetRequiredService<SetUp>().NewLinkIfNeeded(CancellationToken.None));
        await using var visit = await chromium.Open(screen, host: host);

        await visit.GoTo("/account/set-up?token=" + token);
        await visit.ShouldBeSound();
        await visit.Fill("Your name", "Ada Minster");
        await visit.Fill("Work e-mail address", "ada@force.invalid");
        await visit.Fill("Force code", "42");
        await visit.Fill("Password", "short");
        await visit.Press("Make the administrator");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("12 characters");
        await visit.ShouldBeSound();

        await visit.Fill("Password", "three unrelated words");
        await visit.Press("Make the administrator");
        (await visit.Heading()).Should().Be("Sign in");
        await visit.ShouldBeSound();
        await visit.Fill("Work e-mail address", "ada@force.invalid");
        await visit.Fill("Password", "three unrelated words");
        await visit.Press("Sign in");
        (await visit.Heading()).Should().Be("Set up a second factor");
        await visit.ShouldBeSound();
        var key = await visit.Page.Locator("main code").First.InnerTextAsync();
        await visit.Fill("Code from the app", "000000");
        await visit.Press("Use this app");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("Enter the code that the app shows now");
        (await visit.Page.Locator("main code").First.InnerTextAsync()).Should().Be(key, "the app has it already");
        await visit.ShouldBeSound();
        await visit.Fill("Code from the app", AppOf(key, host));
        await visit.Press("Use this app");
        (await visit.Heading()).Should().Be("Keep these recovery codes");
        await visit.ShouldBeSound();
        await visit.Page.GetByText("I have kept them").ClickAsync();
        await visit.GoTo("/account");
        (await visit.Text()).Should().Contain("ada@force.invalid");
        await visit.ShouldBeSound();

        await visit.GoTo("/account/set-up?token=" + token);
        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("has been used");
        await visit.ShouldBeSound();
    }

    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task a_wrong_password_is_said_at_the_top_and_at_the_field(Screen screen)
    {
        await using var visit = await chromium.Open(screen);
        await visit.GoTo("/account/sign-in");
        await visit.Fill("Work e-mail address", "nobody@force.invalid");
        await visit.Fill("Password", "not the password");
        await visit.Press("Sign in");

        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("Check the address and the password");
        (await visit.Page.Locator(".govuk-error-message").InnerTextAsync()).Should().Contain("Check the address and the password");
        await visit.ShouldBeSound();
    }

    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task the_purpose_is_asked_and_then_shown(Screen screen)
    {
        await using var visit = await chromium.Open(screen, chromium.Host.NewForce().Officer);
        await visit.GoTo("/account/purpose");
        await visit.ShouldBeSound();
        await visit.Press("Continue");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("Choose why");
        await visit.ShouldBeSound();

        await visit.Choose("Managing or visiting a person under an order");
        await visit.Press("Continue");
        await visit.GoTo("/account/purpose");
        (await visit.Page.Locator("body").InnerTextAsync()).Should().Contain("Managing or visiting a person under an order");
    }

    [Fact]
    public async Task a_page_that_keeps_readers_out_does_not_pass_for_sound()
    {
        await using var visit = await chromium.Open(Screen.Desktop);
        await visit.GoTo("/account/sign-in");
        await visit.Page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=\"text\">')");

        (await visit.Invoking(v => v.ShouldBeSound()).Should().ThrowAsync<Xunit.Sdk.XunitException>()).WithMessage("*label: *<input type=\"text\">*");
    }

    [Fact]
    public async Task a_passkey_is_made_and_then_opens_the_site_without_a_password()
    {
        await using var host = await TestHost.Start();
        var officer = host.NewForce().Officer;
        var byName = new UriBuilder(host.Address) { Host = "localhost" }.Uri; // a passkey belongs to a name, never to a number
        await using var visit = await chromium.Open(Screen.Desktop, officer, host, byName);
        var devices = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });

        await visit.GoTo("/account/second-factor/set-up");
        await visit.ShouldBeSound();
        await visit.Fill("What you call it", "Blue key");
        await visit.Fill("Your password for this", officer.Password);
        await visit.Press("Make a passkey");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Keep these recovery codes" }).WaitForAsync();
        await visit.GoTo("/account");
        (await visit.Text()).Should().Contain("Blue key");
        await visit.ShouldBeSound();

        await visit.Press("Sign out");
        await visit.Press("Sign in with a passkey");
        await visit.Page.WaitForURLAsync(u => !u.Contains("sign-in", StringComparison.Ordinal));
        await visit.GoTo("/account/purpose");
        (await visit.Heading()).Should().Contain("Why are you reading");
        await visit.ShouldBeSound();
    }

    [Fact]
    public async Task a_page_that_is_not_there_says_so_in_our_own_look()
    {
        await using var visit = await chromium.Open(Screen.Phone, chromium.Host.NewForce().Officer);
        await visit.GoTo("/no/such/page");
        (await visit.Heading()).Should().NotBeNullOrWhiteSpace();
        await visit.ShouldBeSound();
    }

    private static string AppOf(string key, TestHost host)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return TestUser.CodeOf([.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))], host.Clock.Now);
    }
}
