using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;

namespace Poet.Host.Tests.Web;

/// <summary>What protects whoever reads an answer stands on every kind of answer, errors and files too.</summary>
public sealed class EveryAnswer
{
    private static readonly (string Name, string Value)[] Everywhere =
    [
        ("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)"),
    ];

    [Fact]
    public async Task carries_the_headers_that_protect_its_reader()
    {
        await using var host = await TestHost.Start(new()
        {
            Map = app =>
            {
                app.MapGet("/planted/broken", () => { throw new InvalidDataException("a fault"); }).AllowAnonymous();
                app.MapGet("/api/v1/planted/broken", () => { throw new InvalidDataException("a fault"); }).AllowAnonymous();
            },
        });
        var force = host.NewForce();
        using var nobody = host.Anonymous();
        using var officer = await force.Officer.Browser();
        officer.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        using var auditor = await force.Auditor.Browser();
        auditor.DefaultRequestHeaders.Add("Poet-Purpose", "audit");
        var subject = await force.RecordsAPerson();
        var style = Regex.Match(await nobody.GetStringAsync("/account/sign-in"), "href=\"(/_content/[^\"]+\\.css[^\"]*)\"").Groups[1].Value;

        foreach (var (client, method, path, status) in new (HttpClient, string, string, int)[]
        {
            (nobody, "GET", "/account/sign-in", 200), (officer, "GET", "/account", 200), (nobody, "GET", "/account/people", 302), (officer, "GET", "/subjects/" + subject, 302),
            (officer, "GET", "/nowhere", 404), (nobody, "GET", "/planted/broken", 500), (nobody, "POST", "/account/sign-in", 400), (nobody, "GET", "/health", 200), (nobody, "GET", "/swagger/v1/swagger.json", 200),
            (officer, "GET", "/api/v1/orders", 200), (nobody, "GET", "/api/v1/orders", 401), (officer, "GET", "/api/v1/people", 403), (officer, "GET", $"/api/v1/orders/{Guid.Empty}", 404),
            (officer, "POST", "/api/v1/orders", 400), (officer, "DELETE", "/api/v1/orders", 405), (nobody, "GET", "/api/v1/planted/broken", 500), (officer, "GET", "/api/v1/nowhere", 404),
            (auditor, "GET", $"/api/v1/audit/records/{subject}/export", 200), (nobody, "GET", style, 200),
        })
        {
            using HttpRequestMessage request = new(new(method), path);
            if (method == "POST")
                request.Content = path.StartsWith("/api", StringComparison.Ordinal) ? new StringContent("{}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]);
            using var answer = await client.SendAsync(request);
            var what = $"{method} {path}";
            ((int)answer.StatusCode).Should().Be(status, what);
            foreach (var (name, value) in Everywhere)
                answer.Headers.TryGetValues(name, out var said).Should().BeTrue($"{what} needs {name}");
            foreach (var (name, value) in Everywhere)
                answer.Headers.GetValues(name).Should().Equal([value], what);
            answer.Headers.Contains("Server").Should().BeFalse(what);
            answer.Headers.Contains("X-Powered-By").Should().BeFalse(what);
            if (path != style)
                answer.Headers.CacheControl!.NoStore.Should().BeTrue(what);
            (await answer.Content.ReadAsStringAsync()).Should().NotContain("InvalidDataException").And.NotContain("a fault");
        }
    }

    [Fact]
    public async Task every_cookie_is_for_this_site_over_tls_and_out_of_reach_of_scripts()
    {
        await using var host = await TestHost.Start(new()
        {
            Settings = new Dictionary<string, string> { ["Poet:PublicAddress"] = "https://poet.force.example", ["Poet:TrustedProxies"] = "127.0.0.1, ::1" },
        });
        var officer = host.NewForce().Officer;
        await officer.Id();
        using Browser browser = new(host.Address);
        var html = await browser.Send("/account/sign-in");
        await browser.Send("/account/sign-in?handler=PasskeyOptions", ("__RequestVerificationToken", Token(html)));
        html = await browser.Send("/account/sign-in", ("__RequestVerificationToken", Token(html)), ("Input.UserName", officer.UserName), ("Input.Password", officer.Password));
        html = await browser.Send("/account/second-factor");
        await browser.Send("/account/second-factor", ("__RequestVerificationToken", Token(html)), ("Code", officer.AppCode()));
        html = await browser.Send("/account/purpose");
        await browser.Send("/account/purpose", ("__RequestVerificationToken", Token(html)), ("Code", "supervision"), ("ReturnUrl", "/"));

        browser.SetBy.Keys.Should().Contain(["__Host-poet", "__Host-poet-form", "poet-purpose"]).And.HaveCountGreaterThan(3);
        foreach (var (name, said) in browser.SetBy)
            said.ToLowerInvariant().Should().Contain("; secure", name).And.Contain("; httponly", name).And.MatchRegex("; samesite=(lax|strict)", name).And.Contain("; path=/", name).And.NotContain("domain=", name);
    }

    private static string Token(string html) => People.Somebody.Hidden(html, "__RequestVerificationToken");

    /// <summary>Keeps cookies although the test speaks HTTP with the host, as its proxy does.</summary>
    private sealed class Browser(Uri address) : IDisposable
    {
        private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        private readonly Dictionary<string, string> jar = [];

        public Dictionary<string, string> SetBy { get; } = [];

        public void Dispose() => client.Dispose();

        public async Task<string> Send(string path, params (string Name, string Value)[] form)
        {
            using HttpRequestMessage request = new(form.Length == 0 ? HttpMethod.Get : HttpMethod.Post, path);
            request.Headers.Host = "poet.force.example";
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            if (jar.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}")));
            if (form.Length > 0)
                request.Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
            using var answer = await client.SendAsync(request);
            answer.StatusCode.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect], path);
            foreach (var said in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            {
                var (name, value) = (said[..said.IndexOf('=')], said[(said.IndexOf('=') + 1)..].Split(';')[0]);
                if (value.Length > 0)
                    (jar[name], SetBy[name]) = (value, said);
                else
                    jar.Remove(name);
            }
            return await answer.Content.ReadAsStringAsync();
        }
    }
}
