using System.Net;
using System.Text;
using Poet.Host.Tests.People;
using Poet.Host.Tests.Permissions;
using Poet.Platform.Identity;

namespace Poet.Host.Tests.Web;

/// <summary>Forged requests, against everything that the running host takes: a foreign page can let a signed-in browser send a form, but knows no token and sets no header.</summary>
public sealed class EveryForm
{
    [Fact]
    public async Task of_the_site_is_refused_without_its_token_and_with_that_of_somebody_else()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var forms = (await Door.Of(host)).Where(d => d is { IsApi: false, Method: not ("GET" or "HEAD") }).ToList();
        forms.Should().HaveCountGreaterThan(50, "the walk must have looked at something");
        var (cookie, token) = await TokenOf(host, force.As("officer", "thief"));

        List<string> taken = [];
        foreach (var form in forms)
        {
            var session = await WhoMay(force, form).SessionCookie();
            foreach (var (cookies, fields) in new (string, KeyValuePair<string, string>[])[] { ("poet=" + session, []), ($"poet={session}; {cookie}", [new("__RequestVerificationToken", token)]) })
            {
                using var answer = await Send(host, form, cookies, new FormUrlEncodedContent(fields));
                if (answer.StatusCode != HttpStatusCode.BadRequest)
                    taken.Add($"{form.Method} {form.Path} with {fields.Length} fields: {answer.StatusCode}");
            }
        }
        taken.Should().BeEmpty();
    }

    [Fact]
    public async Task of_the_api_is_refused_with_a_session_but_without_the_header_that_no_foreign_page_can_send()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var doors = (await Door.Of(host)).Where(d => d is { IsApi: true, Method: not ("GET" or "HEAD") }).ToList();
        doors.Should().HaveCountGreaterThan(60);
        List<string> taken = [];
        foreach (var door in doors)
        {
            var session = "poet=" + await WhoMay(force, door).SessionCookie();
            foreach (HttpContent body in new HttpContent[] { new StringContent("{}", Encoding.UTF8, "application/json"), new StringContent("{}", Encoding.UTF8, "text/plain"), new FormUrlEncodedContent([]), new MultipartFormDataContent { { new StringContent(""), "nothing" } } })
            {
                using var answer = await Send(host, door, session, body);
                var says = await answer.Content.ReadAsStringAsync();
                // looked at before who sends it: the sort of the body, which then is not read
                if (answer.StatusCode != HttpStatusCode.UnsupportedMediaType && !says.Contains("purpose-missing", StringComparison.Ordinal))
                    taken.Add($"{door.Method} {door.Path}: {answer.StatusCode} {says[..Math.Min(120, says.Length)]}");
            }
        }
        taken.Should().BeEmpty();
    }

    private static TestUser WhoMay(TestForce force, Door door) =>
        force.As(Roles.All.FirstOrDefault(r => r.Permissions.Contains(door.Permission ?? ""))?.Name ?? "officer");

    private static async Task<(string Cookie, string Token)> TokenOf(TestHost host, TestUser thief)
    {
        using HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("Cookie", "poet=" + await thief.SessionCookie());
        using var page = await client.GetAsync("/account/purpose");
        return (page.Headers.GetValues("Set-Cookie").Single(c => c.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0], Somebody.Hidden(await page.Content.ReadAsStringAsync(), "__RequestVerificationToken"));
    }

    private static async Task<HttpResponseMessage> Send(TestHost host, Door door, string cookies, HttpContent body)
    {
        using HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        using HttpRequestMessage request = new(new(door.Method), door.Address) { Content = body };
        request.Headers.Add("Cookie", cookies);
        return await client.SendAsync(request);
    }
}
