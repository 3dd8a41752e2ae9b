using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Identity;

namespace Poet.Host.Tests;

/// <summary>The first run: nobody can sign in, and one link makes the first administrator.</summary>
public sealed class SettingUp
{
    private static readonly (string, string)[] Somebody =
        [("Input.DisplayName", "Ada Minster"), ("Input.UserName", "ada@force.invalid"), ("Input.Force", "42"), ("Input.Password", "three unrelated words")];

    [Fact]
    public async Task the_link_makes_the_first_administrator_once()
    {
        await using var host = await TestHost.Start();
        var page = new WebPages(host.Anonymous());
        var link = await NewLink(host);

        var made = await page.Submit(link, Somebody);
        made.StatusCode.Should().Be(HttpStatusCode.Redirect);
        made.Headers.Location!.OriginalString.Should().Be("/account/sign-in");

        (await page.Read(link)).Should().Contain("has been used").And.NotContain("Input.Password");
        (await NewTokenOf(host)).Should().BeNull("there is somebody who can sign in");

        var signedIn = await page.Submit("/account/sign-in", ("Input.UserName", "ada@force.invalid"), ("Input.Password", "three unrelated words"));
        signedIn.Headers.Location!.OriginalString.Should().StartWith("/account/second-factor/set-up");
        (await page.Read("/account/second-factor/set-up")).Should().Contain("Ada Minster");
        host.Logs.ShouldNotMention("three unrelated words", link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public async Task of_several_first_administrators_at_once_exactly_one_is_made()
    {
        await using var host = await TestHost.Start();
        var token = await NewTokenOf(host);
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async n =>
        {
            try
            {
                await host.InScope(services => services.GetRequiredService<SetUp>()
                    .MakeAdministrator(token, new($"first{n}@force.invalid", "Ada Minster", "42", Rank.None, [], "three unrelated words"), CancellationToken.None));
                return "made";
            }
            catch (BadInputException refused)
            {
                return refused.Problems.Single().Code;
            }
        }));
        tries.Order().Should().Equal("made", "setup-link-ended", "setup-link-ended", "setup-link-ended");
        (await host.Database.Number($"SELECT COUNT(*) FROM {host.Database.Table("identity", "AspNetUsers")}")).Should().Be(1);
    }

    [Fact]
    public async Task the_link_ends_after_half_an_hour()
    {
        await using var host = await TestHost.Start();
        var page = new WebPages(host.Anonymous());
        var link = await NewLink(host);

        host.Clock.Advance(TimeSpan.FromMinutes(29));
        (await page.Read(link)).Should().Contain("Input.Password");
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await page.Read(link)).Should().Contain("older than 30 minutes").And.NotContain("Input.Password");
    }

    [Fact]
    public async Task a_new_link_ends_the_older_one_and_a_wrong_one_is_no_link()
    {
        await using var host = await TestHost.Start();
        var page = new WebPages(host.Anonymous());
        var older = await NewLink(host);
        var newer = await NewLink(host);

        (await page.Read(older)).Should().NotContain("Input.Password");
        (await page.Read("/account/set-up?token=0000")).Should().NotContain("Input.Password");
        (await page.Read(newer)).Should().Contain("Input.Password");
    }

    [Fact]
    public async Task a_short_password_is_named_and_the_link_stays_good()
    {
        await using var host = await TestHost.Start();
        var page = new WebPages(host.Anonymous());
        var link = await NewLink(host);

        var refused = await page.Submit(link, [.. Somebody[..3], ("Input.Password", "short")]);
        (await refused.Content.ReadAsStringAsync()).Should().Contain("at least 12 characters");
        (await page.Submit(link, Somebody)).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private static async Task<string> NewLink(TestHost host) => "/account/set-up?token=" + await NewTokenOf(host);

    private static Task<string?> NewTokenOf(TestHost host) =>
        host.InScope(services => services.GetRequiredService<SetUp>().NewLinkIfNeeded(CancellationToken.None));
}
