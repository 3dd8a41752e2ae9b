using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;

namespace Poet.Browser.Tests;

/// <summary>Setting up, signing in, saying why: what everybody does before anything else.</summary>
[Collection(InChromium.Name)]
public sealed class FirstSteps(Chromium chromium)
{
    [Theory, MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
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
        visit.Page.Url.Should().NotContain("/account/sign-in");
        (await visit.Page.ContentAsync()).Should().Contain("Ada Minster");

        await visit.GoTo("/account/set-up?token=" + token);
        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("has been used");
        await visit.ShouldBeSound();
    }

    [Theory, MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
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

    [Theory, MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
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
    public async Task a_page_that_is_not_there_says_so_in_our_own_look()
    {
        await using var visit = await chromium.Open(Screen.Phone, chromium.Host.NewForce().Officer);
        await visit.GoTo("/no/such/page");
        (await visit.Heading()).Should().NotBeNullOrWhiteSpace();
        await visit.ShouldBeSound();
    }
}
