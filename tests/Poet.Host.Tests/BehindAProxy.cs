using System.Net;

namespace Poet.Host.Tests;

/// <summary>A force puts a proxy with TLS before the platform: what it says is believed, what anybody else says is not.</summary>
public sealed class BehindAProxy
{
    [Fact]
    public async Task a_trusted_proxy_says_that_the_call_came_over_tls_and_cookies_go_over_nothing_else()
    {
        await using var host = await Started("127.0.0.1, ::1");

        using var answer = await SignInPage(host, "poet.force.example", overTls: true);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.GetValues("Set-Cookie").Should().OnlyContain(c => c.Contains("secure", StringComparison.OrdinalIgnoreCase));
        answer.Headers.Contains("Strict-Transport-Security").Should().BeTrue();
    }

    [Fact]
    public async Task anybody_else_is_not_believed()
    {
        await using var host = await Started("10.0.0.5, 10.1.0.0/24");

        using var answer = await SignInPage(host, "poet.force.example", overTls: true);

        answer.Headers.Contains("Strict-Transport-Security").Should().BeFalse("nobody whom we trust said that it came over TLS");
    }

    [Fact]
    public async Task what_came_without_tls_is_led_over_or_refused()
    {
        await using var host = await Started("127.0.0.1, ::1");

        using var page = await Send(host, HttpMethod.Get, "//evil.example/account/sign-in?returnUrl=/", "poet.force.example", overTls: false);
        ((int)page.StatusCode, page.Headers.Location!.OriginalString).Should().Be((308, "https://poet.force.example//evil.example/account/sign-in?returnUrl=/"));
        page.Headers.Contains("Content-Security-Policy").Should().BeTrue();
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/account/sign-in"), (HttpMethod.Get, "/api/v1/orders"), (HttpMethod.Post, "/api/v1/checks") })
        {
            using var refused = await Send(host, method, path, "poet.force.example", overTls: false);
            (await refused.Content.ReadAsStringAsync()).Should().StartWith("Send this over https");
        }
    }

    [Fact]
    public async Task no_other_name_is_answered_to()
    {
        await using var host = await Started("127.0.0.1, ::1");

        using var answer = await SignInPage(host, "evil.example", overTls: true);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task without_an_address_only_the_machine_itself_is_answered()
    {
        await using var host = await TestHost.Start();

        using var other = await SignInPage(host, "poet.force.example", overTls: false);
        using var self = await SignInPage(host, "localhost", overTls: false);

        (other.StatusCode, self.StatusCode).Should().Be((HttpStatusCode.BadRequest, HttpStatusCode.OK));
    }

    [Fact]
    public async Task https_without_a_proxy_or_a_certificate_that_speaks_it_stops_the_start()
    {
        var start = () => TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:PublicAddress"] = "https://poet.force.example" } });
        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage("Set Poet:TrustedProxies to *nothing here speaks https");
    }

    [Theory]
    [InlineData("Poet:PublicAddress", "http://poet.force.example")]
    [InlineData("Poet:PublicAddress", "poet.force.example")]
    [InlineData("Poet:PublicAddress", "https://poet.force.example/site")]
    [InlineData("Poet:TrustedProxies", "10.0.0.5, everybody")]
    public async Task a_setting_that_cannot_be_read_stops_the_start_and_is_named(string setting, string value)
    {
        var start = () => TestHost.Start(new() { Settings = new Dictionary<string, string> { [setting] = value } });
        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage($"Set {setting} to *");
    }

    private static Task<TestHost> Started(string proxies) => TestHost.Start(new()
    {
        Settings = new Dictionary<string, string> { ["Poet:PublicAddress"] = "https://poet.force.example", ["Poet:TrustedProxies"] = proxies },
    });

    private static Task<HttpResponseMessage> SignInPage(TestHost host, string name, bool overTls) => Send(host, HttpMethod.Get, "/account/sign-in", name, overTls);

    private static async Task<HttpResponseMessage> Send(TestHost host, HttpMethod method, string path, string name, bool overTls)
    {
        using var client = host.Anonymous();
        using HttpRequestMessage request = new(method, new Uri(host.Address.GetLeftPart(UriPartial.Authority) + path));
        request.Headers.Host = name;
        request.Headers.Add("X-Forwarded-Proto", overTls ? "https" : "http");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        return await client.SendAsync(request);
    }
}
